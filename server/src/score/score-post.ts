import type { Profile } from '../settings/types.ts'
import type { PhraseHit, Signal } from '../signals/types.ts'
import { kinds, type Post } from '../text/types.ts'
import { logitsOf } from './evidence.ts'
import { explain } from './explain.ts'
import { kindsOf } from './kind.ts'
import { pullsOf } from './pulls.ts'
import { type Dimensions, dimensions, type PostScore } from './types.ts'
import { scoreModel } from './weights.ts'

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** What a post scores of which nothing is known. */
export const base = 50

let start: number | undefined

/** The score's log-odds: 0 for a post of which nothing is known. */
export function scoreLogit(logits: ArrayLike<number>): number {
  const sum = (all: ArrayLike<number>): number => pullsOf(all).reduce((a, b) => a + b, 0)
  start ??= sum(scoreModel().intercepts)
  return sum(logits) - start
}

/** How social a post is: its dimensions, kind and score, and on demand what the score is made of. */
export function scorePost(
  post: Post,
  _phrases: readonly PhraseHit[],
  signals: readonly Signal[],
  _profile: Profile
): PostScore {
  const model = scoreModel()
  const logits = logitsOf(post, signals, model)
  const score = Math.round(100 * logistic(scoreLogit(logits)))
  const said = post.meta.kind
  const likely = kindsOf(logits, signals)
  const probabilities = said
    ? (Object.fromEntries(kinds.map((kind) => [kind, kind === said ? 1 : 0])) as typeof likely)
    : likely
  const kind = kinds.reduce((best, next) => (probabilities[next] > probabilities[best] ? next : best))
  return {
    score,
    dimensions: Object.fromEntries(dimensions.map((name, d) => [name, logistic(logits[d] ?? 0)])) as Dimensions,
    kind,
    confidence: probabilities[kind],
    kinds: probabilities,
    parts: () => ({ base, parts: explain(post, signals, logits, score, model) })
  }
}
