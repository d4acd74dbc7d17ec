import { isHeaderKey, isNearHeaderKey } from './header-keys.ts'
import { splitMarkdown } from './split-markdown.ts'
import type { FileSlices, LanguageId, PostSlice, Range } from './types.ts'

interface Line extends Range {
  /** Start of the next line: `end` plus the line break. */
  readonly next: number
}

const LF = 10
const CR = 13
const HYPHEN = 45

/** The line that starts at `from`. LF, CRLF and CR all end a line. */
export function lineAt(text: string, from: number): Line {
  let end = from
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code === LF) return { start: from, end, next: end + 1 }
    if (code === CR) return { start: from, end, next: text.charCodeAt(end + 1) === LF ? end + 2 : end + 1 }
    end++
  }
  return { start: from, end, next: end }
}

function isMarkerLine(text: string, line: Range, marker: '---' | '==='): boolean {
  if (!text.startsWith(marker, line.start)) return false
  for (let i = line.start + 3; i < line.end; i++) {
    const code = text.charCodeAt(i)
    if (code !== 32 && code !== 9) return false
  }
  return line.end - line.start >= 3
}

/** A line of three hyphens, trailing blanks allowed. */
export function isSeparator(text: string, line: Range): boolean {
  return isMarkerLine(text, line, '---')
}

/** A line of three equals signs, trailing blanks allowed. */
export function isThreadBreak(text: string, line: Range): boolean {
  return isMarkerLine(text, line, '===')
}

function isBlank(text: string, line: Range): boolean {
  return text.slice(line.start, line.end).trim() === ''
}

const keyLine = /^([A-Za-z][A-Za-z-]*)[ \t]*:(?:[ \t]|$)/

function keyOf(text: string, line: Range): string | undefined {
  return keyLine.exec(text.slice(line.start, Math.min(line.end, line.start + 40)))?.[1]
}

/** Keys that say how a post is sent: no post's own first line is "Platform: …", but many a one is "Date: …" or "Link: …". */
const sending: ReadonlySet<string> = new Set(['feed', 'platform', 'kind', 'status', 'lang', 'sociable'])

/**
 * Whether a capital opens a header all the same: all keys of the lines from `start` to `end` are known (in any case, or
 * one slip away), and one of them is about sending.
 */
function isCapitalHeader(text: string, start: number, end: number): boolean {
  let isSending = false
  for (let at = start; at < end; ) {
    const line = lineAt(text, at)
    const key = keyOf(text, line)?.toLowerCase()
    if (key !== undefined && !isHeaderKey(key) && !isNearHeaderKey(key)) return false
    isSending ||= key !== undefined && sending.has(key)
    at = line.next === line.end ? end : line.next
  }
  return isSending
}

const yamlLine = /^(?:[A-Za-z][\w-]*[ \t]*:(?:[ \t]|$)|[ \t]+\S|-[ \t]|#|[\]}])/

interface HeaderSpan {
  readonly header: Range
  /** Where the body starts. */
  readonly body: number
}

/**
 * The header that opens at `start` (the line after a separator), or undefined where that is prose. It ends at the next
 * separator; a header somebody forgot to close ends at the first blank line after which no key follows, so that the
 * rest of the file stays where it belongs.
 */
function headerAt(text: string, start: number): HeaderSpan | undefined {
  const first = lineAt(text, start)
  const key = keyOf(text, first)
  if (key === undefined) return undefined
  const isCapital = key !== key.toLowerCase()
  // what only looks like a header is one where nothing in it speaks against it
  const isNear = !isHeaderKey(key)
  if (isNear && !isHeaderKey(key.toLowerCase()) && !isNearHeaderKey(key.toLowerCase())) return undefined
  let line = first
  let lastKeyEnd = first.next
  let sawBlank = false
  while (line.start < text.length) {
    if (isSeparator(text, line)) {
      if (isCapital && !isCapitalHeader(text, start, line.start)) return undefined
      return { header: { start, end: line.start }, body: line.next }
    }
    if (isBlank(text, line)) {
      if (isNear) return undefined
      sawBlank = true
    } else if (sawBlank && !yamlLine.test(text.slice(line.start, Math.min(line.end, line.start + 80)))) {
      break
    } else {
      lastKeyEnd = line.next
      if (isNear && !yamlLine.test(text.slice(line.start, Math.min(line.end, line.start + 80)))) return undefined
    }
    if (line.next === line.end) break
    line = lineAt(text, line.next)
  }
  return isNear ? undefined : { header: { start, end: lastKeyEnd }, body: lastKeyEnd }
}

/**
 * Cuts a `.post` file at its separators, in one pass over its lines and without reading any YAML. Separators inside a
 * closed comment do not count. Stretches that hold neither a header nor a word are left out.
 */
function splitFeed(text: string): FileSlices {
  const posts: PostSlice[] = []
  let feedHeader: Range | undefined
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = lineAt(text, bom)
  let span: HeaderSpan | undefined
  let start = bom
  if (isSeparator(text, line)) {
    start = line.next
    span = headerAt(text, start)
  }

  const close = (end: number): void => {
    const bodyStart = span ? span.body : start
    const hasText = firstInk(text, bodyStart) < end
    const isFeedHeader = span !== undefined && posts.length === 0 && !feedHeader && hasFeedKey(text, span.header)
    if (isFeedHeader) feedHeader = span?.header
    if (!hasText && (!span || isFeedHeader)) return
    posts.push({ start, end, ...(span ? { header: span.header } : {}), body: { start: bodyStart, end } })
  }

  let at = span ? span.body : start
  let comment = text.indexOf('<!--', at)
  let candidate = separatorFrom(text, at)
  while (candidate >= 0 && at < text.length) {
    if (candidate < at) {
      candidate = separatorFrom(text, at)
      continue
    }
    while (comment >= 0 && comment < at) comment = text.indexOf('<!--', at)
    const closing = comment >= 0 && comment < candidate ? text.indexOf('-->', comment + 4) : -1
    if (comment >= 0 && comment < candidate) {
      // an unclosed comment is text, and so are all that follow it
      comment = closing < 0 ? -1 : text.indexOf('<!--', closing + 3)
      if (closing >= 0) at = closing + 3 > candidate ? lineAt(text, closing + 3).next : at
      continue
    }
    line = lineAt(text, candidate)
    at = line.next
    if (!isSeparator(text, line)) continue
    close(line.start)
    start = line.next
    span = headerAt(text, start)
    at = span ? span.body : start
  }
  close(text.length)
  return { posts, ...(feedHeader ? { feedHeader } : {}) }
}

/** Start of the first line from `at` (itself the start of a line) on that begins with three hyphens; -1 if there is none. */
function separatorFrom(text: string, at: number): number {
  for (let hyphens = text.indexOf('---', at); hyphens >= 0; ) {
    const before = text.charCodeAt(hyphens - 1)
    if (hyphens === at || before === LF || before === CR) return hyphens
    // on to the end of a longer row: no line starts within it
    let end = hyphens + 3
    while (text.charCodeAt(end) === HYPHEN) end++
    hyphens = text.indexOf('---', end)
  }
  return -1
}

const ink = /\S/g

/** Where the first character from `at` on stands that is no blank; past the end where there is none. */
function firstInk(text: string, at: number): number {
  ink.lastIndex = at
  return ink.test(text) ? ink.lastIndex - 1 : text.length
}

function hasFeedKey(text: string, header: Range): boolean {
  return /^feed[ \t]*:/m.test(text.slice(header.start, header.end))
}

/** Cuts a file into posts. Linear in its length; offsets in UTF-16 code units. */
export function splitPosts(text: string, languageId: LanguageId): FileSlices {
  return languageId === 'markdown' ? splitMarkdown(text) : splitFeed(text)
}
