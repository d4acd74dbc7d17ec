import type { Words } from '../../text/types.ts'
import { trait } from '../../text/word-traits.ts'
import type { Signal } from '../types.ts'

const voices = trait.firstPerson | trait.weVoice | trait.youAddress

function idOf(voice: number): string {
  if ((voice & trait.firstPerson) !== 0) return 'first-person'
  return (voice & trait.weVoice) !== 0 ? 'we-voice' : 'you-address'
}

/** Who speaks and to whom: one signal for each "I", "we" and "you" in any form. */
export function addVoices({ count, traits, allTraits, starts, ends }: Words, found: Signal[]): void {
  if ((allTraits & voices) === 0) return
  for (let i = 0; i < count; i++) {
    const voice = (traits[i] ?? 0) & voices
    if (voice !== 0) found.push({ id: idOf(voice), start: starts[i] ?? 0, end: ends[i] ?? 0 })
  }
}
