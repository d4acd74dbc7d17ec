import { undrawn } from './elongation.ts'
import { numberOf } from './word-numbers.ts'

/** A word in its plain form, and its number. */
export interface PlainWord {
  /** In lower case, with straight apostrophes, compatibility letters as plain ones, and no letter drawn out: "Soooo" is "so". */
  readonly norm: string
  readonly number: number
  /** Of a drawn-out word alone: every spelling that may be meant, `norm` first. */
  readonly spellings?: readonly string[]
}

const apostrophes = /[\u2018\u2019\u02bc`]/g
const drawn = /(\p{L})\1\1/u

function inLowerCase(raw: string): string {
  return raw.normalize('NFKC').toLowerCase().replace(apostrophes, "'")
}

function readWord(raw: string): PlainWord {
  const lower = inLowerCase(raw)
  const spellings = drawn.test(lower) ? undrawn(lower) : [lower]
  const norm = spellings[0] ?? lower
  const number = numberOf(norm)
  // only what was drawn out has become shorter
  return norm.length < raw.length && spellings.length > 1 ? { norm, number, spellings } : { norm, number }
}

/** Longer words are read each time: they are few, and none comes again. */
const longest = 40
const most = 30_000
const cells = new Uint16Array(1 << 16)
const mask = cells.length - 1

/** The words that were read so far, their letters as written one after the other. */
let count = 0
let letters = new Uint16Array(1 << 14)
let used = 0
const starts = new Int32Array(most + 1)
const words: PlainWord[] = []

function isAt(word: number, text: string, start: number, end: number): boolean {
  const from = starts[word] ?? 0
  if ((starts[word + 1] ?? 0) - from !== end - start) return false
  for (let at = start; at < end; at++) if (letters[from + at - start] !== text.charCodeAt(at)) return false
  return true
}

function forgetAll(): void {
  cells.fill(0)
  words.length = 0
  count = 0
  used = 0
}

function remember(text: string, start: number, end: number, word: PlainWord): void {
  if (used + longest > letters.length) {
    const more = new Uint16Array(2 * letters.length)
    more.set(letters)
    letters = more
  }
  for (let at = start; at < end; at++) letters[used++] = text.charCodeAt(at)
  words.push(word)
  count++
  starts[count] = used
}

/** What goes on with a hash of a word's characters, begun with 0: `hash = nextHash(hash, code)`. */
export function nextHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/**
 * The plain form of the word of `text` from `start` to `end`, of whose characters `hash` is the hash. A word that is known
 * is found by its characters alone, without making a string of them.
 */
export function plainWordAt(text: string, start: number, end: number, hash: number): PlainWord {
  if (end - start >= longest) return readWord(text.slice(start, end))
  for (let cell = (hash ^ (hash >>> 15)) & mask; ; cell = (cell + 1) & mask) {
    const known = cells[cell] ?? 0
    if (known === 0) {
      const word = readWord(text.slice(start, end))
      if (count === most) {
        forgetAll()
        return word
      }
      remember(text, start, end, word)
      cells[cell] = count
      return word
    }
    const word = words[known - 1]
    if (word && isAt(known - 1, text, start, end)) return word
  }
}

/** A word in its plain form: see `PlainWord.norm`. */
export function normalizeWord(raw: string): string {
  let hash = 0
  for (let at = 0; at < raw.length; at++) hash = nextHash(hash, raw.charCodeAt(at))
  return plainWordAt(raw, 0, raw.length, hash).norm
}
