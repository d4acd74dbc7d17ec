import { gap, type Post, type Range } from '../../text/types.ts'
import type { Facts } from '../facts/facts-of.ts'
import { wordSort } from '../facts/sorts.ts'
import { verbBase, verbFormsOf } from '../rewriting/verb-forms.ts'
import { businessWords, feelingWords } from './business-words.ts'

/** A business that speaks of itself by its name, and the verb that follows. */
export interface SelfReference extends Range {
  /** The verb after the name, as written. */
  readonly verb: Range
  /** The verb as it goes with "we". */
  readonly plural: string
}

/** Last words of names that are businesses or institutions and no people. */
const businesses = new Set(businessWords.split(' '))
const feelings = new Set(feelingWords.split(' '))
const intensifiers = new Set('so very truly super extremely incredibly beyond also now currently once'.split(' '))
const plain = new Set('will can would could should may might must'.split(' '))

/** The verb with "we": "is" is "are", "offers" is "offer", "opened" stays; undefined for what is no finite verb. */
function withWe(verb: string): string | undefined {
  if (verb === 'is' || verb === 'are') return 'are'
  if (verb === 'has' || verb === 'have') return 'have'
  if (verb === 'was' || verb === 'were') return 'were'
  if (verb === 'does') return 'do'
  if (plain.has(verb)) return verb
  const base = verbBase(verb)
  const forms = base === undefined ? undefined : verbFormsOf(base)
  if (!forms) return undefined
  if (forms[1] === verb) return forms[0]
  return forms[3] === verb && forms[3] !== forms[0] && verb.endsWith('ed') ? verb : undefined
}

/** Whether nothing but blanks and opening marks stand between a word and the end of the sentence before it. */
function opensSentence({ words, masked }: Post, word: number): boolean {
  if (words.gaps[word] !== gap.hard) return false
  for (let at = (words.starts[word] ?? 0) - 1; at >= 0; at--) {
    const char = masked[at] ?? ''
    if (/[.!?:\n\r…\ufffc]/.test(char)) return true
    if (!/[\s"“(]/.test(char)) return false
  }
  return true
}

/** Words `first` to `last` of the post, as one name; undefined where the name is not the one that is looked for. */
function nameEnd(post: Post, first: number, brand: readonly string[]): number | undefined {
  const { norms, gaps } = post.words
  for (let i = 0; i < brand.length; i++) {
    if (norms[first + i] !== brand[i] || (i > 0 && gaps[first + i] !== gap.none)) return undefined
  }
  return first + brand.length - 1
}

/** Small words within a name. */
const between = new Set(['of', 'and', 'the', 'at', 'for'])

function startsCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code > 64 && code < 91
  return /^\p{Lu}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 32))
}

function businessEnd(post: Post, first: number): number | undefined {
  const { words, text } = post
  let last: number | undefined
  for (let i = first; i < words.count && i < first + 5; i++) {
    if (i > first && words.gaps[i] !== gap.none) break
    const norm = words.norms[i] ?? ''
    if (!startsCapital(text, words.starts[i] ?? 0) && !(i > first && between.has(norm))) break
    if (i > first && businesses.has(norm)) last = i
  }
  return last
}

/** Whether a post may speak so: without a brand, by a word for a business and one for a feeling. */
export function mayNameItself({ words }: Facts, brand: string | undefined): boolean {
  const isPlain = (words & wordSort.business) !== 0 && (words & wordSort.feeling) !== 0
  return isPlain || (brand !== undefined && wordsOfBrand(brand).length > 0)
}

function wordsOfBrand(brand: string): readonly string[] {
  return brand
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean)
}

/**
 * Where a business names itself instead of saying "we": the profile's brand with any verb, or a name that is plainly a
 * business with a feeling ("Acme Dental is proud"). Only at the start of a sentence, where it is the subject.
 */
export function findSelfReferences(post: Post, brand: string | undefined): readonly SelfReference[] {
  const { words, text } = post
  const own = brand === undefined ? [] : wordsOfBrand(brand)
  const found: SelfReference[] = []
  for (let i = 0; i < words.count; i++) {
    if (words.gaps[i] !== gap.hard) continue
    const ofBrand = own.length > 0 ? nameEnd(post, i, own) : undefined
    const last = ofBrand ?? businessEnd(post, i)
    if (last === undefined || words.gaps[last + 1] !== gap.none || !opensSentence(post, i)) continue
    const start = words.starts[last + 1] ?? 0
    const end = words.ends[last + 1] ?? 0
    const verb = text.slice(start, end)
    const plural = verb === verb.toLowerCase() ? withWe(words.norms[last + 1] ?? '') : undefined
    if (plural === undefined) continue
    if (ofBrand === undefined) {
      let next = last + 2
      while (intensifiers.has(words.norms[next] ?? '')) next++
      if (!/^(?:is|are)$/.test(verb) || !feelings.has(words.norms[next] ?? '') || words.gaps[next] === gap.hard)
        continue
    }
    found.push({ start: words.starts[i] ?? 0, end: words.ends[last] ?? 0, verb: { start, end }, plural })
  }
  return found
}
