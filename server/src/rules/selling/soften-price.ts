import * as l10n from '@vscode/l10n'
import type { PhraseHit } from '../../signals/types.ts'
import type { Post, Range } from '../../text/types.ts'
import { aroundPhrase } from '../rewriting/around-phrase.ts'
import { caseInSentence } from '../rewriting/case-in-sentence.ts'
import { rewriteOf } from '../rewriting/edit-of.ts'
import { capitalized } from '../rewriting/letter-case.ts'
import { sentenceAt } from '../rewriting/sentence-at.ts'
import { verbBase } from '../rewriting/verb-forms.ts'
import type { Change, Edit } from '../types.ts'

const amount = /((?:up to\s+|over\s+)?(?:an?\s+)?(?:extra\s+|additional\s+)?[$€£]?\d[\d.,]*\s*(?:%|percent)?)/i

/** Words that can follow "20% less" as they are; others are what costs less, and need a "for". */
const followsAlone =
  /^(?:when|with|if|at|through|until|till|now|available|today|tonight|sitewide|storewide|site|store|in|by|using|plus|and|for|during|before|from|as|online|instantly|always|while|after|this (?:week|weekend|month|year|holiday|season|black|cyber)|every(?:thing)? (?:day|week|month))\b/i

/** Whether the sentence so far is something to do: "Text SAVE to 55555 for 25% off". */
function opensWithVerb(post: Post, hit: PhraseHit): boolean {
  const { start } = sentenceAt(post, hit.start)
  const first = /^[^\p{L}]*(\p{L}+)/u.exec(post.masked.slice(start, hit.start))?.[1]?.toLowerCase()
  return first !== undefined && verbBase(first) === first
}

/** What "20% off" becomes, by the words before it. */
function lessFor(post: Post, hit: PhraseHit, saving: string, takesObject: boolean): string | undefined {
  const { opens, wordBefore } = aroundPhrase(post, hit.first, hit.last)
  const hasVerb = !/^(?:up|an?|extra|additional|[$€£\d])/i.test(post.text.slice(hit.start))
  if (opens) return `you'd pay ${saving} less`
  if (hasVerb) {
    if (/^(?:to|and|or|you|you'll|can|could|will|they|we|customers|members|then|now|also|just|we'll)$/.test(wordBefore))
      return `pay ${saving} less`
    return /^(?:today|so)$/.test(wordBefore) ? `you'd pay ${saving} less` : undefined
  }
  if (wordBefore === 'for' && takesObject) return opensWithVerb(post, hit) ? `and you'd pay ${saving} less` : undefined
  if (wordBefore === 'with' && takesObject) return `with ${saving} knocked off`
  if (/^(?:for|at|with)$/.test(wordBefore)) return takesObject ? undefined : `for ${saving} less`
  if (/^(?:is|are|it's|they're|now|still|'s|were|was)$/.test(wordBefore)) return `${saving} cheaper`
  const isThing = /(?:[^s]s|everything|all)$/.test(wordBefore) && verbBase(wordBefore) === undefined
  const isFree = !takesObject && !/^(?:this|plus|extra|us|yours|its|his|always|across)$/.test(wordBefore)
  return isThing && isFree ? `for ${saving} less` : undefined
}

/** A price cut as what it means for the reader: "Get 20% off your first box" is "You'd pay 20% less for your first box". */
export function softenDiscount(post: Post, hit: PhraseHit): readonly Edit[] {
  const own = post.text.slice(hit.start, hit.end)
  const saving = amount
    .exec(own)?.[1]
    ?.trim()
    .replace(/^over\s+/i, 'over ')
  if (!saving) return []
  const { closes, wordBefore } = aroundPhrase(post, hit.first, hit.last)
  const rest = post.text.slice(hit.end)
  const takesObject =
    !closes && /^\s*[\p{L}\d]/u.test(rest) && !followsAlone.test(rest.trimStart()) && !/^\s+(?:on|code)\b/i.test(rest)
  const phrase = lessFor(post, hit, saving, takesObject)
  if (!phrase) return []
  let { start, end } = hit
  let text = phrase
  const on = /^\s+on(?=\s)/i.exec(rest)?.[0]
  if (on) {
    end += on.length
    text += ' for'
  } else if (/^\s+(?:of|off)\b/i.test(rest)) return []
  else if (/^\s+code\b/i.test(rest)) text += ' with'
  else if (takesObject && !text.endsWith(' knocked off')) text += ' for'
  // the "for", "at" or "with" before it is said by the new words
  if (/^(?:for|with|and) /.test(text) && /^(?:for|at|with)$/.test(wordBefore))
    start = post.words.starts[hit.first - 1] ?? start
  const range: Range = { start, end }
  return rewriteOf(l10n.t('Say what it means for them'), [{ ...range, text: inOwnNumbers(post, range, text, saving) }])
}

/** The new words in the sentence's case, the amount as the writer has it. */
function inOwnNumbers(post: Post, range: Range, text: string, saving: string): string {
  const number = /[$€£]?\d[\d.,]*\s*%?/.exec(saving)?.[0] ?? ''
  const said = caseInSentence(post, range, text.toLowerCase()).replace(number.toLowerCase(), number)
  // "30% off sitewide" has no capital to go by
  const opens = /(?:^|[.!?\n]["”’)]*\s*)$/.test(post.text.slice(post.body.start, range.start))
  return opens && /^\d/.test(post.text.slice(range.start)) ? capitalized(said) : said
}

/** "Buy one get one free" as what it means: the second one is on us. Numbers stay. */
export function softenBogo(post: Post, hit: PhraseHit): readonly Edit[] {
  const { opens, closes } = aroundPhrase(post, hit.first, hit.last)
  const words = post.text.slice(hit.start, hit.end).toLowerCase()
  const match = /^buy (\S+),? get (\S+)(?: (\S+))? free$/.exec(words)
  if (!opens || !match) return []
  const [, bought = '', given = ''] = match
  const text =
    bought === 'one' && /^(?:one|another)$/.test(given)
      ? 'the second one is on us'
      : closes
        ? `take ${bought} and ${given} more ${given === '1' || given === 'one' ? 'is' : 'are'} on us`
        : undefined
  if (!text) return []
  const changes: readonly Change[] = [{ start: hit.start, end: hit.end, text: caseInSentence(post, hit, text) }]
  return rewriteOf(l10n.t('Say what it means for them'), changes)
}

/** "Use code X for …" as "X is the code for …": the same help, no order. */
export function softenCode(post: Post, hit: PhraseHit): readonly Edit[] {
  const { opens } = aroundPhrase(post, hit.first, hit.last)
  if (!opens) return []
  const rest = post.text.slice(hit.end)
  const code = /^\s*[:-]?\s*["'“‘]?([\p{L}\d][\p{L}\d_-]*)["'”’]?/u.exec(rest)
  if (!code?.[1] || /^(?:and|or|at|for|in|to|on|below|when|from|is|with)$/i.test(code[1])) return []
  const end = hit.end + code[0].length
  // "… and receive a bonus" is an order as well, and cannot follow a statement
  if (/^\s*(?:,|and|&|to get|then)\s/i.test(post.text.slice(end))) return []
  return rewriteOf(l10n.t('Name the code and leave it at that'), [
    { start: hit.start, end, text: `${code[1]} ${caseInSentence(post, hit, 'is the code').replace(/^I/, 'i')}` }
  ])
}
