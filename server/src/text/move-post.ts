import { isSeparator, lineAt } from './lines.ts'
import { splitPosts } from './split-posts.ts'
import type { PostSlice, Range } from './types.ts'

/** A feed with two neighbours swapped: one change of its text, and where the cursor goes. */
export interface Moved extends Range {
  /** Goes in the place of the range. */
  readonly text: string
  /** Where the cursor is afterwards, in the new text. */
  readonly cursor: number
}

/** Why nothing moves: the cursor is in no post, nothing stands on that side, or a header nobody closed is in the way. */
export type Unmoved = 'none' | 'edge' | 'unclosed'

/** What moves of a post: its own header with its closing line, and its text without outer white space. */
interface Block {
  readonly head: Range
  readonly body: Range
}

function trimmed(text: string, { start, end }: Range): Range {
  const inside = text.slice(start, end)
  const lead = inside.length - inside.trimStart().length
  return inside.trim() === '' ? { start, end: start } : { start: start + lead, end: start + inside.trimEnd().length }
}

function blockOf(text: string, slice: PostSlice, feedHeader: Range | undefined): Block {
  const isOwn = slice.header !== undefined && slice.header.start !== feedHeader?.start
  const start = isOwn ? slice.start : slice.body.start
  return { head: { start, end: slice.body.start }, body: trimmed(text, slice.body) }
}

function hasHead({ head }: Block): boolean {
  return head.end > head.start
}

/** The posts' own words, to see that a move changed nothing but their order. */
function contents(text: string): readonly string[] {
  const { posts, feedHeader } = splitPosts(text, 'post')
  return posts.map((post) => {
    const { head, body } = blockOf(text, post, feedHeader)
    return `${text.slice(head.start, head.end).trim()}\n${text.slice(body.start, body.end)}`
  })
}

function swapped<T>(items: readonly T[], at: number): readonly T[] {
  return items.map((item, index) => (index === at ? items[at + 1] : index === at + 1 ? items[at] : item) as T)
}

/** Where a pair of posts begins to be written anew, and what stands before the first of them. */
function beginning(
  text: string,
  [upper, lower]: readonly [Block, Block],
  { isTop, isShared, top, eol }: { isTop: boolean; isShared: boolean; top: number; eol: string }
): { readonly start: number; readonly lead: string } {
  const { start } = upper.head
  // right below the feed's header, or at the start of a file without a separator
  const isBare = isTop && (isShared || (start === top && !isSeparator(text, lineAt(text, top))))
  if (isBare) return { start, lead: hasHead(lower) ? `${isShared ? eol : ''}---${eol}` : '' }
  // a separator at the top is there for a header, and goes when that does
  if (isTop && hasHead(upper) && !hasHead(lower)) return { start: top, lead: '' }
  return { start, lead: hasHead(lower) ? '' : eol }
}

/**
 * Swaps the post at `cursor` with its neighbour before (`by` -1) or after (1). Headers and thread parts go with their
 * posts; separators and the feed's own header stay. Offsets count from the start of `text`, a `.post` file.
 */
export function movePost(text: string, cursor: number, by: -1 | 1): Moved | Unmoved {
  const { posts, feedHeader } = splitPosts(text, 'post')
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const closer = feedHeader && lineAt(text, feedHeader.end)
  const top = closer ? (isSeparator(text, closer) ? closer.next : closer.start) : bom
  const at = posts.findLastIndex((_, index) => (posts[index - 1]?.end ?? top) <= cursor)
  if (at < 0) return 'none'
  const first = by < 0 ? at - 1 : at
  const upperSlice = posts[first]
  const lowerSlice = posts[first + 1]
  if (!upperSlice || !lowerSlice) return 'edge'
  const upper = blockOf(text, upperSlice, feedHeader)
  const lower = blockOf(text, lowerSlice, feedHeader)
  const moving = by < 0 ? lower : upper
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  const isShared = feedHeader !== undefined && upperSlice.header?.start === feedHeader.start
  const { start, lead } = beginning(text, [upper, lower], { isTop: first === 0, isShared, top, eol })
  const end = lower.body.end

  let out = lead
  let place: number | undefined
  const endLine = (): void => {
    if (!/[\r\n]$/.test(out)) out += eol
  }
  const copy = ({ head, body }: Block): void => {
    const isMoving = head === moving.head
    const note = (range: Range): void => {
      if (isMoving && range.start <= cursor && cursor <= range.end) place = out.length + cursor - range.start
      out += text.slice(range.start, range.end)
    }
    const from = out.length
    note(head)
    if (head.end > head.start) endLine()
    // a post without words has no place of its own below its header
    if (isMoving && (place === undefined || cursor >= body.start)) place = body.end > body.start ? out.length : from
    if (body.end > body.start) note(body)
  }

  copy(lower)
  const gap = text.slice(upper.body.end, upperSlice.end)
  if (lower.body.end > lower.body.start) out += /[\r\n]/.test(gap) ? gap : eol
  else endLine()
  out += text.slice(upperSlice.end, lower.head.start)
  if (!hasHead(upper)) out += eol
  copy(upper)
  if (end < text.length && !/[\r\n]/.test(text[end] ?? '')) endLine()

  const moved = text.slice(0, start) + out + text.slice(end)
  if (JSON.stringify(contents(moved)) !== JSON.stringify(swapped(contents(text), first))) return 'unclosed'
  return { start, end, text: out, cursor: start + (place ?? 0) }
}
