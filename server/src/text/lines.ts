import type { Range } from './types.ts'

/** A line without its break. */
export interface Line extends Range {
  /** Start of the next line: `end` plus the line break. */
  readonly next: number
}

const LF = 10
const CR = 13

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

/** Whether there is nothing to see between `start` and `end`. */
export function isBlank(text: string, { start, end }: Range): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 32 || (code > 8 && code < 14)) continue
    return code > 127 && text.slice(at, end).trim() === ''
  }
  return true
}
