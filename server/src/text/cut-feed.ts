import { type Cut, cell, cellOf, perPost } from './cut.ts'
import { type Opening, openingAt } from './header-span.ts'
import { isSeparator, type Line, lineAt } from './lines.ts'
import type { TextChange } from './text-change.ts'
import type { Range } from './types.ts'

const LF = 10
const CR = 13
const HYPHEN = 45

/** How far a feed has been read. */
interface Reading {
  readonly text: string
  at: number
  /** How far what was found so far depends on the text. */
  reach: number
  /** An unclosed comment is text, and so are all that follow it. */
  isOpen: boolean
}

/** The next separator from the start of a line on; one within a closed comment does not count. */
function nextSeparator(reading: Reading): Line | undefined {
  const { text } = reading
  let { at } = reading
  let outside = at
  for (let candidate = separatorFrom(text, at); candidate >= 0; candidate = separatorFrom(text, at)) {
    while (at <= candidate) {
      const comment = reading.isOpen ? -1 : commentBetween(text, Math.max(at, outside), candidate)
      if (comment < 0) break
      const closing = text.indexOf('-->', comment + 4)
      if (closing < 0) {
        reading.isOpen = true
        reading.reach = text.length + 1
        break
      }
      outside = closing + 3
      if (outside > candidate) at = lineAt(text, outside).next
    }
    if (at > candidate) continue
    const line = lineAt(text, candidate)
    at = line.next
    if (isSeparator(text, line)) return line
  }
  return undefined
}

function commentBetween(text: string, from: number, to: number): number {
  const at = from < to ? text.slice(from, to).indexOf('<!--') : -1
  return at < 0 ? -1 : from + at
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

/** Whether there is anything to see from `start` to `end`. */
function hasInk(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start)
  if (start < end && code > 32 && code < 128) return true
  ink.lastIndex = start
  return ink.test(text) && ink.lastIndex <= end
}

function hasFeedKey(text: string, header: Range): boolean {
  return /^feed[ \t]*:/m.test(text.slice(header.start, header.end))
}

/** How many posts of a cut, from its first, do not depend on what stands from `offset` on. */
function postsBefore(cut: Cut, offset: number): number {
  let low = 0
  let high = cut.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (cellOf(cut, middle, cell.reach) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The post of a cut that starts at `offset`; -1 if none does. */
function postAt(cut: Cut, offset: number): number {
  let low = 0
  let high = cut.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (cellOf(cut, middle, cell.start) < offset) low = middle + 1
    else high = middle
  }
  return low < cut.count && cellOf(cut, low, cell.start) === offset ? low : -1
}

/** The first posts of `before`, those that were found since, and its last `tail` ones, `shift` characters on. */
function joined(
  before: Cut | undefined,
  head: number,
  found: readonly number[],
  tail: number,
  shift: number,
  reach: number
): Int32Array {
  const start = head * perPost + found.length
  const cells = new Int32Array(start + tail * perPost)
  if (before && head > 0) cells.set(before.cells.subarray(0, head * perPost))
  cells.set(found, head * perPost)
  if (!before || tail === 0) return cells
  cells.set(before.cells.subarray((before.count - tail) * perPost), start)
  for (let at = start; at < cells.length; at++) {
    // none is no place
    if ((cells[at] ?? 0) >= 0) cells[at] = (cells[at] ?? 0) + shift
  }
  for (let at = start + cell.reach; at < cells.length; at += perPost) cells[at] = Math.max(cells[at] ?? 0, reach)
  return cells
}

/**
 * Cuts a `.post` file at its separators, in one pass over its lines and without reading any YAML. Separators inside a
 * closed comment do not count. Stretches that hold neither a header nor a word are left out. A file that is known as it
 * was `before` is read again only around its change; the cut is the same.
 */
export function cutFeed(text: string, before?: Cut, same: TextChange = { head: 0, tail: 0 }): Cut {
  const shift = text.length - (before?.text.length ?? 0)
  const head = before ? postsBefore(before, same.head) : 0
  const found: number[] = []
  let tail = 0
  let feedHeader = head > 0 ? before?.feedHeader : undefined
  const reading: Reading = { text, at: 0, reach: 0, isOpen: false }
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let opening: Opening = { headerEnd: -1, body: start }

  const open = (line: Line): void => {
    start = line.next
    opening = openingAt(text, start)
    reading.at = opening.body
  }
  const close = (end: number): void => {
    const { headerEnd, body } = opening
    const hasText = hasInk(text, body, end)
    const isFirst = head === 0 && found.length === 0 && !feedHeader
    const isFeedHeader = isFirst && headerEnd >= 0 && hasFeedKey(text, { start, end: headerEnd })
    if (isFeedHeader) feedHeader = { start, end: headerEnd }
    if (hasText || (headerEnd >= 0 && !isFeedHeader)) found.push(start, headerEnd, body, end, reading.reach)
  }

  if (before && head > 0) {
    reading.reach = cellOf(before, head - 1, cell.reach)
    open(lineAt(text, cellOf(before, head - 1, cell.end)))
  } else {
    const first = lineAt(text, start)
    if (isSeparator(text, first)) open(first)
    else reading.at = start
  }
  for (;;) {
    const line = nextSeparator(reading)
    // headers and comments end before; the break behind a line may yet become one of two characters
    reading.reach = Math.max(reading.reach, line ? line.next + 1 : text.length + 1)
    close(line ? line.start : text.length)
    if (!line) break
    // what follows was cut in the same way before, unless it is the first and may hold what is for all
    if (before && line.next >= text.length - same.tail && (head > 0 || found.length > 0)) {
      const post = postAt(before, line.next - shift)
      if (post > 0) {
        tail = before.count - post
        break
      }
    }
    open(line)
  }
  const cells = joined(before, head, found, tail, shift, reading.reach)
  return { text, languageId: 'post', count: cells.length / perPost, cells, ...(feedHeader ? { feedHeader } : {}) }
}
