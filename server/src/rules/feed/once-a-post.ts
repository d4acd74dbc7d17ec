import type { PostView } from '../types.ts'
import { onceFor } from './once-for.ts'

/** `find`, worked out once for each post, however often its feed is looked at. */
export function onceAPost<T>(find: (view: PostView) => T): (view: PostView) => T {
  return onceFor(find)
}
