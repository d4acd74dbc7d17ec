import type { PhraseHit } from '../signals/types.ts'
import { mark, type RuleList } from './facts/marks.ts'
import type { PostView } from './types.ts'

const none: readonly PhraseHit[] = []

/** The phrases of one lexicon in a post, without those that are turned down or held at arm's length. */
export function phrasesOf(view: PostView, list: RuleList): readonly PhraseHit[] {
  if ((view.facts.marks & mark[list]) === 0) return none
  return view.phrases.filter((hit) => hit.list === list && !hit.isNegated)
}
