import { samePosts } from '../feed/same-posts.ts'
import type { FeedPost, PostView } from '../types.ts'

/** Whether a post sells: its header says so, its words do more likely than not, or it tells its news and then pushes. */
function isPitch({ post, score, signals }: PostView): boolean {
  if (post.meta.kind !== undefined) return post.meta.kind === 'promote'
  if (post.isForeign) return false
  const mayPush = score.kind === 'promote' || score.kind === 'inform'
  return score.kinds.promote >= 0.5 || (mayPush && signals.some(({ id }) => id === 'hard-sell'))
}

/** Neighbours that all are pitches; the same object as long as they and their number are the same. */
export interface Streak {
  readonly first: FeedPost
  /** Where it becomes too long: the post that is number `pitches`. */
  readonly item: FeedPost
  readonly pitches: number
  readonly length: number
}

/** Knows the pitches of a feed from one look to the next. */
export interface Streaks {
  of(posts: readonly FeedPost[]): Iterable<Streak>
}

/** Looks for streaks of at least `pitches` posts. */
export function createStreaks(pitches: number): Streaks {
  const known = new WeakMap<FeedPost, Streak>()
  let last: readonly FeedPost[] = []
  /** 1 where a post is a pitch. */
  let marks = new Uint8Array(0)

  function update(posts: readonly FeedPost[]): void {
    const { head, tail } = samePosts(last, posts)
    const before = marks
    if (posts.length !== last.length) {
      marks = new Uint8Array(posts.length)
      marks.set(before.subarray(0, head))
      marks.set(before.subarray(before.length - tail), posts.length - tail)
    }
    for (let at = head; at < posts.length - tail; at++) {
      const item = posts[at]
      marks[at] = item && isPitch(item.view) ? 1 : 0
    }
    last = posts
  }

  function streakAt(start: number, length: number): Streak | undefined {
    const first = last[start]
    const item = last[start + pitches - 1]
    if (length < pitches || !first || !item) return undefined
    const before = known.get(first)
    if (before?.item === item && before.length === length) return before
    const streak = { first, item, pitches, length }
    known.set(first, streak)
    return streak
  }

  return {
    of(posts) {
      if (posts !== last) update(posts)
      const found: Streak[] = []
      for (let at = 0; at < posts.length; at++) {
        const start = at
        while (marks[at] === 1) at++
        const streak = at > start ? streakAt(start, at - start) : undefined
        if (streak) found.push(streak)
      }
      return found
    }
  }
}
