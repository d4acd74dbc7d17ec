import type { Profile } from '../settings/types.ts'
import type { Post } from '../text/types.ts'
import { findExchanges } from './detectors/exchanges.ts'
import { findFigures } from './detectors/figures.ts'
import { findProfileWords } from './detectors/profile-words.ts'
import { findQuestions } from './detectors/questions.ts'
import { findTagPhrases } from './detectors/tag-phrases.ts'
import { findVoices } from './detectors/voices.ts'
import type { PhraseHit, Signal } from './types.ts'

/** The phrases that are meant as they stand, without those that lie within a longer one of the same list. */
function phraseSignals(phrases: readonly PhraseHit[]): Signal[] {
  const until = new Map<string, number>()
  const found: Signal[] = []
  for (const { list, start, end, isNegated } of phrases) {
    if (isNegated || start < (until.get(list) ?? 0)) continue
    until.set(list, end)
    found.push({ id: list, start, end })
  }
  return found
}

/** Everything found in a post that says something of how social it is, in the order of the text. */
export function collectSignals(post: Post, phrases: readonly PhraseHit[], profile: Profile): readonly Signal[] {
  const found: Signal[] = [
    ...phraseSignals(phrases),
    ...findTagPhrases(post).map(({ list, start, end }) => ({ id: list, start, end })),
    ...findVoices(post.words),
    ...findQuestions(post),
    ...findExchanges(post),
    ...findFigures(post.words),
    ...findProfileWords(post, profile)
  ]
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}
