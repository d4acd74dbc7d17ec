import { isHeaderKey, isNearHeaderKey } from './header-keys.ts'
import { isBlank, isSeparator, lineAt } from './lines.ts'
import type { Range } from './types.ts'

/** What opens at the line after a separator. */
export interface Opening {
  /** Where the header ends that starts there; -1 where it is prose. */
  readonly headerEnd: number
  /** Where the body starts. */
  readonly body: number
}

const keyLine = /^([A-Za-z][A-Za-z-]*)[ \t]*:(?:[ \t]|$)/
/** As much of a line as is looked at for a key. */
const longestKey = 40
const longestStart = 80

function keyOf(text: string, line: Range): string | undefined {
  return keyLine.exec(text.slice(line.start, Math.min(line.end, line.start + longestKey)))?.[1]
}

/** A quick look for most lines: whether letters and hyphens from `start` on may be a key. */
function mayBeKey(text: string, start: number): boolean {
  for (let at = start; at < start + longestKey; at++) {
    const code = text.charCodeAt(at)
    const small = code | 32
    if ((small > 96 && small < 123) || code === 45) continue
    return at > start && (code === 58 || code === 32 || code === 9)
  }
  return false
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

function isYaml(text: string, { start, end }: Range): boolean {
  return yamlLine.test(text.slice(start, Math.min(end, start + longestStart)))
}

/**
 * The header that opens at `start` (the line after a separator), if that is no prose. It ends at the next separator; a
 * header somebody forgot to close ends at the first blank line after which no key follows, so that the rest of the file
 * stays where it belongs. Reads no further than the next separator.
 */
export function openingAt(text: string, start: number): Opening {
  const prose: Opening = { headerEnd: -1, body: start }
  if (!mayBeKey(text, start)) return prose
  const first = lineAt(text, start)
  const key = keyOf(text, first)
  if (key === undefined) return prose
  const isCapital = key !== key.toLowerCase()
  // what only looks like a header is one where nothing in it speaks against it
  const isNear = !isHeaderKey(key)
  if (isNear && !isHeaderKey(key.toLowerCase()) && !isNearHeaderKey(key.toLowerCase())) return prose
  let line = first
  let lastKeyEnd = first.next
  let sawBlank = false
  while (line.start < text.length) {
    if (isSeparator(text, line)) {
      if (isCapital && !isCapitalHeader(text, start, line.start)) return prose
      return { headerEnd: line.start, body: line.next }
    }
    if (isBlank(text, line)) {
      if (isNear) return prose
      sawBlank = true
    } else if (sawBlank && !isYaml(text, line)) {
      break
    } else {
      lastKeyEnd = line.next
      if (isNear && !isYaml(text, line)) return prose
    }
    if (line.next === line.end) break
    line = lineAt(text, line.next)
  }
  if (isNear) return prose
  return { headerEnd: lastKeyEnd, body: lastKeyEnd }
}
