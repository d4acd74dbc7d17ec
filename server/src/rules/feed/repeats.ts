import type { Range } from '../../text/types.ts'
import type { FeedFinding, FeedPost, FeedView } from '../types.ts'
import { postsInOrder } from './posts-in-order.ts'

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

interface Seen {
  /** Place in the feed, as readers meet it. */
  readonly at: number
  readonly item: FeedPost
  readonly range: Range
}

/**
 * What comes in at least `times` of `window` posts in a row, the last such place of each. Posts on different networks
 * do not repeat each other: the same words there meet other readers.
 */
export function repeats(
  feed: FeedView,
  { times, window }: { readonly times: number; readonly window: number },
  find: (item: FeedPost) => readonly Repeatable[]
): Iterable<Repeat> {
  const seen = new Map<string, Seen[]>()
  const found = new Map<string, Repeat>()
  for (const [at, item] of postsInOrder(feed).entries()) {
    for (const { key, start, end } of find(item)) {
      for (const { id } of item.view.networks) {
        const recent = (seen.get(`${id} ${key}`) ?? []).filter((other) => at - other.at < window)
        const before = recent.at(-1)
        recent.push({ at, item, range: { start, end } })
        seen.set(`${id} ${key}`, recent)
        if (before && recent.length >= times)
          found.set(key, { count: recent.length, last: { item, range: { start, end } }, before })
      }
    }
  }
  return found.values()
}

/** A finding on the last place, with the one before as related. */
export function onRepeat({ last, before }: Repeat, message: string, related: string): FeedFinding {
  return {
    post: last.item.index,
    ...last.range,
    message,
    related: { post: before.item.index, range: before.range, message: related }
  }
}
