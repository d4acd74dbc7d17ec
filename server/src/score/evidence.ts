import type { Signal } from '../signals/types.ts'
import type { Post, Range } from '../text/types.ts'
import { shapeOf } from './shape.ts'
import { type Tokens, tokensOf } from './tokens.ts'
import { type Model, pairKey, width } from './weights.ts'

/** One thing that speaks for or against a dimension. */
export interface Evidence {
  /** The signal's or mark's id; 'word' and 'pair' for what the plain words say. */
  readonly id: string
  /** Row in the model. */
  readonly row: number
  readonly value: number
  /** Signals with this id, or the first and the last token. */
  readonly tokens?: readonly [number, number]
}

/** How loud each word speaks: the more different words, the less each of them. `distinct` counts tokens of all sorts but links. */
export function wordValue(distinct: number): number {
  return 4 / Math.sqrt(4 + 2 * distinct)
}

/** How strong a signal is that occurs `count` times. */
export function signalValue(count: number): number {
  return Math.log2(1 + count)
}

/** What the signals and the shape of a post say, each id once. */
export function cueEvidence(post: Post, signals: readonly Signal[]): { readonly id: string; readonly value: number }[] {
  const counts = new Map<string, number>()
  for (const { id } of signals) counts.set(id, (counts.get(id) ?? 0) + 1)
  const found = [...counts].map(([id, count]) => ({ id, value: signalValue(count) }))
  return [...found, ...shapeOf(post, signals)]
}

/** The different words and neighbouring pairs of `tokens`, at their first places, given as first and last token. */
export function eachWord(tokens: Tokens, visit: (first: number, last: number, value: number) => void): void {
  const { texts, joined } = tokens
  const seen = new Set<string>()
  for (const text of texts) seen.add(text)
  const value = wordValue(seen.size - (seen.has('LINK') ? 1 : 0))
  seen.clear()
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? ''
    if (!seen.has(text)) {
      seen.add(text)
      visit(i, i, value)
    }
    if (i > 0 && joined[i]) visit(i - 1, i, value)
  }
}

/** All evidence that the model knows of in a post. */
export function evidenceOf(post: Post, signals: readonly Signal[], model: Model): readonly Evidence[] {
  const found: Evidence[] = []
  for (const { id, value } of cueEvidence(post, signals)) {
    const row = model.cues.get(id)
    if (row !== undefined) found.push({ id, row, value })
  }
  const tokens = tokensOf(post)
  const numbers = tokens.texts.map((text) => model.words.get(text) ?? -1)
  const seenPairs = new Set<number>()
  eachWord(tokens, (first, last, value) => {
    const a = numbers[first] ?? -1
    if (first === last) {
      if (a >= 0) found.push({ id: 'word', row: model.firstWordRow + a, value, tokens: [first, last] })
      return
    }
    const b = numbers[last] ?? -1
    if (a < 0 || b < 0) return
    const key = pairKey(a, b)
    const row = model.pairs.get(key)
    if (row === undefined || seenPairs.has(key)) return
    seenPairs.add(key)
    found.push({ id: 'pair', row, value, tokens: [first, last] })
  })
  return found
}

/** Where the words of a piece of evidence stand. */
export function rangeOf(tokens: Tokens, [first, last]: readonly [number, number]): Range {
  return { start: tokens.starts[first] ?? 0, end: tokens.ends[last] ?? 0 }
}

/** The log-odds of each dimension that the evidence adds up to. */
export function addUp(evidence: readonly Evidence[], model: Model): Float64Array {
  const sums = Float64Array.from(model.intercepts)
  for (const { row, value } of evidence)
    for (let d = 0; d < width; d++) sums[d] = (sums[d] ?? 0) + (model.rows[row * width + d] ?? 0) * value
  return sums
}
