import type { Profile } from '../settings/types.ts'
import type { Post } from '../text/types.ts'
import type { PhraseHit, Signal } from './types.ts'

/** Everything found in a post that says something of how social it is, in the order of the text. */
export function collectSignals(_post: Post, phrases: readonly PhraseHit[], _profile: Profile): readonly Signal[] {
  return phrases.filter((hit) => !hit.isNegated).map(({ list, start, end }) => ({ id: list, start, end }))
}
