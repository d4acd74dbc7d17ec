import type { Root } from 'nlcst'
import { overBudget } from './budget.ts'
import { findCode } from './code.ts'
import { findComments, findDirectives } from './comments.ts'
import { findEntities } from './entities.ts'
import { parseHeader } from './header.ts'
import { isPlainlyForeign } from './language.ts'
import { isThreadBreak, lineAt } from './lines.ts'
import { readMarkdown } from './markdown-prose.ts'
import { isWhite, mask } from './mask.ts'
import { findPostImages } from './post-images.ts'
import { proseTree } from './prose-tree.ts'
import { findQuotes } from './quotes.ts'
import { emptyMeta, readMeta } from './read-meta.ts'
import type { Directive, LanguageId, Media, Meta, Post, Range } from './types.ts'
import { findWords } from './words.ts'

/** Where a slice's header and body are, in offsets of its own text. */
export interface PostShape {
  readonly header?: Range
  readonly body: Range
}

function trimmed(text: string, start: number, end: number): Range {
  let from = start
  let to = end
  while (from < to && isWhite(text.charCodeAt(from))) from++
  while (to > from && isWhite(text.charCodeAt(to - 1))) to--
  return { start: from, end: to }
}

/** The parts of a thread and the break lines between them. Only `.post` has threads. */
function splitThread(
  text: string,
  body: Range
): { readonly parts: readonly Range[]; readonly breaks: readonly Range[] } {
  if (!text.includes('===')) return { parts: [trimmed(text, body.start, body.end)], breaks: none }
  const parts: Range[] = []
  const breaks: Range[] = []
  let start = body.start
  for (let at = body.start; at < body.end; ) {
    const line = lineAt(text, at)
    if (isThreadBreak(text, line)) {
      parts.push(trimmed(text, start, line.start))
      breaks.push({ start: line.start, end: line.end })
      start = line.next
    }
    at = line.next === line.end ? body.end : line.next
  }
  parts.push(trimmed(text, Math.min(start, body.end), body.end))
  const filled = parts.filter((part) => part.end > part.start)
  return { parts: filled.length > 0 ? filled : parts.slice(0, 1), breaks }
}

/** Gaps between prose ranges within the body: everything that Markdown does not print as words. */
function markup(body: Range, prose: readonly Range[]): Range[] {
  const found: Range[] = []
  let at = body.start
  for (const range of prose) {
    if (range.start > at) found.push({ start: at, end: range.start })
    at = Math.max(at, range.end)
  }
  if (at < body.end) found.push({ start: at, end: body.end })
  return found
}

const none: readonly Range[] = []
const noDirectives: readonly Directive[] = []

/** Two lists in one; most posts have nothing in either. */
function both<One>(some: readonly One[], more: readonly One[]): readonly One[] {
  if (more.length === 0) return some
  return some.length === 0 ? more : [...some, ...more]
}

function rangeOf({ range }: Media): Range {
  return range
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start
}

/**
 * Parses one post. `text` is the post's slice of its file and `shape` says where its header and body are in it;
 * `defaults` is what the file's header says for all. Pure: equal input gives an equal post, so results can be cached.
 */
export function parsePost(text: string, shape: PostShape, languageId: LanguageId, defaults: Meta = emptyMeta): Post {
  const header = shape.header ? parseHeader(text, shape.header, languageId) : undefined
  let meta = readMeta(header, defaults)
  const skipped = overBudget(text, shape.body, languageId)
  const body = skipped === undefined ? shape.body : { start: shape.body.end, end: shape.body.end }
  const markdown = languageId === 'markdown' ? readMarkdown(text, body.start, body.end) : undefined
  const comments = markdown ? markdown.comments : findComments(text, body.start, body.end)
  const { parts, breaks } = markdown
    ? { parts: [trimmed(text, body.start, body.end)], breaks: none }
    : splitThread(text, body)
  const code = markdown ? markdown.code : findCode(text, body.start, body.end)
  const images = markdown ? markdown.media : findPostImages(text, body, both(comments, code))
  const bare = markdown
    ? mask(text, body.start, body.end, [...comments, ...markup(body, markdown.prose)], both(code, markdown.links))
    : mask(
        text,
        body.start,
        body.end,
        both(comments, breaks),
        images.length === 0 ? code : both(code, images.map(rangeOf))
      )
  const entities = markdown ? [...markdown.links, ...findEntities(bare)].sort(byStart) : findEntities(bare)
  const found = findQuotes(bare, body.start, body.end)
  const quotes = markdown ? both(markdown.quotes, found) : found
  const masked = mask(bare, body.start, body.end, none, both<Range>(entities, quotes))
  const words = findWords(masked, body.start, body.end)
  if (images.length > 0) meta = { ...meta, media: [...meta.media, ...images] }
  let kept: WeakRef<Root> | undefined
  return {
    languageId,
    text,
    header,
    skipped,
    unread: skipped === undefined ? undefined : shape.body,
    meta,
    body: trimmed(text, body.start, body.end),
    parts,
    entities,
    directives: comments.length === 0 ? noDirectives : findDirectives(text, comments),
    comments,
    quotes,
    code,
    masked,
    words,
    isForeign: isPlainlyForeign(words, meta.lang),
    tree: () => {
      const tree = kept?.deref() ?? proseTree(masked)
      kept = new WeakRef(tree)
      return tree
    }
  }
}

/** One post that is a plain text by itself: no file around it, no header, no separators. */
export function parsePlainPost(text: string, meta: Meta = emptyMeta): Post {
  return parsePost(text, { body: { start: 0, end: text.length } }, 'post', meta)
}
