import type { Post, Range } from '../../text/types.ts'
import { capitalized, isCapitals } from './letter-case.ts'
import { sentenceAt } from './sentence-at.ts'

const word = /\p{L}[\p{L}\p{N}'’]*/gu

/**
 * `replacement` (given in lower case) as the sentence around `phrase` is written: in capitals or with a capital at
 * each word only where the words beside the phrase are. "Shop Now" alone is a habit of buttons, not of the writer.
 */
export function caseInSentence(post: Post, phrase: Range, replacement: string): string {
  const own = post.text.slice(phrase.start, phrase.end)
  if (!/^[^\p{L}]*\p{Lu}/u.test(own)) return replacement
  const sentence = sentenceAt(post, phrase.start)
  const beside = post.masked.slice(sentence.start, phrase.start) + post.masked.slice(phrase.end, sentence.end)
  const words = beside.match(word) ?? []
  const before = post.masked.slice(sentence.start, phrase.start)
  const isWithin = /[\p{L}\p{N}][,'’"”)]?\s*$/u.test(before)
  // capitals for emphasis, or an acronym: not a start of anything
  if (isWithin && isCapitals(/^\p{L}+/u.exec(own)?.[0] ?? '') && !isCapitals(beside)) return replacement
  if (words.length > 1 && isCapitals(beside) && isCapitals(own)) return replacement.toUpperCase()
  const capitals = words.filter((item) => /^\p{Lu}/u.test(item)).length
  const hasTitleCase = /\s\p{Lu}/u.test(own) && words.length > 1 && capitals * 3 > words.length * 2
  return hasTitleCase
    ? replacement.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : capitalized(replacement)
}
