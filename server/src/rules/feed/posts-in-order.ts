import type { Post } from '../../text/types.ts'
import type { FeedPost } from '../types.ts'
import { type PostTime, readDate } from './read-date.ts'

/** What has posts: a feed, or the report on one. */
interface Posts {
  readonly posts: readonly FeedPost[]
}

const times = new WeakMap<Post, { readonly time: PostTime | undefined }>()
const orders = new WeakMap<Posts, readonly FeedPost[]>()

/** When a post goes out, by its header; undefined where it does not say. Read once for each post. */
export function timeOf(post: Post): PostTime | undefined {
  if (post.meta.date === undefined) return undefined
  const known = times.get(post)
  if (known) return known.time
  const time = readDate(post.meta.date)
  times.set(post, { time })
  return time
}

function hasText({ view }: FeedPost): boolean {
  return view.post.body.end > view.post.body.start
}

/**
 * The posts of a feed as readers meet them: by date where each has one, else as they stand in the file. Posts without
 * text are left out; drafts count like any other.
 */
export function postsInOrder(feed: Posts): readonly FeedPost[] {
  const known = orders.get(feed)
  if (known) return known
  const posts = feed.posts.filter(hasText)
  const times = posts.every(isDated) ? new Map(posts.map((item) => [item, timeOf(item.view.post)?.at ?? 0])) : undefined
  const ordered = times ? posts.sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0) || a.index - b.index) : posts
  orders.set(feed, ordered)
  return ordered
}

function isDated({ view }: FeedPost): boolean {
  return timeOf(view.post) !== undefined
}
