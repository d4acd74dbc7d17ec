import { asciiClasses, CharClass, classOf } from './char-class.ts'
import { longest, nextHash, plainWordAt, unitsOfWord } from './plain-word.ts'
import { gap, type Words } from './types.ts'
import { trait } from './word-traits.ts'

const none: ReadonlyMap<number, readonly string[]> = new Map()

/** The words that are being read; what is found is copied from here in one go. */
const norms: string[] = []
let starts = new Uint32Array(1024)
let ends = new Uint32Array(1024)
let numbers = new Int32Array(1024)
let traits = new Int32Array(1024)
let gaps = new Uint8Array(1024)

function makeRoom(): void {
  const size = 2 * starts.length
  const grown = <Row extends Uint32Array | Int32Array | Uint8Array>(more: Row, row: Row): Row => {
    more.set(row)
    return more
  }
  starts = grown(new Uint32Array(size), starts)
  ends = grown(new Uint32Array(size), ends)
  numbers = grown(new Int32Array(size), numbers)
  traits = grown(new Int32Array(size), traits)
  gaps = grown(new Uint8Array(size), gaps)
}

/** ! or ?, in any form. */
function isMark(code: number): boolean {
  if (code < 128) return code === 33 || code === 63
  return code === 0x203c || code === 0x2049 || code === 0x2757 || code === 0xff01 || code === 0xff1f
}

/** An apostrophe or a hyphen. */
function isJoiner(code: number): boolean {
  return code === 39 || code === 45 || code === 0x2019
}

/** What a mark behind the character `before` says; those of two count as two. */
function markTraits(code: number, before: number): number {
  return isMark(before) || code === 0x203c || code === 0x2049 ? trait.mark | trait.pile : trait.mark
}

/**
 * The words of `masked` between `from` and `to` in one pass. Hyphens part words ("fast-paced" is two with no gap);
 * apostrophes inside do not; "$1,200", "20%", "5pm" and "#1" are single words; a full stop inside a number or between
 * letters without a blank ("a.m.") does not end it.
 */
export function findWords(masked: string, from: number, to: number): Words {
  let spellings: Map<number, readonly string[]> | undefined
  let between: number = gap.hard
  let allTraits = 0
  let count = 0
  let at = from
  while (at < to) {
    const unit = masked.charCodeAt(at)
    if (unit === 32) {
      at++
      continue
    }
    const code = unit > 0xd7ff ? (masked.codePointAt(at) ?? 0) : unit
    const type = code < 128 ? (asciiClasses[code] ?? CharClass.soft) : classOf(code)
    if (type !== CharClass.letter && type !== CharClass.digit) {
      const isPrice = type === CharClass.currency && classOf(masked.codePointAt(at + 1) ?? 32) === CharClass.digit
      if (!isPrice) {
        if (type === CharClass.hard) between = gap.hard
        else if (type !== CharClass.space && type !== CharClass.joiner && between === gap.none) between = gap.soft
        if (count > 0 && at === ends[count - 1] && isJoiner(code)) allTraits |= trait.joiner
        if (isMark(code)) allTraits |= markTraits(code, masked.charCodeAt(at - 1))
        at += code > 0xffff ? 2 : 1
        continue
      }
    }
    // most words are plain letters and nothing else
    let end = at
    let hash = 0
    let last: number = CharClass.space
    while (end < to) {
      const next = masked.charCodeAt(end)
      const own = next < 128 ? (asciiClasses[next] ?? CharClass.soft) : CharClass.soft
      if (own !== CharClass.letter && own !== CharClass.digit) break
      hash = nextHash(hash, next)
      if (end - at < longest) unitsOfWord[end - at] = next
      last = own
      end++
    }
    const rest = endsAtBlank(masked, end, to) ? end : wordEnd(masked, end, to, last)
    for (; end < rest; end++) {
      const next = masked.charCodeAt(end)
      hash = nextHash(hash, next)
      if (end - at < longest) unitsOfWord[end - at] = next
    }
    const word = plainWordAt(masked, at, end, hash)
    if (word.spellings) {
      spellings ??= new Map()
      spellings.set(count, word.spellings)
    }
    if (count === starts.length) makeRoom()
    starts[count] = at
    ends[count] = end
    numbers[count] = word.number
    traits[count] = word.traits
    gaps[count] = between
    norms[count] = word.norm
    allTraits |= word.traits
    count++
    between = gap.none
    at = end
  }
  return packed(count, allTraits, spellings ?? none)
}

/** Whether nothing but a blank follows. */
function endsAtBlank(text: string, at: number, to: number): boolean {
  return at === to || text.charCodeAt(at) === 32
}

/** In one piece of memory: five would cost more than what they hold. */
function packed(count: number, allTraits: number, spellings: Words['spellings']): Words {
  const memory = new ArrayBuffer(17 * count)
  const made: Words = {
    count,
    starts: new Uint32Array(memory, 0, count),
    ends: new Uint32Array(memory, 4 * count, count),
    norms: norms.slice(0, count),
    numbers: new Int32Array(memory, 8 * count, count),
    traits: new Int32Array(memory, 12 * count, count),
    gaps: new Uint8Array(memory, 16 * count, count),
    allTraits,
    spellings
  }
  for (let i = 0; i < count; i++) {
    made.starts[i] = starts[i] ?? 0
    made.ends[i] = ends[i] ?? 0
    made.numbers[i] = numbers[i] ?? 0
    made.traits[i] = traits[i] ?? 0
    made.gaps[i] = gaps[i] ?? 0
  }
  return made
}

/** Where a word ends of which all is read up to `from`, and the last character is of class `before`: none at its start. */
function wordEnd(text: string, from: number, to: number, before: number): number {
  let at = from
  let last = before
  if (last === CharClass.space && classOf(text.codePointAt(at) ?? 32) === CharClass.currency) at++
  while (at < to) {
    const unit = text.charCodeAt(at)
    const code = unit > 0xd7ff ? (text.codePointAt(at) ?? 32) : unit
    const type = code < 128 ? (asciiClasses[code] ?? CharClass.soft) : classOf(code)
    if (type === CharClass.letter || type === CharClass.digit) {
      last = type
      at += code > 0xffff ? 2 : 1
      continue
    }
    if (type === CharClass.space) return at
    const after = at + 1 < to ? classOf(text.codePointAt(at + 1) ?? 32) : CharClass.space
    if (type === CharClass.apostrophe && last === CharClass.letter && after === CharClass.letter) at++
    else if (type === CharClass.percent && last === CharClass.digit) return at + 1
    else if (last === CharClass.digit && after === CharClass.digit && /[.,:]/.test(text[at] ?? '')) at++
    else return at
  }
  return at
}
