import type { Post, Range } from '../text/types.ts'

/** The part of a post that is rewritten: all of it, or the part of a thread that has the cursor. */
export interface Passage extends Range {
  /** What is sent: without comments. */
  readonly text: string
  /** Comments inside, which are put before the new text so that none is lost. */
  readonly comments: readonly string[]
  /** Index among the post's parts. */
  readonly part: number
}

/** The passage at an offset in a post; undefined where there are no words. Offsets count from the start of the post. */
export function passageAt(post: Post, offset: number): Passage | undefined {
  const part = Math.max(
    0,
    post.parts.findLastIndex(({ start }) => start <= offset)
  )
  const range = post.parts[part]
  if (!range) return undefined
  let { start, end } = range
  const inside = post.comments.filter((comment) => comment.start >= start && comment.end <= end)
  const isBlank = (from: number, to: number): boolean => post.text.slice(from, to).trim() === ''
  while (inside[0] && isBlank(start, inside[0].start)) start = inside.shift()?.end ?? start
  for (let last = inside.at(-1); last && isBlank(last.end, end); last = inside.at(-1)) {
    end = last.start
    inside.pop()
  }
  let text = ''
  let at = start
  for (const comment of inside) {
    text += post.text.slice(at, comment.start)
    at = comment.end
  }
  text += post.text.slice(at, end)
  start += post.text.slice(start, end).length - post.text.slice(start, end).trimStart().length
  end = start + post.text.slice(start, end).trimEnd().length
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined
  return { start, end, text: text.trim(), comments: inside.map((one) => post.text.slice(one.start, one.end)), part }
}

/** `text` as it goes into the file: comments that stood inside first, each on its own line. */
export function withComments(text: string, { comments }: Passage): string {
  return [...comments, text].join('\n')
}
