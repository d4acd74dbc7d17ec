import type { FeedPost, FeedView, PostView } from '../types.ts'
import type { Repeatable } from './repeats.ts'

/** Something that posts of a feed have, and how many times they have it in all. */
interface Sight {
  readonly key: string
  count: number
}

/** What one post has. */
interface Entry {
  readonly view: PostView
  readonly own: readonly Repeatable[]
  /** One for each of `own`. */
  readonly sights: readonly Sight[]
}

/** Knows what the posts of a feed have from one look to the next. */
interface Sightings {
  /** Of each post what it has that the feed has more than once. */
  of(posts: readonly FeedPost[]): readonly (readonly Repeatable[])[]
}

const none: readonly Repeatable[] = []

function repeatedOf({ own, sights }: Entry): readonly Repeatable[] {
  if (!sights.some(({ count }) => count > 1)) return none
  return own.filter((_, index) => (sights[index]?.count ?? 0) > 1)
}

function createSightings(find: (view: PostView) => readonly Repeatable[]): Sightings {
  const byKey = new Map<string, Sight>()
  let entries: readonly Entry[] = []

  function enter({ view }: FeedPost): Entry {
    const own = find(view)
    const sights = own.map(({ key }) => {
      const sight = byKey.get(key) ?? { key, count: 0 }
      if (sight.count === 0) byKey.set(key, sight)
      sight.count++
      return sight
    })
    return { view, own, sights }
  }

  function leave({ sights }: Entry): void {
    for (const sight of sights) {
      sight.count--
      if (sight.count === 0) byKey.delete(sight.key)
    }
  }

  return {
    of(posts) {
      const shorter = Math.min(entries.length, posts.length)
      let head = 0
      while (head < shorter && entries[head]?.view === posts[head]?.view) head++
      let tail = 0
      while (tail < shorter - head && entries.at(-1 - tail)?.view === posts.at(-1 - tail)?.view) tail++
      const gone = entries.slice(head, entries.length - tail)
      // those that come first, so that what both have is not made anew
      const fresh = posts.slice(head, posts.length - tail).map(enter)
      for (const entry of gone) leave(entry)
      entries = [...entries.slice(0, head), ...fresh, ...entries.slice(entries.length - tail)]
      return entries.map(repeatedOf)
    }
  }
}

const memories = new WeakMap<object, Map<string, Sightings>>()

/**
 * What is known of a feed since it was looked at last. `name` stands for what is looked for: the same name always comes
 * with a `find` that finds the same.
 */
export function sightingsOf(
  { memory }: FeedView,
  name: string,
  find: (view: PostView) => readonly Repeatable[]
): Sightings {
  if (!memory) return createSightings(find)
  const all = memories.get(memory) ?? new Map<string, Sightings>()
  memories.set(memory, all)
  const known = all.get(name)
  if (known) return known
  const made = createSightings(find)
  all.set(name, made)
  return made
}
