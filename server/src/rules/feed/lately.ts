import type { FeedFinding, FeedPost, FeedView } from '../types.ts'
import { wholePost } from '../whole-post.ts'
import { keptFor } from './kept-for.ts'
import { postsInOrder } from './posts-in-order.ts'

/** The options of rules about the last posts. */
export const lastPosts = {
  posts: { default: 10, minimum: 1, description: 'How many of the last posts are looked at.' },
  fewest: { default: 5, minimum: 1, description: 'How many posts a feed needs before this is said.' }
}

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

interface Said {
  posts: readonly FeedPost[]
  findings: readonly FeedFinding[]
}

const saidFor = keptFor<Said>()

/**
 * What a rule says of the last posts of a feed together: `find` is asked only where they are not those of the look before.
 * Its answer depends on these posts and the rule's options alone; undefined where there is nothing to say.
 */
export function aboutLast(
  feed: FeedView,
  rule: string,
  posts: readonly FeedPost[],
  find: () => string | undefined
): readonly FeedFinding[] {
  const said = saidFor(feed, rule, '', () => ({ posts: [], findings: [] }))
  const isSame = said.posts.length === posts.length && posts.every((item, index) => item === said.posts[index])
  if (isSame) return said.findings
  const message = posts.length === 0 ? undefined : find()
  said.posts = posts
  said.findings = message === undefined ? [] : onLast(posts, message)
  return said.findings
}

/** A finding about posts together, on the last of them that has findings at all. */
export function onLast(posts: readonly FeedPost[], message: string): readonly FeedFinding[] {
  const last = posts.findLast(({ view }) => view.post.meta.off !== true)
  return last ? [{ ...wholePost(message), post: last.index }] : []
}
