import { createNote } from '../../notes.ts'
import type { FeedView } from '../types.ts'

interface Known<Kept> {
  readonly options: string
  readonly kept: Kept
}

/**
 * Something that is kept from one look at a feed to the next under a `name`, as long as the `options` that it was made with
 * are the same; made for each look where the feed is looked at but once.
 */
export function keptFor<Kept>(): (feed: FeedView, name: string, options: string, make: () => Kept) => Kept {
  const note = createNote<Map<string, Known<Kept>>>()
  return ({ memory }, name, options, make) => {
    if (!memory) return make()
    const all = note.read(memory) ?? new Map<string, Known<Kept>>()
    note.write(memory, all)
    const known = all.get(name)
    if (known?.options === options) return known.kept
    const kept = make()
    all.set(name, { options, kept })
    return kept
  }
}
