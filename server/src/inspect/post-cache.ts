import type { PostView } from '../rules/types.ts'
import type { PostSlice } from '../text/types.ts'
import type { Finding } from './types.ts'

/** A post with all that its rules found, before directives, overlaps and caps. */
export interface Checked {
  readonly view: PostView
  readonly found: readonly Finding[]
}

interface Kept {
  /** The post's own text, in memory of its own. */
  readonly text: string
  /** Lengths of the header and of what stands before the body: they tell how the text is to be read. */
  readonly header: number
  readonly body: number
  readonly checked: Checked
}

/** Remembers the posts of one file from one look at it to the next. */
export interface PostCache {
  /**
   * What is known of each slice; `check` is called for those that are new, with their text, and a step ends after each
   * of them. What was checked is remembered even where nobody takes the steps to their end.
   */
  match(
    text: string,
    slices: readonly PostSlice[],
    check: (own: string, slice: PostSlice) => Checked
  ): Generator<undefined, Checked[], undefined>
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
    check: (own: string, slice: PostSlice) => Checked
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
    for (let i = head; i < slices.length - tail; i++) {
      const slice = slices[i]
      if (!slice) continue
      const own = copy(text, slice.start, slice.end)
      const header = headerLength(slice)
      const body = slice.body.start - slice.start
      const key = keyOf(own, header, body)
      let kept = between.get(key) ?? fresh.get(key)
      if (!kept) {
        kept = { text: own, header, body, checked: check(own, slice) }
        fresh.set(key, kept)
        next[i] = kept
        yield
        continue
      }
      next[i] = kept
    }
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
