import { shapes as rows, shapeNeeds, shapeStarts, shapeWords } from '../generated/shapes.ts'
import { gap, type Words } from '../text/types.ts'
import { isNegated } from './negation.ts'
import type { PhraseHit } from './types.ts'

function listed(text: string): ReadonlyMap<string, Uint16Array> {
  return new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((item): readonly [string, Uint16Array] => {
        const colon = item.lastIndexOf(':')
        return [item.slice(0, colon), Uint16Array.from(item.slice(colon + 1).split(','), Number)]
      })
  )
}

/** The sets that a word is in. A shape is tried where a sentence holds a word of each of its sets. */
const setsOf = listed(shapeWords)
/** The shapes that may start with a word. */
const startsOf = listed(shapeStarts)
const startsAnywhere = startsOf.get('*') ?? new Uint16Array(0)
const startsWithNumber = startsOf.get('#') ?? new Uint16Array(0)

/** The shape that a set belongs to. */
const shapeOf = Uint16Array.from(shapeNeeds.flatMap((count, shape) => new Array<number>(count).fill(shape)))

/** By set and by shape: the sentence that had it last, and how many of the shape's sets it had. */
const lastOfSet = new Uint32Array(shapeOf.length)
const lastOfShape = new Uint32Array(shapeNeeds.length)
const hadOfShape = new Uint8Array(shapeNeeds.length)
let sentence = 0

/** Compiled when first needed: most posts need few. */
const patterns: (RegExp | undefined)[] = []

function patternOf(shape: number): RegExp {
  const known = patterns[shape]
  if (known) return known
  const made = new RegExp(rows[shape]?.[2] ?? '(?!)', 'y')
  patterns[shape] = made
  return made
}

/** Longer sentences are lists or lost their full stops; shapes are of what is said in one breath. */
const most = 80

/** Every shape of every lexicon in `words`, sentence by sentence: wide patterns that the trie of phrases cannot hold. */
export function findShapes(words: Words): readonly PhraseHit[] {
  const hits: PhraseHit[] = []
  const { count, gaps, norms } = words
  let from = 0
  let wanted: number[] = []
  sentence++
  for (let i = 0; i <= count; i++) {
    if (i === count || (gaps[i] === gap.hard && i > from)) {
      if (wanted.length > 0 && i - from <= most) matchSentence(words, from, i, wanted, hits)
      if (i === count) break
      from = i
      if (wanted.length > 0) wanted = []
      sentence++
    }
    const norm = norms[i] ?? ''
    const own = setsOf.get(norm)
    if (own) note(own, wanted)
    if (isNumber(norm) && ofNumbers) note(ofNumbers, wanted)
  }
  return hits
}

const ofNumbers = setsOf.get('#')

function isNumber(norm: string): boolean {
  const code = norm.charCodeAt(0)
  return (code >= 48 && code <= 57) || ((code === 36 || code === 0xa3 || code === 0x20ac) && /^.\d/.test(norm))
}

/** Notes sets of the present sentence; a shape of which it now has all joins `wanted`. */
function note(sets: Uint16Array, wanted: number[]): void {
  for (let i = 0; i < sets.length; i++) {
    const set = sets[i] ?? 0
    if (lastOfSet[set] === sentence) continue
    lastOfSet[set] = sentence
    const shape = shapeOf[set] ?? 0
    const had = lastOfShape[shape] === sentence ? (hadOfShape[shape] ?? 0) + 1 : 1
    lastOfShape[shape] = sentence
    hadOfShape[shape] = had
    if (had === shapeNeeds[shape]) wanted.push(shape)
  }
}

/** By shape: the sentence that it is to be tried in, and the word before which it may not start again. */
const triedIn = new Uint32Array(shapeNeeds.length)
const freeFrom = new Uint32Array(shapeNeeds.length)

/** Words `from` up to `to` (exclusive), tried for each of `wanted` where it may start. */
function matchSentence(words: Words, from: number, to: number, wanted: readonly number[], hits: PhraseHit[]): void {
  for (const shape of wanted) {
    triedIn[shape] = sentence
    freeFrom[shape] = from
  }
  const anywhere = wanted.some((shape) => startsAnywhere.includes(shape))
  const attempt: Attempt = { words, from, to, hits, spelled: undefined }
  for (let first = from; first < to; first++) {
    const norm = words.norms[first] ?? ''
    const starting = startsOf.get(norm)
    if (starting) tryEach(attempt, starting, first)
    if (isNumber(norm)) tryEach(attempt, startsWithNumber, first)
    if (anywhere) tryEach(attempt, startsAnywhere, first)
  }
}

/** A sentence that shapes are tried in. */
interface Attempt {
  readonly words: Words
  readonly from: number
  readonly to: number
  readonly hits: PhraseHit[]
  spelled: Spelled | undefined
}

function tryEach(attempt: Attempt, starting: Uint16Array, first: number): void {
  const { words, from, to, hits } = attempt
  for (let i = 0; i < starting.length; i++) {
    const shape = starting[i] ?? 0
    if (triedIn[shape] !== sentence || first < (freeFrom[shape] ?? 0)) continue
    attempt.spelled ??= spell(words, from, to)
    const last = lastOf(attempt.spelled, shape, first - from)
    if (last < 0) continue
    freeFrom[shape] = from + last + 1
    hits.push(hitOf(words, shape, first, from + last))
  }
}

function hitOf(words: Words, shape: number, first: number, last: number): PhraseHit {
  const [list = '', entry = '', , spare, replacement] = rows[shape] ?? []
  return {
    list,
    entry,
    first,
    last,
    start: words.starts[first] ?? 0,
    end: words.ends[last] ?? 0,
    ...(replacement === undefined ? {} : { replacement }),
    isNegated: isNegated(words, first),
    isShape: true,
    ...(spare === 1 ? { isSpare: true } : {})
  }
}

/** A sentence with a blank or comma behind each word, and where the words start in it. */
interface Spelled {
  readonly text: string
  readonly offsets: readonly number[]
}

function spell({ norms, gaps }: Words, from: number, to: number): Spelled {
  const offsets: number[] = []
  let text = ''
  for (let i = from; i < to; i++) {
    offsets.push(text.length)
    text += (norms[i] ?? '') + (i + 1 < to && gaps[i + 1] !== gap.none ? ',' : ' ')
  }
  return { text, offsets }
}

/** The last word of a shape that starts at word `first` of a sentence; -1 where it does not. */
function lastOf({ text, offsets }: Spelled, shape: number, first: number): number {
  const pattern = patternOf(shape)
  const start = offsets[first] ?? 0
  pattern.lastIndex = start
  if (!pattern.test(text) || pattern.lastIndex === start) return -1
  let last = first
  while ((offsets[last + 1] ?? Number.POSITIVE_INFINITY) < pattern.lastIndex) last++
  return last
}
