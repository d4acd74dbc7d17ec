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

/** By shape: its first set, whose words are the rarest. The sets of a shape are neighbours. */
const firstSet = new Uint16Array(shapeNeeds.length + 1)
shapeNeeds.forEach((count, shape) => {
  firstSet[shape + 1] = (firstSet[shape] ?? 0) + count
})
const shapeOfFirst = new Map(Array.from(shapeNeeds, (_, shape) => [firstSet[shape] ?? 0, shape]))

/** What shapes know of a word ("#" is any number). */
export interface ShapeWord {
  /** The shapes in whose rarest set it is. */
  readonly keys: Uint16Array
  /** The sets that it is in. */
  readonly sets: Uint16Array
  /** The shapes that may start with it. */
  readonly starts: Uint16Array
}

const empty = new Uint16Array(0)

/** All words that shapes are made of. */
export const wordsOfShapes: ReadonlyMap<string, ShapeWord> = new Map(
  [...new Set([...setsOf.keys(), ...startsOf.keys()])].map((word) => {
    const sets = setsOf.get(word) ?? empty
    const keys = Uint16Array.from(Array.from(sets).flatMap((set) => shapeOfFirst.get(set) ?? []))
    return [word, { keys, sets, starts: startsOf.get(word) ?? empty }]
  })
)
const ofNumbers = wordsOfShapes.get('#') ?? { keys: empty, sets: empty, starts: empty }

/** By set and by shape: the sentence that had it last. */
const lastOfSet = new Uint32Array(firstSet[shapeNeeds.length] ?? 0)
const lastOfShape = new Uint32Array(shapeNeeds.length)
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

/**
 * Every shape of every lexicon in `words`, sentence by sentence: wide patterns that the trie of phrases cannot hold.
 * `known` has what `wordsOfShapes` has of each word.
 */
export function findShapes(words: Words, known: readonly (ShapeWord | undefined)[]): readonly PhraseHit[] {
  const hits: PhraseHit[] = []
  const { count, gaps, norms } = words
  let from = 0
  let likely: number[] = []
  sentence++
  for (let i = 0; i <= count; i++) {
    if (i === count || (gaps[i] === gap.hard && i > from)) {
      if (likely.length > 0) {
        const wanted = i - from <= most ? complete(likely, words, known, from, i) : []
        if (wanted.length > 0) matchSentence(words, known, from, i, wanted, hits)
        likely = []
      }
      if (i === count) break
      from = i
      sentence++
    }
    const own = known[i]
    if (own) note(own.keys, likely)
    if (isNumber(norms[i] ?? '')) note(ofNumbers.keys, likely)
  }
  return hits
}

function isNumber(norm: string): boolean {
  const code = norm.charCodeAt(0)
  return (code >= 48 && code <= 57) || ((code === 36 || code === 0xa3 || code === 0x20ac) && /^.\d/.test(norm))
}

/** Notes shapes of whose rarest set the present sentence has a word. */
function note(keys: Uint16Array, likely: number[]): void {
  for (let i = 0; i < keys.length; i++) {
    const shape = keys[i] ?? 0
    if (lastOfShape[shape] === sentence) continue
    lastOfShape[shape] = sentence
    likely.push(shape)
  }
}

function seen(sets: Uint16Array): void {
  for (let at = 0; at < sets.length; at++) lastOfSet[sets[at] ?? 0] = sentence
}

/** Those of which words `from` up to `to` (exclusive) have a word of each set. */
function complete(
  likely: readonly number[],
  { norms }: Words,
  known: readonly (ShapeWord | undefined)[],
  from: number,
  to: number
): readonly number[] {
  for (let i = from; i < to; i++) {
    const own = known[i]
    if (own) seen(own.sets)
    if (isNumber(norms[i] ?? '')) seen(ofNumbers.sets)
  }
  return likely.filter((shape) => {
    const until = firstSet[shape + 1] ?? 0
    for (let set = firstSet[shape] ?? 0; set < until; set++) if (lastOfSet[set] !== sentence) return false
    return true
  })
}

/** By shape: the sentence that it is to be tried in, and the word before which it may not start again. */
const triedIn = new Uint32Array(shapeNeeds.length)
const freeFrom = new Uint32Array(shapeNeeds.length)

/** Words `from` up to `to` (exclusive), tried for each of `wanted` where it may start. */
function matchSentence(
  words: Words,
  known: readonly (ShapeWord | undefined)[],
  from: number,
  to: number,
  wanted: readonly number[],
  hits: PhraseHit[]
): void {
  for (const shape of wanted) {
    triedIn[shape] = sentence
    freeFrom[shape] = from
  }
  const anywhere = wanted.some((shape) => startsAnywhere.includes(shape))
  const attempt: Attempt = { words, from, to, hits, spelled: undefined }
  for (let first = from; first < to; first++) {
    const own = known[first]
    if (own) tryEach(attempt, own.starts, first)
    if (isNumber(words.norms[first] ?? '')) tryEach(attempt, ofNumbers.starts, first)
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
