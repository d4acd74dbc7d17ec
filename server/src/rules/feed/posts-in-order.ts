import { createNote, type Notes } from '../../notes.ts'
import { sameEnds } from '../../same-ends.ts'
import type { Post } from '../../text/types.ts'
import type { FeedPost } from '../types.ts'
import { onceFor } from './once-for.ts'
import { type PostTime, readDate } from './read-date.ts'

/** What has posts: a feed, or the report on one. */
interface Posts {
  readonly posts: readonly FeedPost[]
  readonly memory?: Notes
}

/** A feed's posts, and what their order depends on. */
interface Order {
  readonly posts: readonly FeedPost[]
  readonly ordered: readonly FeedPost[]
  readonly withoutText: number
  /** Of those with text. */
  readonly undated: number
}

const readTime = onceFor((post: Post) => readDate(post.meta.date))
const lastOrder = createNote<Order>()
const nothing: Order = { posts: [], ordered: [], withoutText: 0, undated: 0 }

/** When a post goes out, by its header; undefined where it does not say. Read once for each post. */
export function timeOf(post: Post): PostTime | undefined {
  return post.meta.date === undefined ? undefined : readTime(post)
}

function hasText({ view }: FeedPost): boolean {
  return view.post.body.end > view.post.body.start
}

function isUndated(item: FeedPost): boolean {
  return hasText(item) && timeOf(item.view.post) === undefined
}

function count(posts: readonly FeedPost[], from: number, to: number, isOne: (item: FeedPost) => boolean): number {
  let found = 0
  for (let i = from; i < to; i++) {
    const item = posts[i]
    if (item && isOne(item)) found++
  }
  return found
}

function hasNoText(item: FeedPost): boolean {
  return !hasText(item)
}

function byTime(a: FeedPost, b: FeedPost): number {
  return (timeOf(a.view.post)?.at ?? 0) - (timeOf(b.view.post)?.at ?? 0) || a.index - b.index
}

/** Place of a post in posts that are ordered by time, -1 if it is not there. */
function placeOf(item: FeedPost, ordered: readonly FeedPost[]): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = ordered[middle]
    if (other && byTime(other, item) < 0) low = middle + 1
    else high = middle
  }
  return ordered[low] === item ? low : -1
}

/** Posts by time where each has one; much the same as `before` where few have changed, and none of these its time. */
function inTime(posts: readonly FeedPost[], before: Order, head: number, tail: number): readonly FeedPost[] {
  const changes = posts.length - head - tail
  if (before.undated === 0 && before.posts.length === posts.length && changes <= 4) {
    const ordered = [...before.ordered]
    const isSame = posts.slice(head, posts.length - tail).every((item) => {
      const old = before.posts[item.index]
      if (!old || hasText(old) !== hasText(item) || (hasText(item) && byTime(old, item) !== 0)) return false
      const place = hasText(item) ? placeOf(old, before.ordered) : -1
      if (place >= 0) ordered[place] = item
      return place >= 0 || !hasText(item)
    })
    if (isSame) return ordered
  }
  return posts.filter(hasText).sort(byTime)
}

function orderAfter(before: Order, posts: readonly FeedPost[]): Order {
  const { head, tail } = sameEnds(before.posts, posts)
  const changed = (isOne: (item: FeedPost) => boolean): number =>
    count(posts, head, posts.length - tail, isOne) - count(before.posts, head, before.posts.length - tail, isOne)
  const withoutText = before.withoutText + changed(hasNoText)
  const undated = before.undated + changed(isUndated)
  const ordered = undated === 0 ? inTime(posts, before, head, tail) : withoutText === 0 ? posts : posts.filter(hasText)
  return { posts, ordered, withoutText, undated }
}

function orderOf({ posts, memory }: Posts): Order {
  const known = memory && lastOrder.read(memory)
  // the row of posts is the same object for all who look at one feed
  if (known?.posts === posts) return known
  const made = orderAfter(known ?? nothing, posts)
  if (memory) lastOrder.write(memory, made)
  return made
}

/**
 * The posts of a feed as readers meet them: by date where each has one, else as they stand in the file. Posts without
 * text are left out; drafts count like any other.
 */
export function postsInOrder(feed: Posts): readonly FeedPost[] {
  return orderOf(feed).ordered
}

/** Whether any post of a feed says when it goes out. */
export function hasDates(feed: Posts): boolean {
  const { posts, withoutText, undated } = orderOf(feed)
  return undated + withoutText < posts.length
}
