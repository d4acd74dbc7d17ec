import { scoreTable as table } from '../generated/score-table.ts'
import { putBySteps, withNew } from '../text/read-steps.ts'
import { firstUnlisted } from '../text/word-numbers.ts'
import { cueId } from './cues.ts'
import { digits, weightOfLevel } from './levels.ts'
import { firstPlaceholder, placeholders } from './placeholders.ts'
import { dimensions } from './types.ts'

/** How many weights stand side by side for one feature: one for each dimension, in the order of `dimensions`. */
export const width = dimensions.length

/**
 * The weights. Rows of cues (signals or marks of the shape) come first, then those of placeholders, words and pairs of
 * neighbours, whose weights are kept as levels.
 */
export interface Model {
  readonly intercepts: Float64Array
  /** What cues are called, by row. */
  readonly cues: readonly string[]
  /** Row of a cue by its number, -1 where it has none; worked out when it is first asked for. */
  readonly cueRows: number[]
  readonly cueWeights: Float32Array
  /** Row of the first placeholder. */
  readonly firstRow: number
  /** By word or placeholder: its row, or 0. */
  readonly wordRows: Uint16Array
  /** By row of a placeholder or word, less `firstRow`: where the pairs that begin with it are in `seconds`. */
  readonly pairStart: Uint16Array
  /** By pair, ascending for each first word: the row of its second word, less `firstRow`. */
  readonly seconds: Uint16Array
  readonly firstPairRow: number
  /** By row, less `firstRow`, then by dimension. */
  readonly levels: Uint8Array
  /** By dimension, then by level. */
  readonly weights: Float32Array
}

let model: Model | undefined

/** The shipped weights. */
export function scoreModel(): Model {
  model ??= read()
  return model
}

function wordRowsOf(firstRow: number): Uint16Array {
  const rows = new Uint16Array(firstUnlisted)
  const firstWordRow = firstRow + placeholders.length
  // each word that the model knows has the next row
  putBySteps(table.wordSteps, withNew(new Uint16Array(table.wordSteps.length), firstWordRow - 1).numbers, rows)
  for (let i = 0; i < placeholders.length; i++) rows[firstPlaceholder + i] = firstRow + i
  return rows
}

function pairStartOf(count: number): Uint16Array {
  const { firstSteps } = table
  const starts = new Uint16Array(count + 1)
  let first = 0
  for (let pair = 0; pair < firstSteps.length; pair++) {
    for (let until = first + (firstSteps[pair] ?? 0); first < until; ) starts[++first] = pair
  }
  return starts.fill(firstSteps.length, first + 1)
}

function weightsOf(all: readonly number[]): Float32Array {
  const weights = new Float32Array(all.length * digits)
  let at = 0
  for (const largest of all) for (let level = 0; level < digits; level++) weights[at++] = weightOfLevel(level, largest)
  return weights
}

function read(): Model {
  const ids = table.cues.split(' ')
  const count = placeholders.length + table.wordSteps.length
  const firstRow = ids.length
  return {
    intercepts: Float64Array.from(table.intercepts),
    cues: ids,
    cueRows: [],
    cueWeights: Float32Array.from(table.cueWeights.flat()),
    firstRow,
    wordRows: wordRowsOf(firstRow),
    pairStart: pairStartOf(count),
    seconds: table.seconds,
    firstPairRow: firstRow + count,
    levels: table.levels,
    weights: weightsOf(table.largest)
  }
}

/** The row of a cue by its number, -1 where the model has no weights for it. */
export function cueRow({ cues, cueRows }: Model, number: number): number {
  while (cueRows.length <= number) cueRows.push(cues.indexOf(cueId(cueRows.length)))
  return cueRows[number] ?? -1
}

/** The row of two neighbours by the rows of both, or 0. */
export function pairRow({ firstRow, pairStart, seconds, firstPairRow }: Model, first: number, second: number): number {
  const until = pairStart[first - firstRow + 1] ?? 0
  const wanted = second - firstRow
  let low = pairStart[first - firstRow] ?? 0
  let high = until
  while (low < high) {
    const middle = (low + high) >> 1
    if ((seconds[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low < until && seconds[low] === wanted ? firstPairRow + low : 0
}

/** Adds `value` times the weights of a row to `sums`, one for each dimension. */
export function addRow(model: Model, row: number, value: number, sums: Float64Array): void {
  const { firstRow, cueWeights, levels, weights } = model
  if (row < firstRow) {
    const from = row * width
    for (let d = 0; d < width; d++) sums[d] = (sums[d] ?? 0) + (cueWeights[from + d] ?? 0) * value
    return
  }
  const from = (row - firstRow) * width
  for (let d = 0; d < width; d++)
    sums[d] = (sums[d] ?? 0) + (weights[d * digits + (levels[from + d] ?? 0)] ?? 0) * value
}

/** The intercepts with the weights of cues added, each times its own value, then those of words, each times `value`; one sum for each dimension. */
export function sumRows(
  { intercepts, firstRow, cueWeights, levels, weights }: Model,
  cues: { readonly count: number; readonly rows: readonly number[]; readonly values: readonly number[] },
  words: { readonly count: number; readonly rows: Uint16Array; readonly value: number }
): Float64Array {
  const sums = new Float64Array(width)
  for (let d = 0; d < width; d++) {
    let sum = intercepts[d] ?? 0
    for (let i = 0; i < cues.count; i++)
      sum += (cueWeights[(cues.rows[i] ?? 0) * width + d] ?? 0) * (cues.values[i] ?? 0)
    const own = d * digits
    const from = d - firstRow * width
    for (let i = 0; i < words.count; i++)
      sum += (weights[own + (levels[from + (words.rows[i] ?? 0) * width] ?? 0)] ?? 0) * words.value
    sums[d] = sum
  }
  return sums
}
