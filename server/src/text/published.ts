import { plainMarkdown } from './plain-markdown.ts'
import type { Post, Range } from './types.ts'

/** A thread part as it would be published, and the way back into the post. */
export interface Published {
  /** Comments and markup gone, outer white space trimmed. */
  readonly text: string
  /** The offset in the post of a character of `text`. */
  toPost(offset: number): number
}

/** A stretch of what is published, and where it stands in the post. */
interface Stretch extends Range {
  readonly text: string
}

/** Comments are for the writer, and pictures are attached: neither is part of the text. */
function withoutNotes(post: Post, part: Range): readonly Stretch[] {
  const kept: Stretch[] = []
  const keep = (start: number, end: number): void => {
    kept.push({ start, end, text: post.text.slice(start, end) })
  }
  let at = part.start
  const pictures = post.meta.media.flatMap(({ origin, range }) => (origin === 'markdown' ? [range] : []))
  const cuts = pictures.length > 0 ? [...post.comments, ...pictures].sort((a, b) => a.start - b.start) : post.comments
  for (const cut of cuts) {
    if (cut.end <= part.start || cut.start >= part.end) continue
    keep(at, cut.start)
    at = cut.end
  }
  keep(at, part.end)
  return kept
}

/** A part that is published to the last character. */
function asItIs(text: string, { start, end }: Range): Published {
  const raw = text.slice(start, end)
  const lead = raw.length - raw.trimStart().length
  return { text: raw.trim(), toPost: (offset) => Math.min(start + lead + offset, end) }
}

/** What of a thread part would be published: Markdown as plain text, for no network knows its markup. */
export function published(post: Post, part: Range): Published {
  const isWhole = post.languageId === 'post' && post.comments.length === 0
  if (isWhole && !post.meta.media.some(({ origin }) => origin === 'markdown')) return asItIs(post.text, part)
  const stretches =
    post.languageId === 'markdown' ? plainMarkdown(post.text, part.start, part.end) : withoutNotes(post, part)
  const raw = stretches.map(({ text }) => text).join('')
  const lead = raw.length - raw.trimStart().length
  return {
    text: raw.trim(),
    toPost: (offset) => {
      let left = offset + lead
      for (const { text, start, end } of stretches) {
        if (left < text.length) return Math.min(start + left, end)
        left -= text.length
      }
      return part.end
    }
  }
}
