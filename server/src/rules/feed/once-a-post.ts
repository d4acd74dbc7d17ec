import { createNote } from '../../notes.ts'
import type { PostView } from '../types.ts'

/** `find`, worked out once for each post, however often its feed is looked at. */
export function onceAPost<Value>(find: (view: PostView) => Value): (view: PostView) => Value {
  const note = createNote<{ readonly value: Value }>()
  return (view) => {
    const known = note.read(view.notes)
    if (known) return known.value
    const value = find(view)
    note.write(view.notes, { value })
    return value
  }
}
