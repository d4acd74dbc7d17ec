import { type SameEnds, sameEnds } from '../../same-ends.ts'
import type { FeedPost, PostView } from '../types.ts'

function viewOf({ view }: FeedPost): PostView {
  return view
}

/** With more changes than this it is worth a look whether posts have only moved. */
const mostChanges = 16

/** `sameEnds` of the posts of a feed: one that has only moved, and has another index, is the same post. */
export function samePosts(before: readonly FeedPost[], now: readonly FeedPost[]): SameEnds {
  if (before.length === 0) return { head: 0, tail: 0 }
  const quick = sameEnds(before, now)
  const changes = now.length - quick.head - quick.tail
  if (before.length === now.length && changes <= mostChanges) return quick
  return sameEnds(before.map(viewOf), now.map(viewOf))
}
