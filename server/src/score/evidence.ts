import type { Signal } from '../signals/types.ts'
import type { Post } from '../text/types.ts'
import { firstUnlisted } from '../text/word-numbers.ts'
import { numberOfPlaceholder } from './placeholders.ts'
import { type VisitCue, visitShape } from './shape.ts'
import { tokenNumbersOf } from './tokens.ts'
import { type Model, pairRow, sumRows } from './weights.ts'

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

/** One thing that the signals or the make of a post say, with its strength. */
export interface Cue {
  readonly id: string
  readonly value: number
}

/** What the signals and the shape of a post say, each id once. */
export function cueEvidence(post: Post, signals: readonly Signal[]): readonly Cue[] {
  const cues: Cue[] = []
  visitCues(post, signals, (id, value) => {
    cues.push({ id, value })
  })
  return cues
}

/** Every id of a signal that was ever met, and its place in the lists below. */
const places = new Map<string, number>()
const ids: string[] = []
/** How often each is met in the present post, and those that are, in the order in which they first were. */
const counts: number[] = []
const met: number[] = []

function placeOf(id: string): number {
  const known = places.get(id)
  if (known !== undefined) return known
  const place = ids.push(id) - 1
  places.set(id, place)
  counts.push(0)
  return place
}

function hasSignal(id: string): boolean {
  return (counts[placeOf(id)] ?? 0) > 0
}

function visitCues(post: Post, signals: readonly Signal[], visit: VisitCue): void {
  for (const { id } of signals) {
    const place = placeOf(id)
    const count = (counts[place] ?? 0) + 1
    counts[place] = count
    if (count === 1) met.push(place)
  }
  visitShape(post, hasSignal, visit)
  for (const place of met) {
    visit(ids[place] ?? '', signalValue(counts[place] ?? 0))
    counts[place] = 0
  }
  met.length = 0
}

const link = numberOfPlaceholder('LINK')

/** By word or placeholder: the post that had it last. */
const lastOf = new Uint32Array(firstUnlisted)
let posts = 0

/** What the words of the present post say: rows in the model, and the token (of pairs the second) that each stands at. */
let wordRows = new Uint16Array(512)
let tokensAt = new Uint32Array(512)
let found = 0

/** Notes words and pairs of neighbours that the model has weights for, each different one once; says how loud each speaks. */
function readWords(post: Post, model: Model): number {
  const { count, numbers, unlisted } = tokenNumbersOf(post)
  const { firstRow, wordRows: rows, pairStart } = model
  if (wordRows.length < 2 * count) {
    wordRows = new Uint16Array(4 * count)
    tokensAt = new Uint32Array(4 * count)
  }
  found = 0
  posts++
  let distinct = unlisted.length < 2 ? unlisted.length : new Set(unlisted).size
  let pairs: Set<number> | undefined
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
    if (row !== 0 && before !== 0 && (own & 1) === 1) {
      const from = pairStart[before - firstRow] ?? 0
      const pair = from === pairStart[before - firstRow + 1] ? 0 : pairRow(model, before, row)
      if (pair !== 0 && !pairs?.has(pair)) {
        pairs ??= new Set()
        pairs.add(pair)
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
  visitCues(post, signals, (id, value) => {
    const row = model.cues.get(id)
    if (row !== undefined) visit(id, row, value, -1, -1)
  })
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
  let cues = 0
  visitCues(post, signals, (id, value) => {
    const row = model.cues.get(id)
    if (row === undefined) return
    cueRows[cues] = row
    cueValues[cues++] = value
  })
  const value = readWords(post, model)
  return sumRows(model, { count: cues, rows: cueRows, values: cueValues }, { count: found, rows: wordRows, value })
}
