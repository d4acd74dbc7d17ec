import type { PhraseHit } from '../signals/types.ts'
import type { PostView } from './types.ts'

/** The phrases of one lexicon in a post, without those that are turned down or held at arm's length. */
export function phrasesOf(view: PostView, list: string): readonly PhraseHit[] {
  return view.phrases.filter((hit) => hit.list === list && !hit.isNegated)
}
