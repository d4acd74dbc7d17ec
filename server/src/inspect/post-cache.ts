import type { PostView } from '../rules/types.ts'
import { type Cut, cell, cellOf, sliceAt } from '../text/cut.ts'
import type { Recut } from '../text/cut-posts.ts'
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

/** A file as it was looked at last. */
interface Look {
  readonly cut: Cut
  /** One for each post of the cut. */
  readonly checked: readonly Checked[]
}

interface Pending extends NewPost {
  readonly reading: string
  /** The posts of the cut that read so. */
  readonly places: number[]
}

/** Remembers the posts of one file from one look at it to the next. */
export interface PostCache {
  /** The file as it was when all of it was known last. */
  lastCut(): Cut | undefined
  /**
   * What is known of each post of a file, cut anew from `lastCut`. `check` is called with those that are new, some at a time,
   * and its steps are handed on. What was checked is remembered even where nobody takes the steps to their end.
   */
  match(recut: Recut, check: CheckPosts): Generator<undefined, readonly Checked[], undefined>
  clear(): void
}

/** A copy: a plain slice would keep the whole file in memory, in every version that it was cut from. */
function copy(text: string, start: number, end: number): string {
  return [text.slice(start, start + 1), text.slice(start + 1, end)].join('')
}

/** How a post's text is to be read: where its header ends and where its body begins. */
function readingOf(cut: Cut, post: number): string {
  const start = cellOf(cut, post, cell.start)
  const header = Math.max(0, cellOf(cut, post, cell.headerEnd) - start)
  const body = cellOf(cut, post, cell.body) - start
  return body === 0 ? '' : `${header}|${body}`
}

/** Things by the text of a post and how that is to be read: by which a post is known wherever it stands. */
interface ByText<Value> {
  get(text: string, reading: string): Value | undefined
  set(text: string, reading: string, value: Value): void
}

/** Most posts are nothing but their body: they go by their text itself, and no other string is made of it. */
function byText<Value>(): ByText<Value> {
  const plain = new Map<string, Value>()
  const others = new Map<string, Value>()
  return {
    get: (text, reading) => (reading === '' ? plain.get(text) : others.get(`${reading}|${text}`)),
    set: (text, reading, value) => {
      if (reading === '') plain.set(text, value)
      else others.set(`${reading}|${text}`, value)
    }
  }
}

/** What is known of a file's posts. */
interface Memory {
  last: Look | undefined
  /** What was checked in steps that nobody has taken to their end so far. */
  unfinished: ByText<Checked>
}

/** Checks posts that nobody knows yet, remembers them, and puts each where it belongs. */
function* settle(
  pending: readonly Pending[],
  check: CheckPosts,
  fresh: ByText<Checked>,
  next: Checked[]
): Generator<undefined, void, undefined> {
  const found = yield* check(pending)
  for (let at = 0; at < pending.length; at++) {
    const own = pending[at]
    const one = found[at]
    if (!own || !one) continue
    fresh.set(own.text, own.reading, one)
    for (const place of own.places) next[place] = one
  }
  yield
}

/**
 * Most edits change one post and leave those before and after it as they were; only what lies between is looked up by its
 * text (posts that moved, or that stand twice).
 *
 * Like all steps, a function of the module: V8 keeps the closure of a generator, and with it all that the closure knows, until it
 * clears out the whole heap, so one that was made for each file would keep every file that long.
 */
function* match(
  memory: Memory,
  { cut, head, tail }: Recut,
  check: CheckPosts
): Generator<undefined, readonly Checked[], undefined> {
  const { last } = memory
  if (last?.cut === cut) return last.checked
  const fresh = memory.unfinished
  const known = last?.checked ?? []
  const before = last ? head : 0
  const after = last ? tail : 0
  const next = new Array<Checked>(cut.count)
  const keep = (from: number, to: number, place: number): void => {
    for (let post = from; post < to; post++) {
      const one = known[post]
      if (one) next[place + post - from] = one
    }
  }
  keep(0, before, 0)
  keep(known.length - after, known.length, cut.count - after)
  const between = byText<Checked>()
  for (let post = before; last && post < known.length - after; post++) {
    const one = known[post]
    if (one) between.set(one.view.post.text, readingOf(last.cut, post), one)
  }
  let pending: Pending[] = []
  let waiting = byText<Pending>()
  for (let post = before; post < cut.count - after; post++) {
    const reading = readingOf(cut, post)
    const text = copy(cut.text, cellOf(cut, post, cell.start), cellOf(cut, post, cell.end))
    const one = between.get(text, reading) ?? fresh.get(text, reading)
    const same = one ? undefined : waiting.get(text, reading)
    if (one) next[post] = one
    else if (same) same.places.push(post)
    else {
      const own: Pending = { text, reading, slice: sliceAt(cut, post), places: [post] }
      pending.push(own)
      waiting.set(text, reading, own)
    }
    if (pending.length < batchSize) continue
    yield* settle(pending, check, fresh, next)
    pending = []
    waiting = byText()
  }
  if (pending.length > 0) yield* settle(pending, check, fresh, next)
  // others may have cleared or filled the cache between two steps
  if (fresh === memory.unfinished) {
    memory.last = { cut, checked: next }
    memory.unfinished = byText()
  }
  return next
}

export function createPostCache(): PostCache {
  const memory: Memory = { last: undefined, unfinished: byText() }
  return {
    lastCut: () => memory.last?.cut,
    match: (recut, check) => match(memory, recut, check),
    clear: () => {
      memory.last = undefined
      memory.unfinished = byText()
    }
  }
}
