import type { Range } from '../../text/types.ts'
import type { FeedFinding, FeedPost, FeedView, PostView } from '../types.ts'
import { postsInOrder } from './posts-in-order.ts'
import { sightingsOf } from './sightings.ts'

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

/** A key on one network: where it stands, oldest first, as far as it is close enough to count. */
interface Seen {
  /** Places in the feed, as readers meet it. */
  at: number[]
  item: FeedPost
  range: Range
}

/**
 * What comes in at least `times` of `window` posts in a row, the last such place of each. Posts on different networks
 * do not repeat each other: the same words there meet other readers. `name` stands for what `find` finds, which is the
 * same for the same post.
 */
export function repeats(
  feed: FeedView,
  { times, window }: { readonly times: number; readonly window: number },
  name: string,
  find: (view: PostView) => readonly Repeatable[]
): Iterable<Repeat> {
  const networks = new Map<string, Map<string, Seen>>()
  const found = new Map<string, Repeat>()
  const posts = postsInOrder(feed)
  const repeated = sightingsOf(feed, name, find).of(posts)
  for (let at = 0; at < posts.length; at++) {
    const item = posts[at]
    const own = repeated[at]
    if (!item || !own || own.length === 0) continue
    for (const range of own) {
      for (const { id } of item.view.networks) {
        let seen = networks.get(id)
        if (!seen) {
          seen = new Map()
          networks.set(id, seen)
        }
        const before = seen.get(range.key)
        if (!before) {
          seen.set(range.key, { at: [at], item, range })
          continue
        }
        const recent = before.at.filter((other) => at - other < window)
        const isRepeat = recent.length > 0 && recent.length + 1 >= times
        if (isRepeat)
          found.set(range.key, {
            count: recent.length + 1,
            last: { item, range },
            before: { item: before.item, range: before.range }
          })
        recent.push(at)
        before.at = recent
        before.item = item
        before.range = range
      }
    }
  }
  return found.values()
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
