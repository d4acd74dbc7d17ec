import type { Profile } from '../settings/types.ts'
import type { PhraseHit, Signal } from '../signals/types.ts'
import { kinds, type Post, type Range } from '../text/types.ts'
import { kindsOf } from './kind.ts'
import { labelOf } from './labels.ts'
import { shareOut } from './share-out.ts'
import { signalWeights } from './signal-weights.ts'
import { type Dimension, type Dimensions, dimensions, type PostScore, type ScorePart } from './types.ts'

const intercepts: Dimensions = {
  personal: -1,
  conversational: -1,
  generous: -1.5,
  helpful: -1.8,
  local: -1.5,
  promotional: -1,
  robotic: -0.3
}

/** How much one unit of log-odds of a dimension moves the score's own log-odds. */
const pulls: Dimensions = {
  personal: 0.35,
  conversational: 0.35,
  generous: 0.35,
  helpful: 0.2,
  local: 0.12,
  promotional: -0.4,
  robotic: -0.45
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** The mean slope of the score between no evidence and `z`, in points for one unit of log-odds. */
function meanSlope(z: number): number {
  return Math.abs(z) < 1e-6 ? 25 : (100 * (logistic(z) - 0.5)) / z
}

interface Found {
  readonly id: string
  readonly ranges: Range[]
}

function bySignal(signals: readonly Signal[]): readonly Found[] {
  const found = new Map<string, Found>()
  for (const { id, start, end } of signals) {
    if (!signalWeights[id]) continue
    const one = found.get(id) ?? { id, ranges: [] }
    found.set(id, one)
    one.ranges.push({ start, end })
  }
  return [...found.values()]
}

const amount = (one: Found): number => Math.log2(1 + one.ranges.length)

function partsOf(found: readonly Found[], score: number, z: number): ReturnType<PostScore['parts']> {
  const slope = meanSlope(z)
  const raw = found.flatMap((one) =>
    dimensions.flatMap((dimension) => {
      const weight = signalWeights[one.id]?.[dimension] ?? 0
      return weight === 0 ? [] : [{ dimension, one, points: weight * amount(one) * pulls[dimension] * slope }]
    })
  )
  const whole = shareOut(
    raw.map((part) => part.points),
    score - 50
  )
  const parts = raw.map(
    ({ dimension, one }, index): ScorePart => ({
      dimension,
      label: labelOf(one.id),
      points: whole[index] ?? 0,
      ranges: one.ranges
    })
  )
  const shown = parts.filter((part) => part.points !== 0).sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
  return { base: 50, parts: shown }
}

/** How social a post is: its dimensions, kind and score, and on demand what the score is made of. */
export function scorePost(
  post: Post,
  _phrases: readonly PhraseHit[],
  signals: readonly Signal[],
  _profile: Profile
): PostScore {
  const found = bySignal(signals)
  const values: Partial<Record<Dimension, number>> = {}
  let z = 0
  for (const dimension of dimensions) {
    let evidence = 0
    for (const one of found) evidence += (signalWeights[one.id]?.[dimension] ?? 0) * amount(one)
    values[dimension] = logistic(intercepts[dimension] + evidence)
    z += pulls[dimension] * evidence
  }
  const score = Math.round(100 * logistic(z))
  const said = post.meta.kind
  const inferred = kindsOf(values as Dimensions)
  const none = Object.fromEntries(kinds.map((kind) => [kind, 0])) as typeof inferred
  const probabilities = said ? { ...none, [said]: 1 } : inferred
  const kind = kinds.reduce((best, next) => (probabilities[next] > probabilities[best] ? next : best))
  return {
    score,
    dimensions: values as Dimensions,
    kind,
    confidence: probabilities[kind],
    kinds: probabilities,
    parts: () => partsOf(found, score, z)
  }
}
