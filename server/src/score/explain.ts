import * as l10n from '@vscode/l10n'
import type { Signal } from '../signals/types.ts'
import type { Post, Range } from '../text/types.ts'
import { base, logistic, scoreLogit } from './curve.ts'
import { visitEvidence } from './evidence.ts'
import { labelOf } from './labels.ts'
import { markIds } from './marks.ts'
import { placeholders } from './placeholders.ts'
import { pullsOf } from './pulls.ts'
import { shareOut } from './share-out.ts'
import { tokensOf } from './tokens.ts'
import { type Dimension, dimensions, type ScorePart } from './types.ts'
import { addRow, type Model, width } from './weights.ts'

/** What says little by itself goes together: length, marks, the share of small words. */
const madeOf = new Set([...markIds, 'quote', 'length', 'short', 'long', 'small-words', 'no-small-words'])

/** All that one signal, one mark or the plain words of one direction do to the score. */
interface Share {
  readonly id: string
  readonly byDimension: Float64Array
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
  const outer = Math.abs(z) < 1e-6 ? 25 : (100 * logistic(z) - base) / z
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

const isPlaceholder = (text: string | undefined): boolean => placeholders.some((one) => one === text)

/** One share for each signal, one for its make, and two for its plain words: those that help and those that cost. */
function sharesOf(post: Post, signals: readonly Signal[], slopes: readonly number[], model: Model): Share[] {
  const shares = new Map<string, Share>()
  const tokens = tokensOf(post)
  const points = new Float64Array(width)
  visitEvidence(post, signals, model, (cue, row, value, first, last) => {
    let exact = 0
    points.fill(0)
    addRow(model, row, value, points)
    for (let d = 0; d < width; d++) {
      points[d] = (points[d] ?? 0) * (slopes[d] ?? 0)
      exact += points[d] ?? 0
    }
    const isWord = first >= 0
    const id = isWord ? (exact < 0 ? 'cold-words' : 'warm-words') : madeOf.has(cue) ? 'shape' : cue
    const share = shares.get(id) ?? { id, byDimension: new Float64Array(width), exact: 0, words: [] }
    shares.set(id, share)
    share.exact += exact
    for (let d = 0; d < width; d++) share.byDimension[d] = (share.byDimension[d] ?? 0) + (points[d] ?? 0)
    if (isWord && !isPlaceholder(tokens.texts[first]) && !isPlaceholder(tokens.texts[last]))
      share.words.push({ range: { start: tokens.starts[first] ?? 0, end: tokens.ends[last] ?? 0 }, exact })
  })
  return [...shares.values()]
}

/** The dimension through which a share works most in the direction of the whole. */
function dimensionOf({ byDimension, exact }: Share): Dimension {
  let most = 0
  for (let d = 1; d < width; d++)
    if ((byDimension[d] ?? 0) * Math.sign(exact) > (byDimension[most] ?? 0) * Math.sign(exact)) most = d
  return dimensions[most] ?? 'robotic'
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
  const { id } = share
  const dimension = dimensionOf(share)
  if (id !== 'warm-words' && id !== 'cold-words')
    return { dimension, label: labelOf(id), points, ranges: places.get(id) ?? [] }
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
