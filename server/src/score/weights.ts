import { scoreWeights as packed } from '../generated/score-weights.ts'
import { dimensions } from './types.ts'

/** How many weights stand side by side for one feature: one for each dimension, in the order of `dimensions`. */
export const width = dimensions.length

/** The weights, unpacked as far as a look-up needs. Rows of `width` numbers. */
export interface Model {
  readonly intercepts: Float64Array
  /** Row of a cue (a signal or a mark of the shape) by its id. */
  readonly cues: ReadonlyMap<string, number>
  /** Number of a word. */
  readonly words: ReadonlyMap<string, number>
  /** Row of two neighbouring words, by `pairKey` of their numbers. */
  readonly pairs: ReadonlyMap<number, number>
  /** By a word's number: 1 where a pair begins with it, and where one ends with it. */
  readonly firstOfPair: Uint8Array
  readonly secondOfPair: Uint8Array
  /** All rows: cues first, then words, then pairs. */
  readonly rows: Float32Array
  readonly firstWordRow: number
}

/** One number for two words' numbers; no word's number is as large. */
export function pairKey(first: number, second: number): number {
  return (first + 1) * 65536 + second
}

/** From a printable character to a whole number from 0 to 90: all of ASCII from "#" on but the backslash. */
function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at) - 35
  return code > 57 ? code - 1 : code
}

export const digits = 91
const middle = 45

/** Levels are finer near nothing: the square of the distance from the middle, times the dimension's largest weight. */
export function weightOfLevel(level: number, largest: number): number {
  const part = (level - middle) / middle
  return Math.sign(part) * part * part * largest
}

let model: Model | undefined

/** The shipped weights; unpacked on first use, in a few milliseconds. */
export function scoreModel(): Model {
  model ??= unpack()
  return model
}

function unpack(): Model {
  const cues = new Map(packed.cues.split(' ').map((id, row) => [id, row] as const))
  const list = packed.words.split(' ')
  const words = new Map(list.map((word, index) => [word, index] as const))
  const pairs = new Map<number, number>()
  const firstOfPair = new Uint8Array(list.length)
  const secondOfPair = new Uint8Array(list.length)
  const pairCount = packed.pairs.length / 4
  const firstPairRow = cues.size + list.length
  for (let i = 0; i < pairCount; i++) {
    const at = 4 * i
    const first = digitAt(packed.pairs, at) * digits + digitAt(packed.pairs, at + 1)
    const second = digitAt(packed.pairs, at + 2) * digits + digitAt(packed.pairs, at + 3)
    pairs.set(pairKey(first, second), firstPairRow + i)
    firstOfPair[first] = 1
    secondOfPair[second] = 1
  }
  const rows = new Float32Array((firstPairRow + pairCount) * width)
  packed.cueWeights.forEach((row, index) => {
    rows.set(row, index * width)
  })
  const levels = packed.wordWeights
  // worked out once for each level and not for each of the 80,000 weights: the first post waits for this
  const weights = packed.largest.flatMap((largest) =>
    Array.from({ length: digits }, (_, level) => weightOfLevel(level, largest))
  )
  for (let i = 0, to = cues.size * width; i < levels.length; to += width)
    for (let dimension = 0; dimension < width; dimension++, i++)
      rows[to + dimension] = weights[dimension * digits + digitAt(levels, i)] ?? 0
  const intercepts = Float64Array.from(packed.intercepts)
  return { intercepts, cues, words, pairs, firstOfPair, secondOfPair, rows, firstWordRow: cues.size }
}
