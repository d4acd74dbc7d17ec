import { cueEvidence } from '../../server/src/score/evidence.ts'
import { signalWeights } from '../../server/src/score/signal-weights.ts'
import { tokensOf } from '../../server/src/score/tokens.ts'
import { emptyProfile } from '../../server/src/settings/types.ts'
import { collectSignals } from '../../server/src/signals/collect-signals.ts'
import { findPhrases } from '../../server/src/signals/find-phrases.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'

/** What the model can read of a post, before any vocabulary is chosen. */
export interface Reading {
  readonly cues: readonly { readonly id: string; readonly value: number }[]
  readonly texts: readonly string[]
  readonly joined: readonly boolean[]
  /** Whether each token is written with a capital: for telling names, never a feature. */
  readonly capital: readonly boolean[]
}

/** Reads a post exactly as the product does. */
export function readPost(text: string): Reading {
  const post = parsePlainPost(text)
  // lexicons that only rules know have no say in the score
  const signals = collectSignals(post, findPhrases(post.words), emptyProfile).filter(({ id }) => signalWeights[id])
  const { texts, starts, joined } = tokensOf(post)
  return {
    cues: cueEvidence(post, signals),
    texts,
    joined,
    capital: starts.map((start) => /\p{Lu}/u.test(post.text[start] ?? ''))
  }
}
