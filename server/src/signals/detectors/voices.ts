import type { Words } from '../../text/types.ts'
import { createWordMemo } from '../../text/word-memo.ts'
import type { Signal } from '../types.ts'

const voices = {
  'first-person': "i i'm i've i'd i'll im ive me my mine myself",
  'we-voice': "we we're we've we'd we'll weve our ours us ourselves",
  'you-address': "you you're you've you'd you'll youre youve your yours yourself yourselves u ur y'all yall"
}
const ids = Object.keys(voices)
const voiceOf = createWordMemo(
  (word) => 1 + Object.values(voices).findIndex((words) => words.split(' ').includes(word))
)

/** Who speaks and to whom: one signal for each "I", "we" and "you" in any form. */
export function addVoices({ count, numbers, norms, starts, ends }: Words, found: Signal[]): void {
  for (let i = 0; i < count; i++) {
    const voice = voiceOf(numbers[i] ?? 0, norms[i] ?? '')
    if (voice > 0) found.push({ id: ids[voice - 1] ?? '', start: starts[i] ?? 0, end: ends[i] ?? 0 })
  }
}
