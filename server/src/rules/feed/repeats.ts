import type { Range } from '../../text/types.ts'
import type { FeedFinding, FeedPost, FeedView, PostView } from '../types.ts'
import { keptFor } from './kept-for.ts'
import { postsInOrder } from './posts-in-order.ts'
import { createRepeatFinder, type RepeatFinder } from './repeat-finder.ts'

/** Something of a post that may come again in another, by `key`, and where it stands. */
export interface Repeatable extends Range {
  readonly key: string
}

/** Where it stands for the last time among `count` posts close together, and the time before. */
export interface Repeat {
  readonly count: number
  readonly last: { readonly item: FeedPost; readonly range: Range }
  readonly before: { readonly item: FeedPost; readonly range: Range }
}

/** How many of how many posts in a row. */
export interface Closeness {
  readonly times: number
  readonly window: number
}

const finderFor = keptFor<RepeatFinder>()

/**
 * What comes in at least `times` of `window` posts in a row, the last such place of each, in no order; the same object as
 * long as nothing of it changes. Posts on different networks do not repeat each other: the same words there meet other
 * readers. `name` and `about` stand for what `find` finds, which is the same for the same post, each key once.
 */
export function repeats(
  feed: FeedView,
  { times, window }: Closeness,
  { name, about = '' }: { readonly name: string; readonly about?: string },
  find: (view: PostView) => readonly Repeatable[]
): Iterable<Repeat> {
  if (feed.posts.length < 2) return []
  const make = (): RepeatFinder => createRepeatFinder({ times, window }, find)
  return finderFor(feed, name, `${about}: ${times} of ${window}`, make).of(postsInOrder(feed))
}

/** A finding on the last place, with the one before as related. */
export function onRepeat({ last, before }: Repeat, message: string, related: string): FeedFinding {
  return {
    post: last.item.index,
    start: last.range.start,
    end: last.range.end,
    message,
    related: {
      post: before.item.index,
      range: { start: before.range.start, end: before.range.end },
      message: related
    }
  }
}
