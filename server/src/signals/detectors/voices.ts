import type { Words } from '../../text/types.ts'
import type { Signal } from '../types.ts'

const voices: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'first-person': "i i'm i've i'd i'll im ive me my mine myself",
    'we-voice': "we we're we've we'd we'll weve our ours us ourselves",
    'you-address': "you you're you've you'd you'll youre youve your yours yourself yourselves u ur y'all yall"
  }).flatMap(([id, words]) => words.split(' ').map((word) => [word, id] as const))
)

/** Who speaks and to whom: one signal for each "I", "we" and "you" in any form. */
export function findVoices(words: Words): Signal[] {
  const found: Signal[] = []
  for (let i = 0; i < words.count; i++) {
    const id = voices.get(words.norms[i] ?? '')
    if (id) found.push({ id, start: words.starts[i] ?? 0, end: words.ends[i] ?? 0 })
  }
  return found
}
