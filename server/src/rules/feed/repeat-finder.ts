import type { FeedPost, PostView } from '../types.ts'
import type { Closeness, Repeat, Repeatable } from './repeats.ts'
import { samePosts } from './same-posts.ts'

/** Something that posts of a feed have. */
interface Sight {
  readonly key: string
  /** Where they have it, in the order of the feed. */
  readonly places: Place[]
  repeat: Repeat | undefined
}

/** Something that one post has. */
interface Place {
  readonly sight: Sight
  readonly range: Repeatable
  item: FeedPost
  /** Place of the post in the feed, as readers meet it. */
  at: number
}

/** Knows what the posts of a feed have from one look to the next. */
export interface RepeatFinder {
  of(posts: readonly FeedPost[]): Iterable<Repeat>
}

/** A key on one network: where it stands, as far as it is close enough to count. */
interface Seen {
  at: readonly number[]
  place: Place
}

function repeatIn(places: readonly Place[], { times, window }: Closeness): Repeat | undefined {
  if (places.length < 2) return undefined
  const networks = new Map<string, Seen>()
  let found: Repeat | undefined
  for (const place of places) {
    const { item, at, range } = place
    for (const { id } of item.view.networks) {
      const seen = networks.get(id)
      const recent = seen ? seen.at.filter((other) => at - other < window) : []
      if (seen && recent.length > 0 && recent.length + 1 >= times)
        found = {
          count: recent.length + 1,
          last: { item, range },
          before: { item: seen.place.item, range: seen.place.range }
        }
      networks.set(id, { at: [...recent, at], place })
    }
  }
  return found
}

function* repeatsOf(sights: Iterable<Sight>): Generator<Repeat> {
  for (const { repeat } of sights) if (repeat) yield repeat
}

const none: readonly Place[] = []

/** Looks again only at what the posts have that have come or gone. */
export function createRepeatFinder(
  closeness: Closeness,
  find: (view: PostView) => readonly Repeatable[]
): RepeatFinder {
  const byKey = new Map<string, Sight>()
  const repeated = new Set<Sight>()
  let last: readonly FeedPost[] = []
  /** What each post has. */
  const own: (readonly Place[])[] = []

  function enter(item: FeedPost, at: number, changed: Set<Sight>): readonly Place[] {
    return find(item.view).map((range) => {
      const known = byKey.get(range.key)
      const sight: Sight = known ?? { key: range.key, places: [], repeat: undefined }
      if (!known) byKey.set(range.key, sight)
      const place = { sight, range, item, at }
      const { places } = sight
      let behind = places.length
      while (behind > 0 && (places[behind - 1]?.at ?? 0) > at) behind--
      places.splice(behind, 0, place)
      changed.add(sight)
      return place
    })
  }

  function leave(place: Place, changed: Set<Sight>): void {
    const { sight } = place
    sight.places.splice(sight.places.indexOf(place), 1)
    changed.add(sight)
  }

  /** A post has another place, or another index. */
  function moveAll(places: readonly Place[] = none, item: FeedPost | undefined, at: number, changed: Set<Sight>): void {
    for (const place of places) {
      place.item = item ?? place.item
      place.at = at
      if (place.sight.places.length > 1) changed.add(place.sight)
    }
  }

  function update(posts: readonly FeedPost[]): void {
    const { head, tail } = samePosts(last, posts)
    const changed = new Set<Sight>()
    for (const places of own.slice(head, own.length - tail)) for (const place of places) leave(place, changed)
    const shift = posts.length - own.length
    for (let at = 0; at < head; at++) if (last[at] !== posts[at]) moveAll(own[at], posts[at], at, changed)
    for (let at = own.length - tail; at < own.length; at++)
      if (shift !== 0 || last[at] !== posts[at]) moveAll(own[at], posts[at + shift], at + shift, changed)
    const fresh = posts.slice(head, posts.length - tail).map((item, place) => enter(item, head + place, changed))
    own.splice(head, own.length - head - tail, ...fresh)
    for (const sight of changed) {
      if (sight.places.length === 0) byKey.delete(sight.key)
      sight.repeat = repeatIn(sight.places, closeness)
      if (sight.repeat) repeated.add(sight)
      else repeated.delete(sight)
    }
    last = posts
  }

  return {
    of(posts) {
      if (posts !== last) update(posts)
      return repeatsOf(repeated)
    }
  }
}
