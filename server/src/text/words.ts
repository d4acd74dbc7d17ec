import { undrawn } from './elongation.ts'
import { gap, type Words } from './types.ts'
import { numberOf } from './word-numbers.ts'

enum Class {
  space = 0,
  soft = 1,
  hard = 2,
  letter = 3,
  digit = 4,
  apostrophe = 5,
  currency = 6,
  percent = 7,
  joiner = 8
}

const ascii = new Uint8Array(128).fill(Class.soft)
for (const c of ' \t') ascii[c.charCodeAt(0)] = Class.space
for (const c of '\n\r.!?:;') ascii[c.charCodeAt(0)] = Class.hard
for (const c of '0123456789') ascii[c.charCodeAt(0)] = Class.digit
for (let c = 65; c <= 90; c++) ascii[c] = Class.letter
for (let c = 97; c <= 122; c++) ascii[c] = Class.letter
ascii[39] = Class.apostrophe
ascii[96] = Class.apostrophe
ascii[36] = Class.currency
ascii[37] = Class.percent
ascii[45] = Class.joiner

const letters = /[\p{L}\p{M}]/u
const digits = /\p{N}/u
const others = new Map<number, Class>([
  [0x2019, Class.apostrophe],
  [0x2018, Class.apostrophe],
  [0x02bc, Class.apostrophe],
  [0x20ac, Class.currency],
  [0xa3, Class.currency],
  [0xa0, Class.space],
  [0x2026, Class.hard],
  [0x2028, Class.hard],
  [0x2029, Class.hard],
  [0x85, Class.hard],
  [0x2010, Class.joiner],
  [0x2011, Class.joiner]
])

function classOf(code: number): Class {
  if (code < 128) return ascii[code] ?? Class.soft
  const known = others.get(code)
  if (known !== undefined) return known
  const char = String.fromCodePoint(code)
  const made = letters.test(char) ? Class.letter : digits.test(char) ? Class.digit : Class.soft
  if (others.size < 20000) others.set(code, made)
  return made
}

/** A word in its plain form, and its number. */
interface PlainWord {
  readonly norm: string
  readonly number: number
}

const plainWords = new Map<string, PlainWord>()
const apostrophes = /[\u2018\u2019\u02bc`]/g
const drawn = /(\p{L})\1\1/u
const none: ReadonlyMap<number, readonly string[]> = new Map()

function inLowerCase(raw: string): string {
  return raw.normalize('NFKC').toLowerCase().replace(apostrophes, "'")
}

function plainWord(raw: string): PlainWord {
  const cached = plainWords.get(raw)
  if (cached !== undefined) return cached
  const lower = inLowerCase(raw)
  const norm = drawn.test(lower) ? (undrawn(lower)[0] ?? lower) : lower
  const made = { norm, number: numberOf(norm) }
  if (plainWords.size > 50000) plainWords.clear()
  if (raw.length < 40) plainWords.set(raw, made)
  return made
}

/** Lower case, straight apostrophes, compatibility letters as plain ones, and no letter drawn out: "Soooo" is "so". */
export function normalizeWord(raw: string): string {
  return plainWord(raw).norm
}

/**
 * The words of `masked` between `from` and `to` in one pass. Hyphens part words ("fast-paced" is two with no gap);
 * apostrophes inside do not; "$1,200", "20%", "5pm" and "#1" are single words; a full stop inside a number or between
 * letters without a blank ("a.m.") does not end it.
 */
export function findWords(masked: string, from: number, to: number): Words {
  const starts: number[] = []
  const ends: number[] = []
  const norms: string[] = []
  const numbers: number[] = []
  const gaps: number[] = []
  let spellings: Map<number, readonly string[]> | undefined
  let between: number = gap.hard
  let at = from
  while (at < to) {
    const unit = masked.charCodeAt(at)
    const code = unit > 0xd7ff ? (masked.codePointAt(at) ?? 0) : unit
    const type = classOf(code)
    const isNumber =
      type === Class.digit || (type === Class.currency && classOf(masked.codePointAt(at + 1) ?? 32) === Class.digit)
    if (!isNumber && type !== Class.letter) {
      if (type === Class.hard) between = gap.hard
      else if (type !== Class.space && type !== Class.joiner && between === gap.none) between = gap.soft
      at += code > 0xffff ? 2 : 1
      continue
    }
    const end = wordEnd(masked, at, to)
    starts.push(at)
    ends.push(end)
    const raw = masked.slice(at, end)
    const { norm, number } = plainWord(raw)
    // only what was drawn out has become shorter
    if (norm.length < raw.length) {
      const others = undrawn(inLowerCase(raw))
      if (others.length > 1) {
        spellings ??= new Map()
        spellings.set(norms.length, others)
      }
    }
    norms.push(norm)
    numbers.push(number)
    gaps.push(between)
    between = gap.none
    at = end
  }
  return { ...packed(starts, ends, numbers, gaps), norms, spellings: spellings ?? none }
}

/** In one piece of memory: four would cost more than what they hold. */
function packed(
  starts: readonly number[],
  ends: readonly number[],
  numbers: readonly number[],
  gaps: readonly number[]
): Pick<Words, 'count' | 'starts' | 'ends' | 'numbers' | 'gaps'> {
  const count = starts.length
  const memory = new ArrayBuffer(13 * count)
  const made = {
    count,
    starts: new Uint32Array(memory, 0, count),
    ends: new Uint32Array(memory, 4 * count, count),
    numbers: new Int32Array(memory, 8 * count, count),
    gaps: new Uint8Array(memory, 12 * count, count)
  }
  made.starts.set(starts)
  made.ends.set(ends)
  made.numbers.set(numbers)
  made.gaps.set(gaps)
  return made
}

function wordEnd(text: string, start: number, to: number): number {
  let at = start
  if (classOf(text.codePointAt(at) ?? 32) === Class.currency) at++
  let last: Class = Class.space
  while (at < to) {
    const unit = text.charCodeAt(at)
    const code = unit > 0xd7ff ? (text.codePointAt(at) ?? 32) : unit
    const type = classOf(code)
    if (type === Class.letter || type === Class.digit) {
      last = type
      at += code > 0xffff ? 2 : 1
      continue
    }
    const after = at + 1 < to ? classOf(text.codePointAt(at + 1) ?? 32) : Class.space
    if (type === Class.apostrophe && last === Class.letter && after === Class.letter) at++
    else if (type === Class.percent && last === Class.digit) return at + 1
    else if (last === Class.digit && after === Class.digit && /[.,:]/.test(text[at] ?? '')) at++
    else return at
  }
  return at
}
