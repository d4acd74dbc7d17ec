import type { Signal } from '../signals/types.ts'
import type { Post } from '../text/types.ts'
import { firstUnlisted } from '../text/word-numbers.ts'
import { addCue, type Cue, cueId, cueNumber, cues, forgetCues, presentCues } from './cues.ts'
import { numberOfPlaceholder } from './placeholders.ts'
import { addShape } from './shape.ts'
import { tokenNumbersOf } from './tokens.ts'
import { cueRow, type Model, pairRow, sumRows } from './weights.ts'

/**
 * Takes one piece of evidence: the id of its signal or mark ('word' and 'pair' for what the plain words say), its row in
 * the model, its strength, and its first and last token (-1 for what is no word).
 */
export type Visit = (id: string, row: number, value: number, first: number, last: number) => void

/** How loud each word speaks: the more different words, the less each of them. `distinct` counts tokens of all sorts but links. */
export function wordValue(distinct: number): number {
  return 4 / Math.sqrt(4 + 2 * distinct)
}

const strengths = Array.from({ length: 32 }, (_, count) => Math.log2(1 + count))

/** How strong a signal is that occurs `count` times. */
export function signalValue(count: number): number {
  return strengths[count] ?? Math.log2(1 + count)
}

/** What the signals and the shape of a post say, each id once. */
export function cueEvidence(post: Post, signals: readonly Signal[]): readonly Cue[] {
  findCues(post, signals)
  return presentCues()
}

/** By cue: how often it is met in the present post; and those signals that are, in the order in which they first were. */
const counts: number[] = []
const met: number[] = []

/** Leaves what the shape and the signals of a post say in `cues`. */
function findCues(post: Post, signals: readonly Signal[]): void {
  let meetings = 0
  forgetCues()
  addShape(post)
  for (let i = 0; i < signals.length; i++) {
    const number = cueNumber(signals[i]?.id ?? '')
    const count = counts[number] ?? 0
    counts[number] = count + 1
    if (count === 0) met[meetings++] = number
  }
  for (let i = 0; i < meetings; i++) {
    const number = met[i] ?? 0
    addCue(number, signalValue(counts[number] ?? 0))
    counts[number] = 0
  }
}

const link = numberOfPlaceholder('LINK')

/** By word or placeholder, and by pair: the post that had it last. */
const lastOf = new Uint32Array(firstUnlisted)
let lastOfPair = new Uint32Array(0)
let posts = 0

/** What the words of the present post say: rows in the model, and the token (of pairs the second) that each stands at. */
let wordRows = new Uint16Array(512)
let tokensAt = new Uint32Array(512)
let found = 0

/** How many different texts there are; most posts have none, or a few. */
function distinctOf(texts: readonly string[]): number {
  if (texts.length > few) return new Set(texts).size
  let distinct = 0
  for (let i = 0; i < texts.length; i++) if (texts.indexOf(texts[i] ?? '') === i) distinct++
  return distinct
}

const few = 8

/** Notes words and pairs of neighbours that the model has weights for, each different one once; says how loud each speaks. */
function readWords(post: Post, model: Model): number {
  const { count, numbers, unlisted } = tokenNumbersOf(post)
  const { firstRow, wordRows: rows, pairStart, seconds, firstPairRow } = model
  if (wordRows.length < 2 * count) {
    wordRows = new Uint16Array(4 * count)
    tokensAt = new Uint32Array(4 * count)
  }
  found = 0
  posts++
  if (lastOfPair.length < seconds.length) lastOfPair = new Uint32Array(seconds.length)
  let distinct = distinctOf(unlisted)
  let before = 0
  for (let i = 0; i < count; i++) {
    const own = numbers[i] ?? 0
    const number = own >> 1
    if (number >= firstUnlisted) {
      before = 0
      continue
    }
    const row = rows[number] ?? 0
    if (lastOf[number] !== posts) {
      lastOf[number] = posts
      if (number !== link) distinct++
      if (row !== 0) {
        tokensAt[found] = i
        wordRows[found++] = row
      }
    }
    if (
      row !== 0 &&
      before !== 0 &&
      (own & 1) === 1 &&
      pairStart[before - firstRow] !== pairStart[before - firstRow + 1]
    ) {
      const pair = pairRow(model, before, row)
      if (pair !== 0 && lastOfPair[pair - firstPairRow] !== posts) {
        lastOfPair[pair - firstPairRow] = posts
        tokensAt[found] = i
        wordRows[found++] = pair
      }
    }
    before = row
  }
  return wordValue(distinct)
}

/**
 * Calls `visit` for each thing in a post that the model has weights for: cues by their id, then words and pairs of
 * neighbours, each different one once, with the tokens that they stand at.
 */
export function visitEvidence(post: Post, signals: readonly Signal[], model: Model, visit: Visit): void {
  findCues(post, signals)
  for (let i = 0; i < cues.count; i++) {
    const number = cues.numbers[i] ?? 0
    const row = cueRow(model, number)
    if (row >= 0) visit(cueId(number), row, cues.values[i] ?? 0, -1, -1)
  }
  const value = readWords(post, model)
  for (let i = 0; i < found; i++) {
    const row = wordRows[i] ?? 0
    const token = tokensAt[i] ?? 0
    if (row < model.firstPairRow) visit('word', row, value, token, token)
    else visit('pair', row, value, token - 1, token)
  }
}

/** Rows of the present post's cues, and their values. */
const cueRows: number[] = []
const cueValues: number[] = []

/** The log-odds of each dimension that the evidence adds up to. */
export function logitsOf(post: Post, signals: readonly Signal[], model: Model): Float64Array {
  findCues(post, signals)
  const { count, numbers, values } = cues
  let known = 0
  for (let i = 0; i < count; i++) {
    const row = cueRow(model, numbers[i] ?? 0)
    if (row < 0) continue
    cueRows[known] = row
    cueValues[known++] = values[i] ?? 0
  }
  const value = readWords(post, model)
  return sumRows(model, { count: known, rows: cueRows, values: cueValues }, { count: found, rows: wordRows, value })
}
