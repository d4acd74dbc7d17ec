import type { PostView } from '../rules/types.ts'
import type { PostSlice } from '../text/types.ts'
import type { Finding } from './types.ts'

/** A post with all that its rules found, before directives, overlaps and caps. */
export interface Checked {
  readonly view: PostView
  readonly found: readonly Finding[]
}

/** A post that nobody knows yet. */
export interface NewPost {
  /** The post's own text, in memory of its own. */
  readonly text: string
  readonly slice: PostSlice
}

/** Checks posts in steps of a few milliseconds; the results in the same order. */
export type CheckPosts = (posts: readonly NewPost[]) => Generator<undefined, readonly Checked[], undefined>

/**
 * How many posts are checked at a time. One rule after the other over many posts is half as fast again as one post after
 * the other over all rules, since a rule's code stays in the processor's cache; more than this gains little.
 */
const batchSize = 64

interface Kept {
  /** The post's own text, in memory of its own. */
  readonly text: string
  /** Lengths of the header and of what stands before the body: they tell how the text is to be read. */
  readonly header: number
  readonly body: number
  readonly checked: Checked
}

interface Pending extends NewPost {
  readonly header: number
  readonly body: number
  /** Indexes of the slices that read so. */
  readonly places: number[]
}

/** Remembers the posts of one file from one look at it to the next. */
export interface PostCache {
  /**
   * What is known of each slice. `check` is called with those that are new, some at a time, and its steps are handed on. What was checked is remembered even where nobody takes the steps to their end.
   */
  match(text: string, slices: readonly PostSlice[], check: CheckPosts): Generator<undefined, Checked[], undefined>
  clear(): void
}

function isSame(kept: Kept, text: string, slice: PostSlice): boolean {
  return (
    kept.text.length === slice.end - slice.start &&
    kept.body === slice.body.start - slice.start &&
    kept.header === headerLength(slice) &&
    // several times as fast as startsWith
    text.slice(slice.start, slice.end) === kept.text
  )
}

function headerLength({ header }: PostSlice): number {
  return header ? header.end - header.start : 0
}

/** A copy: a plain slice would keep the whole file in memory, in every version that it was cut from. */
function copy(text: string, start: number, end: number): string {
  return [text.slice(start, start + 1), text.slice(start + 1, end)].join('')
}

function keyOf(text: string, header: number, body: number): string {
  return `${header}|${body}|${text}`
}

/**
 * Most edits change one post and leave those before and after it as they were, so posts are compared from both ends first;
 * only what lies between is looked up by its text (posts that moved, or that stand twice).
 */
export function createPostCache(): PostCache {
  let last: readonly Kept[] = []
  /** What was checked in steps that nobody has taken to their end so far. */
  let unfinished = new Map<string, Kept>()

  function* match(
    text: string,
    slices: readonly PostSlice[],
    check: CheckPosts
  ): Generator<undefined, Checked[], undefined> {
    const fresh = unfinished
    const next = new Array<Kept>(slices.length)
    const shorter = Math.min(last.length, slices.length)
    let head = 0
    for (; head < shorter; head++) {
      const kept = last[head]
      const slice = slices[head]
      if (!kept || !slice || !isSame(kept, text, slice)) break
      next[head] = kept
    }
    let tail = 0
    for (; tail < shorter - head; tail++) {
      const kept = last[last.length - 1 - tail]
      const slice = slices[slices.length - 1 - tail]
      if (!kept || !slice || !isSame(kept, text, slice)) break
      next[slices.length - 1 - tail] = kept
    }
    const between = new Map<string, Kept>()
    for (const kept of last.slice(head, last.length - tail)) between.set(keyOf(kept.text, kept.header, kept.body), kept)
    const pending = new Map<string, Pending>()
    function* settle(): Generator<undefined, void, undefined> {
      const found = yield* check([...pending.values()])
      let at = 0
      for (const [key, { text: own, header, body, places }] of pending) {
        const checked = found[at++]
        if (!checked) continue
        const kept = { text: own, header, body, checked }
        fresh.set(key, kept)
        for (const place of places) next[place] = kept
      }
      pending.clear()
      yield
    }
    for (let i = head; i < slices.length - tail; i++) {
      const slice = slices[i]
      if (!slice) continue
      const own = copy(text, slice.start, slice.end)
      const header = headerLength(slice)
      const body = slice.body.start - slice.start
      const key = keyOf(own, header, body)
      const kept = between.get(key) ?? fresh.get(key)
      if (kept) next[i] = kept
      else {
        const known = pending.get(key)
        if (known) known.places.push(i)
        else pending.set(key, { text: own, slice, header, body, places: [i] })
      }
      if (pending.size === batchSize) yield* settle()
    }
    if (pending.size > 0) yield* settle()
    // others may have cleared or filled the cache between two steps
    if (fresh === unfinished) {
      last = next
      unfinished = new Map()
    }
    return next.map((kept) => kept.checked)
  }

  return {
    match,
    clear: () => {
      last = []
      unfinished = new Map()
    }
  }
}
