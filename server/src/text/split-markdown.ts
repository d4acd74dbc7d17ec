import { isSeparator, lineAt } from './lines.ts'
import type { FileSlices, PostSlice, Range } from './types.ts'

/** YAML front matter at the very start of the file, without its fences, and where the prose begins. */
function frontMatter(text: string, from: number): { header: Range; body: number } | undefined {
  let line = lineAt(text, from)
  if (!isSeparator(text, line) || line.next === line.end) return undefined
  const start = line.next
  while (line.next !== line.end) {
    line = lineAt(text, line.next)
    if (isSeparator(text, line)) return { header: { start, end: line.start }, body: line.next }
  }
  return undefined
}

const fence = /^ {0,3}(`{3,}|~{3,})/
const heading = /^ {0,3}##(?:[ \t]|$)/

/** Starts of the lines with a level-2 heading, outside fenced code. */
function headingStarts(text: string, from: number): number[] {
  const starts: number[] = []
  let open: string | undefined
  let at = from
  while (at < text.length) {
    const line = lineAt(text, at)
    const head = text.slice(line.start, Math.min(line.end, line.start + 200))
    const marks = fence.exec(head)?.[1]
    if (marks) {
      if (open === undefined) open = marks
      else if (marks[0] === open[0] && marks.length >= open.length) open = undefined
    } else if (open === undefined && heading.test(head)) starts.push(line.start)
    at = line.next === line.end ? text.length : line.next
  }
  return starts
}

/**
 * A Markdown file is one post; with `split: headings` in its front matter every level-2 heading starts one, and what
 * stands before the first heading is one too if it has words.
 */
export function splitMarkdown(text: string): FileSlices {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const front = frontMatter(text, bom)
  const body = front ? front.body : bom
  const splits =
    front !== undefined && /^split[ \t]*:[ \t]*['"]?headings\b/m.test(text.slice(front.header.start, front.header.end))
  const starts = splits ? headingStarts(text, body) : []
  const edges = [body, ...starts.filter((start) => start !== body), text.length]
  const posts: PostSlice[] = []
  for (let i = 0; i + 1 < edges.length; i++) {
    const from = edges[i] ?? 0
    const to = edges[i + 1] ?? text.length
    if (!/\S/.test(text.slice(from, to))) continue
    if (front && !splits)
      posts.push({ start: front.header.start, end: to, header: front.header, body: { start: from, end: to } })
    else posts.push({ start: from, end: to, body: { start: from, end: to } })
  }
  return { posts, ...(front && (splits || posts.length === 0) ? { feedHeader: front.header } : {}) }
}
