import { samePosts } from '../feed/same-posts.ts'
import type { FeedPost, PostView } from '../types.ts'
import { type Candidates, createCandidates } from './candidates.ts'
import { createHashChains, type HashChains } from './hash-chains.ts'
import { createHashFirsts } from './hash-firsts.ts'
import { rememberShingles, type Shingles, shinglesOf, sketchSize } from './shingles.ts'
import { mostSimilarity, similarity } from './similarity.ts'

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
  /** How many hashes of the sketch count: none where the post has too few words. */
  readonly hashes: number
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

/** What the entries that repeat another are to others; the same objects as long as nothing moves. */
function* repeatsOf(repeating: Iterable<Entry>): Generator<NearDuplicate> {
  for (const entry of repeating) {
    const { item, earlier, likeness, repeat } = entry
    if (!earlier) continue
    if (repeat?.item.index !== item.index || repeat.earlier.index !== earlier.item.index)
      entry.repeat = { item, earlier: earlier.item, similarity: likeness }
    if (entry.repeat) yield entry.repeat
  }
}

export function createNearDuplicates({ least, fewestWords, mayRepeat }: Likeness): NearDuplicates {
  let last: readonly FeedPost[] = []
  let entries: Entry[] = []
  /** By number. */
  let all: (Entry | undefined)[] = []
  let free: number[] = []
  /** The shingles of posts that have been there before, while there are many new ones. */
  const remembered = new Map<PostView, Shingles>()
  /** Made when posts change for the first time: most feeds are looked at once. */
  let chains: HashChains | undefined
  let repeating = new Set<Entry>()
  let candidates: Candidates = createCandidates(0)
  /** So many numbers can be given. */
  let room = 0

  function entryOf(item: FeedPost, at: number): Entry {
    const own = remembered.get(item.view) ?? shinglesOf(item.view)
    const hashes = own.words < fewestWords ? 0 : own.kept
    const number = free.pop() ?? all.length
    const entry = { number, own, hashes, item, at, earlier: undefined, likeness: 0, repeat: undefined }
    all[number] = entry
    return entry
  }

  function placeOf(number: number): number {
    return all[number]?.at ?? 0
  }

  /** Looks among the candidates for the earlier post that an entry repeats. */
  function settleOn(entry: Entry): void {
    const likely = candidates.take(least * entry.hashes * leastShared, placeOf)
    if (entry.earlier) repeating.delete(entry)
    entry.earlier = undefined
    entry.repeat = undefined
    entry.likeness = 0
    for (const number of likely) {
      const other = all[number]
      if (other && mayRepeat(entry.item, other.item)) compareInFull(entry, other)
    }
    if (entry.earlier) repeating.add(entry)
  }

  function compareInFull(entry: Entry, other: Entry): void {
    const enough = leastFor(entry.own.words, least)
    const most = mostSimilarity(entry.own, other.own)
    if (most < enough || most <= entry.likeness) return
    const alike = similarity(entry.own, other.own)
    if (alike < enough || alike <= entry.likeness) return
    entry.earlier = other
    entry.likeness = alike
  }

  function startAfresh(posts: readonly FeedPost[]): void {
    for (const { own } of entries) remembered.set(own.view, own)
    all = []
    free = []
    chains = undefined
    repeating = new Set()
    entries = posts.map(entryOf)
    remembered.clear()
    // whoever looks at many small feeds compares their posts too
    if (entries.length <= mostChanges) for (const { own } of entries) rememberShingles(own)
    room = entries.length + Math.min(mostChanges, entries.length)
    candidates = createCandidates(room)
    const firsts = createHashFirsts(entries.length * sketchSize)
    for (const entry of entries) {
      const { number, own, hashes } = entry
      for (let place = 0; place < hashes; place++) {
        const first = firsts.take(own.rows[own.from + place] ?? 0, number)
        if (first !== number) candidates.add(first)
      }
      settleOn(entry)
    }
  }

  /** Chains of the posts as they were looked at last. */
  function chained(): HashChains {
    const made = createHashChains(room)
    for (const { number, own, hashes } of entries) {
      made.enter(number, own, hashes)
      for (let place = 0; place < hashes; place++) {
        const cell = made.cellAt(number, place)
        if (made.firstOf(cell) < 0) made.setFirst(cell, number)
      }
    }
    return made
  }

  /** Looks for the earlier post that an entry repeats: a hash leads to the first post that has it. */
  function compare(known: HashChains, entry: Entry): void {
    for (let place = 0; place < entry.hashes; place++) {
      const first = known.firstOf(known.cellAt(entry.number, place))
      if (first !== entry.number && all[first]) candidates.add(first)
    }
    settleOn(entry)
  }

  /** Forgets a post; adds to `unsettled` the cells of which it was the first. */
  function leave(known: HashChains, entry: Entry, unsettled: Set<number>): void {
    const { number, hashes } = entry
    for (let place = 0; place < hashes; place++) {
      const cell = known.cellAt(number, place)
      if (known.firstOf(cell) === number) unsettled.add(cell)
    }
    known.leave(number, hashes)
    repeating.delete(entry)
    all[number] = undefined
    free.push(number)
  }

  /** Takes a post in; adds to `unsettled` the cells of which it becomes the first. */
  function enter(known: HashChains, { number, own, hashes, at }: Entry, unsettled: Set<number>): void {
    known.enter(number, own, hashes)
    for (let place = 0; place < hashes; place++) {
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

  function look(posts: readonly FeedPost[]): void {
    const { head, tail } = samePosts(last, posts)
    const fresh = posts.length - head - tail
    const changes = entries.length - head - tail + fresh
    const fits = free.length + room - all.length >= fresh && (chains?.hasRoomFor(fresh) ?? true)
    if (entries.length === 0 || changes > mostChanges || !fits) {
      startAfresh(posts)
      return
    }
    chains ??= chained()
    follow(chains, posts, head, tail)
  }

  return {
    of(posts) {
      if (posts !== last) look(posts)
      last = posts
      return repeatsOf(repeating)
    }
  }
}
