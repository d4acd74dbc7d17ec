import { samePosts } from '../feed/same-posts.ts'
import type { FeedPost } from '../types.ts'
import { createHashChains, type HashChains } from './hash-chains.ts'
import { type Shingles, shinglesOf, similarityTo } from './shingles.ts'

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
  /** Names it in the chains; one that has gone leaves its number to another. */
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
   * Posts that say nearly the same as one before them, in no order. Only posts that are new, and those that share a hash
   * with one that has come or gone, are compared; the first look takes time in proportion to the posts, not to their square.
   */
  of(posts: readonly FeedPost[]): Iterable<NearDuplicate>
}

/** With more changes than this at once it is quicker to start afresh. */
const mostChanges = 64

const none = new Uint32Array(0)

export function createNearDuplicates({ least, fewestWords, mayRepeat }: Likeness): NearDuplicates {
  let last: readonly FeedPost[] = []
  let entries: Entry[] = []
  /** By number. */
  let all: (Entry | undefined)[] = []
  let free: number[] = []
  let chains: HashChains | undefined
  let shared = new Uint8Array(0)
  let repeating = new Set<Entry>()

  function entryOf(item: FeedPost, at: number): Entry {
    const own = shinglesOf(item.view)
    const sketch = own.words < fewestWords ? none : own.sketch
    const number = free.pop() ?? all.length
    const entry = { number, own, sketch, item, at, earlier: undefined, likeness: 0, repeat: undefined }
    all[number] = entry
    return entry
  }

  /** Looks for the earlier post that an entry repeats: a hash leads to the first post that has it. */
  function compare(known: HashChains, entry: Entry): void {
    const { number: own, sketch, item } = entry
    const candidates: Entry[] = []
    for (let place = 0; place < sketch.length; place++) {
      const first = known.firstOf(known.cellAt(own, place))
      if (first === own) continue
      const other = all[first]
      if (!other) continue
      const times = shared[first] ?? 0
      if (times === 0) candidates.push(other)
      shared[first] = times + 1
    }
    entry.earlier = undefined
    entry.repeat = undefined
    entry.likeness = 0
    if (candidates.length > 0) {
      const enough = least * sketch.length * leastShared
      const of = ({ number }: Entry): number => shared[number] ?? 0
      const likely = candidates.filter((other) => of(other) >= enough).sort((a, b) => of(b) - of(a) || a.at - b.at)
      for (const { number } of candidates) shared[number] = 0
      likely.length = Math.min(likely.length, mostCompared)
      const may = likely.filter((other) => mayRepeat(item, other.item))
      if (may.length > 0) compareInFull(entry, may)
    }
    if (entry.earlier) repeating.add(entry)
    else repeating.delete(entry)
  }

  function compareInFull(entry: Entry, others: readonly Entry[]): void {
    const enough = leastFor(entry.own.words, least)
    const alikeTo = similarityTo(entry.own)
    for (const other of others) {
      const alike = alikeTo(other.own)
      if (alike < enough || alike <= entry.likeness) continue
      entry.earlier = other
      entry.likeness = alike
    }
  }

  function startAfresh(posts: readonly FeedPost[]): void {
    all = []
    free = []
    repeating = new Set()
    entries = posts.map(entryOf)
    const most = entries.length + Math.min(mostChanges, entries.length)
    const made = createHashChains(most)
    chains = made
    shared = new Uint8Array(most)
    for (const entry of entries) {
      made.enter(entry.number, entry.sketch)
      for (let place = 0; place < entry.sketch.length; place++) {
        const cell = made.cellAt(entry.number, place)
        if (made.firstOf(cell) < 0) made.setFirst(cell, entry.number)
      }
      compare(made, entry)
    }
  }

  /** Forgets a post; adds to `unsettled` the cells of which it was the first. */
  function leave(known: HashChains, entry: Entry, unsettled: Set<number>): void {
    const { number, sketch } = entry
    for (let place = 0; place < sketch.length; place++) {
      const cell = known.cellAt(number, place)
      if (known.firstOf(cell) === number) unsettled.add(cell)
    }
    known.leave(number, sketch.length)
    repeating.delete(entry)
    all[number] = undefined
    free.push(number)
  }

  /** Takes a post in; adds to `unsettled` the cells of which it becomes the first. */
  function enter(known: HashChains, { number, sketch, at }: Entry, unsettled: Set<number>): void {
    known.enter(number, sketch)
    for (let place = 0; place < sketch.length; place++) {
      const cell = known.cellAt(number, place)
      const first = all[known.firstOf(cell)]
      if (!first || at < first.at) unsettled.add(cell)
    }
  }

  /** Finds the first post of each cell again, and compares all that are in one of them. */
  function settle(known: HashChains, cells: ReadonlySet<number>, fresh: readonly Entry[]): void {
    const touched = new Set(fresh)
    for (const cell of cells) {
      let first: Entry | undefined
      known.each(cell, (number) => {
        const entry = all[number]
        if (!entry) return
        touched.add(entry)
        if (!first || entry.at < first.at) first = entry
      })
      known.setFirst(cell, first?.number ?? -1)
    }
    for (const entry of touched) compare(known, entry)
  }

  function move(entry: Entry | undefined, posts: readonly FeedPost[], at: number): void {
    const item = posts[at]
    if (!entry || !item) return
    entry.item = item
    entry.at = at
  }

  function follow(known: HashChains, posts: readonly FeedPost[], head: number, tail: number): void {
    const gone = entries.slice(head, entries.length - tail)
    const shift = posts.length - entries.length
    for (let at = 0; at < head; at++) if (last[at] !== posts[at]) move(entries[at], posts, at)
    for (let at = entries.length - tail; at < entries.length; at++)
      if (shift !== 0 || last[at] !== posts[at]) move(entries[at], posts, at + shift)
    const unsettled = new Set<number>()
    for (const entry of gone) leave(known, entry, unsettled)
    const fresh = posts.slice(head, posts.length - tail).map((item, place) => entryOf(item, head + place))
    for (const entry of fresh) enter(known, entry, unsettled)
    entries.splice(head, gone.length, ...fresh)
    settle(known, unsettled, fresh)
  }

  function* repeats(): Generator<NearDuplicate> {
    for (const entry of repeating) {
      const { item, earlier, likeness, repeat } = entry
      if (!earlier) continue
      if (repeat?.item.index !== item.index || repeat.earlier.index !== earlier.item.index)
        entry.repeat = { item, earlier: earlier.item, similarity: likeness }
      if (entry.repeat) yield entry.repeat
    }
  }

  return {
    of(posts) {
      const { head, tail } = samePosts(last, posts)
      const fresh = posts.length - head - tail
      const changes = entries.length - head - tail + fresh
      const fits = free.length + shared.length - all.length >= fresh && chains?.hasRoomFor(fresh)
      if (posts.length < 2) chains = undefined
      else if (!chains || !fits || changes > mostChanges) startAfresh(posts)
      else if (changes > 0) follow(chains, posts, head, tail)
      if (!chains) [entries, all, free, repeating] = [[], [], [], new Set()]
      last = chains ? posts : []
      return repeats()
    }
  }
}
