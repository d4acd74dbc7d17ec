import type { Profile } from '../settings/types.ts'
import type { PhraseHit, Signal } from '../signals/types.ts'
import { kinds, type Post } from '../text/types.ts'
import { base, logistic, scoreLogit } from './curve.ts'
import { logitsOf } from './evidence.ts'
import { explain } from './explain.ts'
import { kindsOf } from './kind.ts'
import { type Dimensions, dimensions, type PostScore } from './types.ts'
import { scoreModel } from './weights.ts'

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
