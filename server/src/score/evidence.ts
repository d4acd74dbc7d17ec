import type { Signal } from '../signals/types.ts'
import type { Post } from '../text/types.ts'
import { type Cue, shapeOf } from './shape.ts'
import { type Tokens, tokensOf } from './tokens.ts'
import { type Model, pairKey, width } from './weights.ts'

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

/** What the signals and the shape of a post say, each id once. */
export function cueEvidence(post: Post, signals: readonly Signal[]): readonly Cue[] {
  const counts = new Map<string, number>()
  for (const { id } of signals) counts.set(id, (counts.get(id) ?? 0) + 1)
  const cues = shapeOf(post, counts)
  for (const [id, count] of counts) cues.push({ id, value: signalValue(count) })
  return cues
}

/**
 * Calls `visit` for each thing in a post that the model has weights for: cues by their id, then words and pairs of
 * neighbours, each different one once, with the tokens that they stand at.
 */
export function visitEvidence(
  post: Post,
  signals: readonly Signal[],
  model: Model,
  tokens: Tokens,
  visit: Visit
): void {
  for (const { id, value } of cueEvidence(post, signals)) {
    const row = model.cues.get(id)
    if (row !== undefined) visit(id, row, value, -1, -1)
  }
  const { joined } = tokens
  const { firstOfPair, secondOfPair } = model
  const { numbers, isFirst, distinct } = lookUp(tokens.texts, model)
  const value = wordValue(distinct)
  let pairs: Set<number> | undefined
  let before = -1
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? -1
    if (number >= 0) {
      if (isFirst[i] === 1) visit('word', model.firstWordRow + number, value, i, i)
      if (before >= 0 && joined[i]) {
        const key = pairKey(before, number)
        const row = firstOfPair[before] === 1 && secondOfPair[number] === 1 ? model.pairs.get(key) : undefined
        if (row !== undefined && !pairs?.has(key)) {
          pairs ??= new Set()
          pairs.add(key)
          visit('pair', row, value, i - 1, i)
        }
      }
    }
    before = number
  }
}

/** A word that posts use. */
interface Known {
  /** -1 where it has no weights. */
  readonly number: number
  /** The post that had it last. */
  lastIn: number
}

/** By model, what is known of each word. */
const words = new WeakMap<Model, Map<string, Known>>()
const mostWords = 50_000
let posts = 0

interface LookedUp {
  /** The words' numbers, -1 for those without weights. */
  readonly numbers: readonly number[]
  /** 1 where a word with weights stands for the first time. */
  readonly isFirst: readonly number[]
  /** How many different tokens there are; links do not count. */
  readonly distinct: number
}

function lookUp(texts: readonly string[], model: Model): LookedUp {
  const known = words.get(model) ?? new Map<string, Known>()
  words.set(model, known)
  if (known.size > mostWords) known.clear()
  posts++
  const numbers = new Array<number>(texts.length)
  const isFirst = new Array<number>(texts.length)
  let distinct = 0
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? ''
    let word = known.get(text)
    if (!word) {
      word = { number: model.words.get(text) ?? -1, lastIn: 0 }
      known.set(text, word)
    }
    numbers[i] = word.number
    isFirst[i] = 0
    if (word.lastIn === posts) continue
    word.lastIn = posts
    if (word.number >= 0) isFirst[i] = 1
    if (text !== 'LINK') distinct++
  }
  return { numbers, isFirst, distinct }
}

/** The log-odds of each dimension that the evidence adds up to. */
export function logitsOf(post: Post, signals: readonly Signal[], model: Model): Float64Array {
  const sums = Float64Array.from(model.intercepts)
  const { rows } = model
  visitEvidence(post, signals, model, tokensOf(post), (_, row, value) => {
    const from = row * width
    for (let d = 0; d < width; d++) sums[d] = (sums[d] ?? 0) + (rows[from + d] ?? 0) * value
  })
  return sums
}
