import type { Post } from '../../text/types.ts'
import { around, createGatedPatterns, type GatedPattern } from '../../text/word-gate.ts'
import type { Signal } from '../types.ts'

/**
 * Words that make a question one to the reader, and not one that its writer goes on to answer. Each row with words of
 * which it holds one.
 */
export const toReader = [
  [
    'you your yours ya u ur y yall anyone anybody any everyone who folks friends',
    "\\b(?:you|your|yours|you're|you've|you'd|ya|u|ur|y'?all|yall|anyone|anybody|any ?one else|everyone|who else|folks|friends)\\b"
  ],
  [
    'thoughts ideas suggestions recommendations tips opinions favorite favorites favourite favourites',
    '\\b(?:thoughts|ideas|suggestions|recommendations|tips|opinions|favou?rites?)\\b'
  ],
  ['any', '\\bany (?:of|good|other|idea|advice|chance|recs)\\b'],
  ['who what which where how', '^(?:who|what|which|where|how) (?:is|are|was|should|would|do|did|can)\\b']
] as const satisfies readonly GatedPattern[]

/** How adverts open: "Looking for …?", "Tired of …?", "Ready to …?". */
export const ofSeller = [
  ['looking thinking ready tired sick', 'looking (?:for|to)|thinking (?:of|about)|ready (?:to|for)|tired of|sick of'],
  ['fed need needing want wanting wanna struggling', 'fed up|need|needing|want|wanting|wanna|struggling|in need'],
  [
    'searching shopping planning interested dreaming missing running know craving paying',
    'searching|shopping|planning|interested in|dreaming|missing out|running out|know someone|craving|paying'
  ],
  ['why who', "why (?:pay|wait|settle)|who (?:doesn't|wouldn't) (?:want|love)"]
] as const satisfies readonly GatedPattern[]

const patterns = createGatedPatterns([
  ...around(ofSeller, (source) => `^(?:are you |do you |did you |have you |so )?(?:still )?(?:${source})\\b`),
  ...toReader
])
const allOfSeller = 2 ** ofSeller.length - 1

/** Whether a character ends a sentence. */
function isEnd(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 10 || code === 13
}

/** Without what stands before the first letter. */
function fromLetter(text: string): string {
  const code = text.charCodeAt(0)
  return code > 96 && code < 123 ? text : text.replace(/^[^\p{L}]+/u, '')
}

/**
 * Sentences that end in a question mark: to the reader ("question-to-reader"), the seller's opening ("sales-question"),
 * or any other ("question").
 */
export function addQuestions({ masked, body }: Post, found: Signal[]): void {
  for (let at = masked.indexOf('?', body.start); at >= 0 && at < body.end; at = masked.indexOf('?', at + 1)) {
    if (masked[at - 1] === '?' || masked[at - 1] === '!') continue
    let start = at
    while (start > body.start && !isEnd(masked.charCodeAt(start - 1))) start--
    const sentence = masked.slice(start, at)
    const blanks = sentence.length - sentence.trimStart().length
    const plain = fromLetter(sentence.trim().toLowerCase().replaceAll('’', "'"))
    if (plain === '') continue
    const id = patterns.test(plain, allOfSeller)
      ? 'sales-question'
      : patterns.test(plain, ~allOfSeller)
        ? 'question-to-reader'
        : 'question'
    found.push({ id, start: start + blanks, end: at + 1 })
  }
}
