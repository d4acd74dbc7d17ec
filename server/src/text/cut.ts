import type { FileSlices, LanguageId, PostSlice, Range } from './types.ts'

/** Numbers for each post in `cells`. */
export const perPost = 5
/** Which of them is which: offsets in the file. */
export const cell = {
  start: 0,
  /** -1 where the post has no header; one starts where its post starts. */
  headerEnd: 1,
  body: 2,
  end: 3,
  /** The cut up to here is the same whatever changes in the text from there on. Never less than that of a post before. */
  reach: 4
} as const

/** A file cut into posts, in one row of numbers: a feed of thousands of posts is cut on each keystroke. */
export interface Cut {
  readonly text: string
  readonly languageId: LanguageId
  readonly count: number
  readonly cells: Int32Array
  /** The header with `feed` that holds defaults for the file, if there is one. */
  readonly feedHeader?: Range
}

export function cellOf({ cells }: Cut, post: number, which: (typeof cell)[keyof typeof cell]): number {
  return cells[post * perPost + which] ?? 0
}

/** A post of a cut. */
export function sliceAt(cut: Cut, post: number): PostSlice {
  const start = cellOf(cut, post, cell.start)
  const end = cellOf(cut, post, cell.end)
  const headerEnd = cellOf(cut, post, cell.headerEnd)
  const body = { start: cellOf(cut, post, cell.body), end }
  return headerEnd < 0 ? { start, end, body } : { start, end, header: { start, end: headerEnd }, body }
}

/** All posts of a cut. */
export function slicesOf(cut: Cut): FileSlices {
  const posts = Array.from({ length: cut.count }, (_, post) => sliceAt(cut, post))
  return { posts, ...(cut.feedHeader ? { feedHeader: cut.feedHeader } : {}) }
}

/** A cut of posts that are known one by one. */
export function cutOf(text: string, languageId: LanguageId, { posts, feedHeader }: FileSlices): Cut {
  const cells = Int32Array.from(
    posts.flatMap(({ start, header, body, end }) => [start, header ? header.end : -1, body.start, end, text.length + 1])
  )
  return { text, languageId, count: posts.length, cells, ...(feedHeader ? { feedHeader } : {}) }
}
