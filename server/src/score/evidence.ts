import type { Signal } from '../signals/types.ts'
import type { Post } from '../text/types.ts'
import { firstUnlisted } from '../text/word-numbers.ts'
import { placeholders } from './placeholders.ts'
import { type VisitCue, visitShape } from './shape.ts'
import { type TokenNumbers, tokenNumbersOf } from './tokens.ts'
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

/** How strong a signal is that occurs `count` times. */
export function signalValue(count: number): number {
  return Math.log2(1 + count)
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

/** Ids of the present post's signals in the order in which they are first met, and how often each is. */
const ids: string[] = []
const counts: number[] = []

function hasSignal(id: string): boolean {
  return ids.includes(id)
}

function visitCues(post: Post, signals: readonly Signal[], visit: VisitCue): void {
  ids.length = 0
  for (const { id } of signals) {
    // there are few different ones
    const known = ids.indexOf(id)
    if (known < 0) counts[ids.push(id) - 1] = 1
    else counts[known] = (counts[known] ?? 0) + 1
  }
  visitShape(post, hasSignal, visit)
  for (let i = 0; i < ids.length; i++) visit(ids[i] ?? '', signalValue(counts[i] ?? 0))
}

const link = placeholders.indexOf('LINK')

/** By placeholder and word: the post that had it last. */
const lastOfPlaceholder = new Uint32Array(placeholders.length)
const lastOfWord = new Uint32Array(firstUnlisted)
let posts = 0

/** How many different tokens of a post there are; links do not count. Marks those that tables know as had by post number `posts`. */
function countDistinct({ numbers, unlisted }: TokenNumbers): number {
  let distinct = unlisted.length < 2 ? unlisted.length : new Set(unlisted).size
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0
    if (number >= firstUnlisted) continue
    const last = number < 0 ? lastOfPlaceholder : lastOfWord
    const index = number < 0 ? -1 - number : number
    if (last[index] === posts) continue
    last[index] = posts
    distinct++
  }
  return lastOfPlaceholder[link] === posts ? distinct - 1 : distinct
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
  const tokens = tokenNumbersOf(post)
  posts++
  const value = wordValue(countDistinct(tokens))
  const { firstRow, wordRows, pairStart } = model
  const { numbers, joined } = tokens
  let pairs: Set<number> | undefined
  let before = 0
  // a word that has been visited is had by the next number
  posts++
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0
    const row = number < 0 ? firstRow - 1 - number : number < firstUnlisted ? (wordRows[number] ?? 0) : 0
    if (row !== 0) {
      const last = number < 0 ? lastOfPlaceholder : lastOfWord
      const index = number < 0 ? -1 - number : number
      if (last[index] !== posts) {
        last[index] = posts
        visit('word', row, value, i, i)
      }
      if (before !== 0 && joined[i] && pairStart[before - firstRow] !== pairStart[before - firstRow + 1]) {
        const pair = pairRow(model, before, row)
        if (pair !== 0 && !pairs?.has(pair)) {
          pairs ??= new Set()
          pairs.add(pair)
          visit('pair', pair, value, i - 1, i)
        }
      }
    }
    before = row
  }
}

/** Rows of the present post's evidence, and their strengths. */
const rows: number[] = []
const values: number[] = []

/** The log-odds of each dimension that the evidence adds up to. */
export function logitsOf(post: Post, signals: readonly Signal[], model: Model): Float64Array {
  let count = 0
  visitEvidence(post, signals, model, (_, row, value) => {
    rows[count] = row
    values[count++] = value
  })
  return sumRows(model, rows, values, count)
}
