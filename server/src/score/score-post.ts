import type { Profile } from '../settings/types.ts'
import type { PhraseHit, Signal } from '../signals/types.ts'
import { type Kind, kinds, type Post } from '../text/types.ts'
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

function certain(said: Kind): Readonly<Record<Kind, number>> {
  return Object.fromEntries(kinds.map((kind) => [kind, kind === said ? 1 : 0])) as Record<Kind, number>
}

/** The first of the likeliest kinds. */
function likeliest({ promote, inform, share, talk, personal, give }: Readonly<Record<Kind, number>>): Kind {
  const most = Math.max(promote, inform, share, talk, personal, give)
  if (promote === most) return 'promote'
  if (inform === most) return 'inform'
  if (share === most) return 'share'
  if (talk === most) return 'talk'
  return personal === most ? 'personal' : 'give'
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
  const probabilities = said ? certain(said) : kindsOf(logits, signals)
  const kind = said ?? likeliest(probabilities)
  return {
    score,
    dimensions: dimensionsOf(logits),
    kind,
    confidence: probabilities[kind],
    kinds: probabilities,
    parts: () => ({ base, parts: explain(post, signals, logits, score, model) })
  }
}
