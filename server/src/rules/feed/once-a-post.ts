import type { PostView } from '../types.ts'

/** `find`, worked out once for each post, however often its feed is looked at. */
export function onceAPost<T>(find: (view: PostView) => T): (view: PostView) => T {
  const found = new WeakMap<PostView, { readonly value: T }>()
  return (view) => {
    const known = found.get(view)
    if (known) return known.value
    const value = find(view)
    found.set(view, { value })
    return value
  }
}
