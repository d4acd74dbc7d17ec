/**
 * What has been worked out about a thing and may be wanted again: it lies with the thing, and goes with it. A module's WeakMap would
 * say the same, but V8 lets go of what lies in an old one only when it clears out the whole heap, and where thousands of
 * files are looked at once, that was a third of all that was made.
 */
export interface Notes {
  kept: Map<object, unknown> | undefined
}

/** One kind of value among the notes of things. */
export interface Note<Value> {
  read(notes: Notes): Value | undefined
  write(notes: Notes, value: Value): void
}

export function createNotes(): Notes {
  return { kept: undefined }
}

export function createNote<Value>(): Note<Value> {
  const own = {}
  return {
    read: ({ kept }) => kept?.get(own) as Value | undefined,
    write: (notes, value) => {
      notes.kept ??= new Map()
      notes.kept.set(own, value)
    }
  }
}
