import type { Media, Post } from '../../text/types.ts'
import { slot } from '../snippet.ts'
import type { Change } from '../types.ts'

/** What may stand unquoted between the braces of a YAML map. */
const plainInFlow = /^[\w./~@%+ -]*\w$/
const altKey = /(?<=^|[\s,{])(["']?)alt\1[ \t]*:[ \t]*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,}#][^,}#\r\n]*)?/

function inMarkdown(post: Post, { range }: Media, label: string): Change | undefined {
  const source = post.text.slice(range.start, range.end)
  const html = /^<img\b/i.exec(source)
  if (html) {
    const alt = /\salt(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?(?=[\s/>])/i.exec(source)
    const start = range.start + (alt ? alt.index : html[0].length)
    return { start, end: start + (alt?.[0].length ?? 0), text: ` alt="${label}"` }
  }
  const image = /^!\[([^[\]\\]*)\](?=[([])/.exec(source)
  if (!image) return undefined
  const start = range.start + 2
  return { start, end: start + (image[1]?.length ?? 0), text: label }
}

function inHeader(post: Post, { range }: Media, label: string): Change | undefined {
  const source = post.text.slice(range.start, range.end)
  const alt = `alt: "${label}"`
  const known = altKey.exec(source)
  if (known) {
    const start = range.start + known.index
    return { start, end: start + known[0].trimEnd().length, text: alt }
  }
  if (source.startsWith('{')) {
    const inner = source.replace(/[\s,]*\}$/, '')
    if (inner === source) return undefined
    return { start: range.start + inner.length, end: range.start + inner.length, text: `, ${alt}` }
  }
  const lineStart = post.text.lastIndexOf('\n', range.start - 1) + 1
  const before = post.text.slice(lineStart, range.start)
  if (/^["']?[\w-]+["']?[ \t]*:(?:\s|$)/.test(source)) {
    // a map over several lines: a line of its own above the first, as far in
    if (!/^[ -]*$/.test(before)) return undefined
    const eol = post.text.includes('\r\n') ? '\r\n' : '\n'
    return { start: range.start, end: range.start, text: `${alt}${eol}${' '.repeat(before.length)}` }
  }
  if (/[\r\n]/.test(source)) return undefined
  const file = /^["']/.test(source) || plainInFlow.test(source) ? source : JSON.stringify(source)
  return { start: range.start, end: range.end, text: `{ file: ${file.replace(/[\\$}]/g, '\\$&')}, ${alt} }` }
}

/** The change, as a snippet, that gives a picture a description to fill in; undefined where its place is not plain. */
export function altChange(post: Post, media: Media, label: string): Change | undefined {
  const tabStop = slot(1, label)
  return media.origin === 'markdown' ? inMarkdown(post, media, tabStop) : inHeader(post, media, tabStop)
}
