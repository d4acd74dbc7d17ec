import { commonRank } from '../text/common-words.ts'
import { splitTag } from '../text/split-tag.ts'

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}\p{N}]+)*/gu

/** A word of a text: as written, without a possessive ending, and where it stands in UTF-16 code units. */
export interface TextWord {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case, composed letters, straight apostrophes, no possessive ending. */
  readonly norm: string
}

/** A word so that spellings of it are equal. */
export function plainWord(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/’/g, "'").replace(/'s$/, '')
}

/** The words of a text, in order. */
export function wordsIn(text: string): readonly TextWord[] {
  return [...text.matchAll(word)].map(({ index, 0: whole }) => {
    const end = index + whole.length
    const own = whole.replace(/['’]s$/i, '')
    return { start: index, end: end - (whole.length - own.length), text: own, norm: plainWord(whole) }
  })
}

/** Two forms of one word ("opening", "opened") have the same stem; other words seldom do. */
export function stemOf(norm: string): string {
  const bare = norm.replace(/'.*$/, '')
  const cut = bare.replace(/(?:ings?|edly|ed|ers?|ies|es|s|ly|ments?|y|e)$/, '')
  return (cut.length >= 3 ? cut : bare).replace(/(.)\1$/, '$1').slice(0, 6)
}

/** What is known of the post and its writer, as words. */
export interface SourceWords {
  has(norm: string): boolean
  /** Somewhere with a capital. */
  hasCapital(norm: string): boolean
  hasStem(norm: string): boolean
}

/** The words of everything that may be repeated without asking: hashtags and handles count as the words in them. */
export function sourceWords(texts: readonly string[]): SourceWords {
  const words = new Set<string>()
  const capitals = new Set<string>()
  const stems = new Set<string>()
  const add = (norm: string): void => {
    words.add(norm)
    stems.add(stemOf(norm))
  }
  for (const text of texts) {
    for (const { norm, text: own } of wordsIn(text)) {
      add(norm)
      if (/\p{Lu}/u.test(own)) capitals.add(norm)
      for (const piece of own.split(/(?<=\p{Ll}|\d)(?=\p{Lu})/u)) add(plainWord(piece))
    }
    for (const [, tag = ''] of text.matchAll(/[#@]([\p{L}\p{N}_]+)/gu)) {
      for (const piece of splitTag(tag.toLowerCase(), commonRank) ?? tag.split('_')) add(plainWord(piece))
    }
  }
  return {
    has: (norm) => words.has(norm),
    hasCapital: (norm) => capitals.has(norm),
    hasStem: (norm) => stems.has(stemOf(norm))
  }
}
