import { timeOf } from '../feed/posts-in-order.ts'
import type { FeedPost } from '../types.ts'

/** What a look at the days of a feed shows: how far scores fall (in points, 0–100), and on which busy day it was last. */
export interface Fall {
  readonly points: number
  readonly day: readonly FeedPost[]
  /** Over a day's posts, or against the days with fewer of them. */
  readonly against: 'first' | 'quiet'
}

/** Two posts are few to compare with: the fall must be plain. */
const fewestQuiet = 2
const enoughQuiet = 3
const plainFall = 30

function mean(posts: readonly FeedPost[]): number {
  return posts.reduce((sum, { view }) => sum + view.score.score, 0) / Math.max(1, posts.length)
}

/** The posts of each of the last `most` days that have any, in order; answers to people are conversation and do not count. */
function lastDays(posts: readonly FeedPost[], most: number): readonly (readonly FeedPost[])[] {
  const days = new Map<string, FeedPost[]>()
  for (let i = posts.length - 1; i >= 0; i--) {
    const item = posts[i]
    const day = item && !item.view.post.meta.isReply ? timeOf(item.view.post)?.day : undefined
    if (!item || day === undefined) continue
    const known = days.get(day)
    if (known) known.unshift(item)
    else if (days.size < most) days.set(day, [item])
    else break
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, items]) => items)
}

/**
 * How scores fall where there are `perDay` posts or more on a day, over the last `days` days that have posts: from the
 * first half of such days to the second, or against the other days, whichever is more. Undefined where no day is so busy.
 */
export function fallOnBusyDays(posts: readonly FeedPost[], perDay: number, days: number): Fall | undefined {
  const recent = lastDays(posts, days)
  const busy = recent.filter((day) => day.length >= perDay)
  const last = busy.at(-1)
  if (!last) return undefined
  const early = busy.flatMap((day) => day.slice(0, Math.floor(day.length / 2)))
  const late = busy.flatMap((day) => day.slice(Math.ceil(day.length / 2)))
  const quiet = recent.filter((day) => day.length < perDay).flat()
  const within: Fall = { points: mean(early) - mean(late), day: last, against: 'first' }
  if (quiet.length < fewestQuiet) return within
  const between: Fall = { points: mean(quiet) - mean(busy.flat()), day: last, against: 'quiet' }
  if (quiet.length < enoughQuiet && between.points < plainFall) return within
  return between.points > within.points ? between : within
}
