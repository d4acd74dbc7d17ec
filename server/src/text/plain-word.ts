import { undrawn } from './elongation.ts'
import { numberOf } from './word-numbers.ts'
import { traitsOf } from './word-traits.ts'

/** A word in its plain form, its number, and what it says by itself. */
export interface PlainWord {
  /** In lower case, with straight apostrophes, compatibility letters as plain ones, and no letter drawn out: "Soooo" is "so". */
  readonly norm: string
  readonly number: number
  /** See word-traits.ts. */
  readonly traits: number
  /** Of a drawn-out word alone: every spelling that may be meant, `norm` first. */
  readonly spellings: readonly string[] | undefined
}

const apostrophes = /[\u2018\u2019\u02bc`]/g
const drawn = /(\p{L})\1\1/u

function inLowerCase(raw: string): string {
  return raw.normalize('NFKC').toLowerCase().replace(apostrophes, "'")
}

/** Whether a word is of plain characters alone, none of them a grave accent and no three in a row the same. */
function isPlain(raw: string): boolean {
  let last = 0
  let run = 0
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code > 126 || code === 96) return false
    const small = code | 32
    run = small === last ? run + 1 : 0
    if (run === 2) return false
    last = small
  }
  return true
}

function readWord(raw: string): PlainWord {
  if (isPlain(raw)) {
    const norm = raw.toLowerCase()
    return { norm, number: numberOf(norm), traits: traitsOf(raw, norm), spellings: undefined }
  }
  const lower = inLowerCase(raw)
  const spellings = drawn.test(lower) ? undrawn(lower) : [lower]
  const norm = spellings[0] ?? lower
  // only what was drawn out has become shorter
  const isDrawn = norm.length < raw.length && spellings.length > 1
  return { norm, number: numberOf(norm), traits: traitsOf(raw, norm), spellings: isDrawn ? spellings : undefined }
}

/** Words of so many characters are read each time: they are few, and none comes again. */
export const longest = 40
const most = 30_000
const cells = new Uint16Array(1 << 16)
const mask = cells.length - 1

/** The words that were read so far, their letters as written one after the other. */
let count = 0
let letters = new Uint16Array(1 << 14)
let used = 0
const starts = new Int32Array(most + 1)
const words: PlainWord[] = []

/** The characters of the word that is looked for, as far as it is not too long. */
export const unitsOfWord = new Uint16Array(longest)

function isSought(word: number, length: number): boolean {
  const from = starts[word] ?? 0
  if ((starts[word + 1] ?? 0) - from !== length) return false
  for (let at = 0; at < length; at++) if (letters[from + at] !== unitsOfWord[at]) return false
  return true
}

function forgetAll(): void {
  cells.fill(0)
  words.length = 0
  count = 0
  used = 0
}

function remember(length: number, word: PlainWord): void {
  if (used + longest > letters.length) {
    const more = new Uint16Array(2 * letters.length)
    more.set(letters)
    letters = more
  }
  for (let at = 0; at < length; at++) letters[used++] = unitsOfWord[at] ?? 0
  words.push(word)
  count++
  starts[count] = used
}

/** What goes on with a hash of a word's characters, begun with 0: `hash = nextHash(hash, code)`. */
export function nextHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/**
 * The plain form of the word of `text` from `start` to `end`, of whose characters `hash` is the hash; they stand in
 * `unitsOfWord`, too. A word that is known is found by its characters alone, without making a string of them.
 */
export function plainWordAt(text: string, start: number, end: number, hash: number): PlainWord {
  const length = end - start
  if (length >= longest) return readWord(text.slice(start, end))
  for (let cell = (hash ^ (hash >>> 15)) & mask; ; cell = (cell + 1) & mask) {
    const known = cells[cell] ?? 0
    if (known === 0) {
      const word = readWord(text.slice(start, end))
      if (count === most) {
        forgetAll()
        return word
      }
      remember(length, word)
      cells[cell] = count
      return word
    }
    const word = words[known - 1]
    if (word && isSought(known - 1, length)) return word
  }
}

/** A word in its plain form: see `PlainWord.norm`. */
export function normalizeWord(raw: string): string {
  let hash = 0
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    hash = nextHash(hash, code)
    if (at < longest) unitsOfWord[at] = code
  }
  return plainWordAt(raw, 0, raw.length, hash).norm
}
