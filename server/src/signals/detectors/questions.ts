import type { Post } from '../../text/types.ts'
import type { Signal } from '../types.ts'

/** Words that make a question one to the reader, and not one that its writer goes on to answer. */
const toReader =
  /\b(?:you|your|yours|you're|you've|you'd|ya|u|ur|y'?all|yall|anyone|anybody|any ?one else|everyone|who else|folks|friends|thoughts|ideas|suggestions|recommendations|tips|opinions|favou?rites?)\b|\bany (?:of|good|other|idea|advice|chance|recs)\b|^(?:who|what|which|where|how) (?:is|are|was|should|would|do|did|can)\b/
/** How adverts open: "Looking for …?", "Tired of …?", "Ready to …?". */
const ofSeller =
  /^(?:are you |do you |did you |have you |so )?(?:still )?(?:looking (?:for|to)|thinking (?:of|about)|ready (?:to|for)|tired of|sick of|fed up|need|needing|want|wanting|wanna|struggling|in need|searching|shopping|planning|interested in|dreaming|missing out|running out|know someone|craving|paying|why (?:pay|wait|settle)|who (?:doesn't|wouldn't) (?:want|love))\b/

/**
 * Sentences that end in a question mark: to the reader ("question-to-reader"), the seller's opening ("sales-question"),
 * or any other ("question").
 */
export function findQuestions(post: Post): Signal[] {
  const { masked, body } = post
  const found: Signal[] = []
  for (let at = masked.indexOf('?', body.start); at >= 0 && at < body.end; at = masked.indexOf('?', at + 1)) {
    if (masked[at - 1] === '?' || masked[at - 1] === '!') continue
    let start = at
    while (start > body.start && !/[.!?\n\r]/.test(masked[start - 1] ?? '')) start--
    const sentence = masked.slice(start, at)
    const blanks = sentence.length - sentence.trimStart().length
    const plain = sentence
      .trim()
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/^[^\p{L}]+/u, '')
    if (plain === '') continue
    const id = ofSeller.test(plain) ? 'sales-question' : toReader.test(plain) ? 'question-to-reader' : 'question'
    found.push({ id, start: start + blanks, end: at + 1 })
  }
  return found
}
