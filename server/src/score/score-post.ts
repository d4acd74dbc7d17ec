import type { Profile } from '../settings/types.ts'
import type { PhraseHit, Signal } from '../signals/types.ts'
import { kinds, type Post } from '../text/types.ts'
import { base, logistic, scoreLogit } from './curve.ts'
import { logitsOf } from './evidence.ts'
import { explain } from './explain.ts'
import { kindsOf } from './kind.ts'
import type { Dimensions, PostScore } from './types.ts'
import { scoreModel } from './weights.ts'

function dimensionsOf(logits: Float64Array): Dimensions {
  // one after the other, in the order of `dimensions`
  const [personal = 0, conversational = 0, generous = 0, helpful = 0, local = 0, promotional = 0, robotic = 0] = logits
  return {
    personal: logistic(personal),
    conversational: logistic(conversational),
    generous: logistic(generous),
    helpful: logistic(helpful),
    local: logistic(local),
    promotional: logistic(promotional),
    robotic: logistic(robotic)
  }
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
    dimensions: dimensionsOf(logits),
    kind,
    confidence: probabilities[kind],
    kinds: probabilities,
    parts: () => ({ base, parts: explain(post, signals, logits, score, model) })
  }
}
