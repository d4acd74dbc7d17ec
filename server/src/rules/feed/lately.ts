import type { FeedFinding, FeedPost, FeedView } from '../types.ts'
import { wholePost } from '../whole-post.ts'
import { postsInOrder } from './posts-in-order.ts'

/** The last `most` posts of a feed that `counts` lets pass, in order; none where there are fewer than `fewest` of them. */
export function lately(
  feed: FeedView,
  most: number,
  fewest: number,
  counts: (item: FeedPost) => boolean = () => true
): readonly FeedPost[] {
  if (feed.posts.length < fewest) return []
  const found: FeedPost[] = []
  const posts = postsInOrder(feed)
  for (let i = posts.length - 1; i >= 0 && found.length < most; i--) {
    const item = posts[i]
    if (item && counts(item)) found.unshift(item)
  }
  return found.length < fewest ? [] : found
}

/** A finding about posts together, on the last of them that has findings at all. */
export function onLast(posts: readonly FeedPost[], message: string): readonly FeedFinding[] {
  const last = posts.findLast(({ view }) => view.post.meta.off !== true)
  return last ? [{ ...wholePost(message), post: last.index }] : []
}
