import type { Profile } from '../settings/types.ts'
import type { Post } from '../text/types.ts'
import { addExchanges } from './detectors/exchanges.ts'
import { addFigures } from './detectors/figures.ts'
import { addProfileWords } from './detectors/profile-words.ts'
import { addQuestions } from './detectors/questions.ts'
import { addTagPhrases } from './detectors/tag-phrases.ts'
import { addVoices } from './detectors/voices.ts'
import type { PhraseHit, Signal } from './types.ts'

/** In a post of so few signals each is at its place sooner than a sort has begun. */
const few = 64

/** Where the last signal of a list ends; 0 where there is none. */
function endOfLast(id: string, found: readonly Signal[]): number {
  for (let i = found.length - 1; i >= 0; i--) {
    const signal = found[i]
    if (signal?.id === id) return signal.end
  }
  return 0
}

/** The phrases that are meant as they stand, without those that lie within a longer one of the same list. */
function addPhrases(phrases: readonly PhraseHit[], found: Signal[]): void {
  const until = phrases.length > few ? new Map<string, number>() : undefined
  let furthest = 0
  for (const { list, start, end, isNegated } of phrases) {
    if (isNegated) continue
    // most phrases stand by themselves
    if (start < furthest && start < (until ? (until.get(list) ?? 0) : endOfLast(list, found))) continue
    until?.set(list, end)
    if (end > furthest) furthest = end
    found.push({ id: list, start, end })
  }
}

function byPlace(a: Signal, b: Signal): number {
  return a.start - b.start || a.end - b.end
}

/** Sorts by place; those at one place stay in order. */
function sort(found: Signal[]): void {
  if (found.length > few) {
    found.sort(byPlace)
    return
  }
  for (let i = 1; i < found.length; i++) {
    const signal = found[i]
    if (!signal) continue
    let at = i
    for (let before = found[at - 1]; before && byPlace(before, signal) > 0; before = found[at - 1]) {
      found[at] = before
      at--
    }
    found[at] = signal
  }
}

/** Everything found in a post that says something of how social it is, in the order of the text. */
export function collectSignals(post: Post, phrases: readonly PhraseHit[], profile: Profile): readonly Signal[] {
  const found: Signal[] = []
  addPhrases(phrases, found)
  addTagPhrases(post, found)
  addVoices(post.words, found)
  addQuestions(post, found)
  addExchanges(post, found)
  addFigures(post.words, found)
  addProfileWords(post, profile, found)
  sort(found)
  return found
}
