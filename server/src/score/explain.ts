import * as l10n from '@vscode/l10n'
import type { Signal } from '../signals/types.ts'
import type { Post, Range } from '../text/types.ts'
import { visitEvidence } from './evidence.ts'
import { labelOf } from './labels.ts'
import { pullsOf } from './pulls.ts'
import { base, scoreLogit } from './score-post.ts'
import { markIds } from './shape.ts'
import { shareOut } from './share-out.ts'
import { tokensOf } from './tokens.ts'
import { type Dimension, dimensions, type ScorePart } from './types.ts'
import { type Model, width } from './weights.ts'

/** What says little by itself goes together: length, marks, the share of small words. */
const madeOf = new Set([...markIds, 'length', 'short', 'long', 'small-words', 'no-small-words'])

interface Share {
  readonly dimension: Dimension
  readonly id: string
  exact: number
  /** Words by how much they count, for plain words. */
  readonly words: { readonly range: Range; readonly exact: number }[]
}

/**
 * Points for one unit of log-odds of each dimension: the mean slope of the score on the way from no evidence to this
 * post (first through the dimension's pull, then through the score's own curve). All evidence times its slope adds up to
 * the whole way.
 */
function slopesOf(logits: ArrayLike<number>, model: Model): number[] {
  const z = scoreLogit(logits)
  const outer = Math.abs(z) < 1e-6 ? 25 : (100 / (1 + Math.exp(-z)) - base) / z
  const here = pullsOf(logits)
  const start = pullsOf(model.intercepts)
  const nudged = pullsOf(Array.from(logits, (value) => value + 1e-4))
  return dimensions.map((_, d) => {
    const way = (logits[d] ?? 0) - (model.intercepts[d] ?? 0)
    const pulled = (here[d] ?? 0) - (start[d] ?? 0)
    const inner = Math.abs(way) < 1e-4 ? ((nudged[d] ?? 0) - (here[d] ?? 0)) / 1e-4 : pulled / way
    return inner * outer
  })
}

/** Signals and words of the same sort go together: one share for each dimension and id. */
function sharesOf(post: Post, signals: readonly Signal[], slopes: readonly number[], model: Model): Share[] {
  const shares = new Map<string, Share>()
  const tokens = tokensOf(post)
  visitEvidence(post, signals, model, tokens, (cue, row, value, first, last) => {
    const isWord = first >= 0
    const id = isWord ? 'words' : madeOf.has(cue) ? 'shape' : cue
    for (let d = 0; d < width; d++) {
      const exact = (model.rows[row * width + d] ?? 0) * value * (slopes[d] ?? 0)
      if (exact === 0) continue
      const dimension = dimensions[d] ?? 'robotic'
      const key = `${id} ${dimension} ${isWord ? Math.sign(exact) : ''}`
      const share = shares.get(key) ?? { dimension, id, exact: 0, words: [] }
      shares.set(key, share)
      share.exact += exact
      const range = { start: tokens.starts[first] ?? 0, end: tokens.ends[last] ?? 0 }
      if (isWord) share.words.push({ range, exact })
    }
  })
  return [...shares.values()]
}

const mostNamed = 3

/** The words of a share that count most and do not overlap, by weight. */
function tellingWords(share: Share): Range[] {
  const found: Range[] = []
  for (const { range } of [...share.words].sort((a, b) => Math.abs(b.exact) - Math.abs(a.exact))) {
    if (found.length === mostNamed) break
    if (range.end > range.start && !found.some((other) => other.start < range.end && range.start < other.end))
      found.push(range)
  }
  return found
}

function partOf(share: Share, points: number, post: Post, places: ReadonlyMap<string, readonly Range[]>): ScorePart {
  const { dimension, id } = share
  if (id !== 'words') return { dimension, label: labelOf(id), points, ranges: places.get(id) ?? [] }
  const ranges = tellingWords(share)
  const named = ranges.map(({ start, end }) => post.text.slice(start, end).replace(/\s+/g, ' '))
  const label =
    named.length > 0 ? l10n.t('words such as {0}', named.map((word) => `“${word}”`).join(', ')) : l10n.t('its words')
  return { dimension, label, points, ranges: [...ranges].sort((a, b) => a.start - b.start) }
}

/** What moves `score` away from its base, the largest first; the points add up to `score` less the base. */
export function explain(
  post: Post,
  signals: readonly Signal[],
  logits: ArrayLike<number>,
  score: number,
  model: Model
): readonly ScorePart[] {
  const shares = sharesOf(post, signals, slopesOf(logits, model), model)
  const points = shareOut(
    shares.map((share) => share.exact),
    score - base
  )
  const places = new Map<string, Range[]>()
  for (const { id, start, end } of signals) {
    const known = places.get(id) ?? []
    places.set(id, known)
    if (end > start) known.push({ start, end })
  }
  return shares
    .map((share, i) => partOf(share, points[i] ?? 0, post, places))
    .filter((part) => part.points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
}
