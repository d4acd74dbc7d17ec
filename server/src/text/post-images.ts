import { overlapTest } from './overlaps.ts'
import type { Media, Range } from './types.ts'

/** `![what it shows](path "title")` as in Markdown; the path may stand in angle brackets, and may hold a pair of brackets. */
const image =
  /!\[((?:[^[\]\\\r\n]|\\.){0,2000})\]\([ \t]*(?:<([^<>\r\n]{1,2000})>|([^\s()<>]{1,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,2000})?))(?:[ \t]+(?:"[^"\r\n]{0,2000}"|'[^'\r\n]{0,2000}'))?[ \t]*\)/g

/** The Markdown images of a `.post` text outside `others` (comments, code): pictures to attach, not words to publish. */
export function findPostImages(text: string, body: Range, others: readonly Range[]): readonly Media[] {
  if (text.indexOf('![', body.start) < 0) return []
  const found: Media[] = []
  const isTaken = overlapTest(others)
  for (const match of text.slice(body.start, body.end).matchAll(image)) {
    const range = { start: body.start + match.index, end: body.start + match.index + match[0].length }
    if (isTaken(range)) continue
    const alt = match[1] ?? ''
    found.push({ file: match[2] ?? match[3] ?? '', ...(alt === '' ? {} : { alt }), range, origin: 'markdown' })
  }
  return found
}
