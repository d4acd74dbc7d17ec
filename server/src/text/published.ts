import type { Post, Range } from './types.ts'

/** A thread part as it would be published, and the way back into the post. */
export interface Published {
  /** Comments gone, outer white space trimmed. */
  readonly text: string
  /** The offset in the post of a character of `text`. */
  toPost(offset: number): number
}

/** What of a thread part would be published. */
export function published(post: Post, part: Range): Published {
  const kept: Range[] = []
  let at = part.start
  for (const comment of post.comments) {
    if (comment.end <= part.start || comment.start >= part.end) continue
    kept.push({ start: at, end: comment.start })
    at = comment.end
  }
  kept.push({ start: at, end: part.end })
  const raw = kept.map((range) => post.text.slice(range.start, range.end)).join('')
  const lead = raw.length - raw.trimStart().length
  return {
    text: raw.trim(),
    toPost: (offset) => {
      let left = offset + lead
      for (const range of kept) {
        if (left <= range.end - range.start) return range.start + left
        left -= range.end - range.start
      }
      return part.end
    }
  }
}
