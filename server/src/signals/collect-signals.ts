import type { Profile } from '../settings/types.ts'
import type { Post } from '../text/types.ts'
import { findExchanges } from './detectors/exchanges.ts'
import { findFigures } from './detectors/figures.ts'
import { findProfileWords } from './detectors/profile-words.ts'
import { findQuestions } from './detectors/questions.ts'
import { findVoices } from './detectors/voices.ts'
import type { PhraseHit, Signal } from './types.ts'

/** Everything found in a post that says something of how social it is, in the order of the text. */
export function collectSignals(post: Post, phrases: readonly PhraseHit[], profile: Profile): readonly Signal[] {
  const found: Signal[] = [
    ...phrases.filter((hit) => !hit.isNegated).map(({ list, start, end }) => ({ id: list, start, end })),
    ...findVoices(post.words),
    ...findQuestions(post),
    ...findExchanges(post),
    ...findFigures(post.words),
    ...findProfileWords(post, profile)
  ]
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}
