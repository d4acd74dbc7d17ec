import type { Post, Range } from '../../text/types.ts'
import type { Change } from '../types.ts'
import { articleChange } from './article.ts'
import { inCaseOf, isCapitals } from './letter-case.ts'

const wordBefore = /(?<![\p{L}\p{N}'’-])(\p{L}+)\s+$/u

/**
 * The changes that put `replacement` (given in lower case) in a phrase's place, in the phrase's case, with "a" or "an"
 * before it as it now sounds. Where the word before says the same already, it is not said twice.
 */
export function swapPhrase(post: Post, phrase: Range, replacement: string): readonly Change[] {
  const { text } = post
  const own = text.slice(phrase.start, phrase.end)
  const isWithin = /[\p{L}\p{N}][,'’"”)]?\s*$/u.test(post.masked.slice(Math.max(0, phrase.start - 4), phrase.start))
  // "shop HUGE discounts": the capitals are of one word only
  const isEmphasis = isWithin && isCapitals(/^\p{L}+/u.exec(own)?.[0] ?? '') && !isCapitals(own)
  const cased = isEmphasis ? replacement : inCaseOf(own, replacement)
  const before = wordBefore.exec(text.slice(Math.max(0, phrase.start - 24), phrase.start))
  if (before?.[1] && before[1].toLowerCase() === replacement.split(' ')[0]) {
    const rest = before[1] + cased.slice(before[1].length)
    return [{ start: phrase.start - before[0].length, end: phrase.end, text: rest }]
  }
  const change = { start: phrase.start, end: phrase.end, text: cased }
  const article = articleChange(text, phrase.start, cased)
  return article ? [article, change] : [change]
}
