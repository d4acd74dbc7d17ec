import type { FeedPost } from '../types.ts'
import { createHashTable, type HashTable } from './hash-table.ts'
import { type Shingles, shinglesOf, similarity } from './shingles.ts'

/** A post that nearly repeats an earlier one; the same object as long as neither moves nor changes. */
export interface NearDuplicate {
  readonly item: FeedPost
  readonly earlier: FeedPost
  /** 0 to 1. */
  readonly similarity: number
}

/** What counts as nearly the same. */
export interface Likeness {
  /** The least similarity of two posts, 0 to 1. */
  readonly least: number
  /** Posts with fewer words are left alone. */
  readonly fewestWords: number
  readonly mayRepeat: (item: FeedPost, earlier: FeedPost) => boolean
}

/** How many of the likeliest earlier posts are compared in full. */
const mostCompared = 4

/** A post that shares a smaller part of the sketch than this is no near-duplicate, or one that nobody would notice. */
const leastShared = 0.1

/** In a short post one word is much of what it says, so more must be the same. */
function leastFor(words: number, least: number): number {
  return words >= 10 ? least : least + ((1 - least) * (10 - words)) / 10
}

/** A post of the feed as it was looked at last. */
interface Entry {
  readonly number: number
  readonly own: Shingles
  /** Empty where the post has too few words. */
  readonly sketch: Uint32Array
  item: FeedPost
  /** Place in the feed. */
  at: number
  earlier: Entry | undefined
  likeness: number
  repeat: NearDuplicate | undefined
}

/** Knows a feed's posts from one look to the next. */
export interface NearDuplicates {
  /**
   * Posts that say nearly the same as one before them. Only posts that are new, and those that share a hash with one
   * that has come or gone, are compared; the first look takes time in proportion to the posts, not to their square.
   */
  of(posts: readonly FeedPost[]): readonly NearDuplicate[]
}

/** With more changes than this at once it is quicker to start afresh. */
const mostChanges = 64

export function createNearDuplicates({ least, fewestWords, mayRepeat }: Likeness): NearDuplicates {
  let entries: readonly Entry[] = []
  /** Nothing stands where a post was that is gone, so that it can be forgotten. */
  let byNumber: (Entry | undefined)[] = []
  let table: HashTable = createHashTable(0)
  let shared = new Uint8Array(0)

  function entryOf(item: FeedPost, at: number): Entry {
    const own = shinglesOf(item.view)
    const sketch = own.words < fewestWords ? own.sketch.subarray(0, 0) : own.sketch
    const number = byNumber.length
    const entry = { number, own, sketch, item, at, earlier: undefined, likeness: 0, repeat: undefined }
    byNumber.push(entry)
    return entry
  }

  /** Looks for the earlier post that an entry repeats: a hash leads to the first post that has it. */
  function compare(entry: Entry): void {
    const { own, sketch, item } = entry
    const candidates: Entry[] = []
    for (const hash of sketch) {
      const other = byNumber[table.first[table.cellOf(hash)] ?? -1]
      if (!other || other === entry) continue
      if (shared[other.number] === 0) candidates.push(other)
      shared[other.number] = (shared[other.number] ?? 0) + 1
    }
    const of = ({ number }: Entry): number => shared[number] ?? 0
    const likely =
      candidates.length === 0
        ? candidates
        : candidates
            .filter((other) => of(other) >= least * sketch.length * leastShared)
            .sort((a, b) => of(b) - of(a) || a.at - b.at)
    for (const { number } of candidates) shared[number] = 0
    entry.earlier = undefined
    entry.repeat = undefined
    entry.likeness = 0
    for (const other of likely.slice(0, mostCompared)) {
      if (!mayRepeat(item, other.item)) continue
      const alike = similarity(own, other.own)
      if (alike < leastFor(own.words, least) || alike <= entry.likeness) continue
      entry.earlier = other
      entry.likeness = alike
    }
  }

  function startAfresh(posts: readonly FeedPost[]): void {
    byNumber = []
    entries = posts.map(entryOf)
    table = createHashTable(entries.reduce((sum, { sketch }) => sum + sketch.length, 0))
    shared = new Uint8Array(2 * entries.length + 1024)
    for (const entry of entries) {
      for (const hash of entry.sketch) enter(entry, hash)
      compare(entry)
    }
  }

  /** Counts a hash of a post; true where the post is now the first of several that have it. */
  function enter(entry: Entry, hash: number): boolean {
    const cell = table.cellOf(hash)
    const count = (table.count[cell] ?? 0) + 1
    table.count[cell] = count
    const first = byNumber[table.first[cell] ?? -1]
    if (first && first.at <= entry.at) return false
    table.first[cell] = entry.number
    return count > 1
  }

  /** Takes a hash of a post out of account; true where it was the first of several that have it. */
  function leave(entry: Entry, hash: number): boolean {
    const cell = table.cellOf(hash)
    const count = (table.count[cell] ?? 0) - 1
    table.count[cell] = count
    if (table.first[cell] !== entry.number) return false
    table.first[cell] = -1
    return count > 0
  }

  /** Finds the first post of each hash again, and compares all that have one of them. */
  function settle(hashes: ReadonlySet<number>, fresh: readonly Entry[]): void {
    const touched = new Set(fresh)
    if (hashes.size > 0) {
      const settled = new Set<number>()
      for (const entry of entries) {
        for (const hash of entry.sketch) {
          if (!hashes.has(hash)) continue
          touched.add(entry)
          if (settled.has(hash)) continue
          settled.add(hash)
          table.first[table.cellOf(hash)] = entry.number
        }
      }
    }
    for (const entry of touched) compare(entry)
  }

  function follow(posts: readonly FeedPost[], head: number, tail: number): void {
    const gone = entries.slice(head, entries.length - tail)
    const next = posts.map((item, at) => {
      const isKept = at < head || at >= posts.length - tail
      const known = isKept ? entries[at < head ? at : at - posts.length + entries.length] : undefined
      if (!known) return entryOf(item, at)
      known.item = item
      known.at = at
      return known
    })
    const fresh = next.slice(head, posts.length - tail)
    const unsettled = new Set<number>()
    for (const entry of gone) for (const hash of entry.sketch) if (leave(entry, hash)) unsettled.add(hash)
    for (const { number } of gone) byNumber[number] = undefined
    for (const entry of fresh) for (const hash of entry.sketch) if (enter(entry, hash)) unsettled.add(hash)
    entries = next
    settle(unsettled, fresh)
  }

  function repeatOf(entry: Entry): NearDuplicate | undefined {
    const { item, earlier, likeness, repeat } = entry
    if (!earlier) return undefined
    if (repeat?.item.index === item.index && repeat.earlier.index === earlier.item.index) return repeat
    entry.repeat = { item, earlier: earlier.item, similarity: likeness }
    return entry.repeat
  }

  return {
    of(posts) {
      const shorter = Math.min(entries.length, posts.length)
      let head = 0
      while (head < shorter && entries[head]?.item.view === posts[head]?.view) head++
      let tail = 0
      while (tail < shorter - head && entries.at(-1 - tail)?.item.view === posts.at(-1 - tail)?.view) tail++
      const changes = entries.length + posts.length - 2 * (head + tail)
      if (changes > mostChanges || byNumber.length + mostChanges > shared.length || !table.hasRoom()) startAfresh(posts)
      else follow(posts, head, tail)
      return entries.flatMap((entry) => repeatOf(entry) ?? [])
    }
  }
}
