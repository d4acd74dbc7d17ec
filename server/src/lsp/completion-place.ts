import { isSeparator, lineAt } from '../text/lines.ts'
import type { LanguageId } from '../text/types.ts'

/** Where in a file somebody types. */
export type CompletionPlace =
  /** A header's line, before its colon. `used`: keys that the header has already. */
  | { readonly type: 'key'; readonly start: number; readonly used: ReadonlySet<string> }
  /** After a header's colon; `start`: where the value, or the item of a list that is being typed, begins. */
  | { readonly type: 'value'; readonly key: string; readonly start: number }
  /** In a comment that may become a directive: its name, or one of its rules. */
  | { readonly type: 'directive' | 'directiveRule'; readonly start: number }
  /** After # or @ in the text. */
  | { readonly type: 'hashtag' | 'mention'; readonly start: number }
  /** An empty line of an empty post. */
  | { readonly type: 'emptyPost'; readonly start: number }

/** More lines than a header has. */
const longestHeader = 60

interface Above {
  /** The lines between the separator above and the cursor's line. */
  readonly lines: readonly string[]
  /** There is a separator above, or the file begins. */
  readonly isAfterSeparator: boolean
}

function linesAbove(text: string, lineStart: number): Above {
  const lines: string[] = []
  let end = lineStart
  while (end > 0 && lines.length < longestHeader) {
    const breakAt = text[end - 1] === '\n' && text[end - 2] === '\r' ? end - 2 : end - 1
    const start = Math.max(text.lastIndexOf('\n', breakAt - 1), text.lastIndexOf('\r', breakAt - 1)) + 1
    const line = { start, end: breakAt }
    if (isSeparator(text, line)) return { lines, isAfterSeparator: true }
    lines.unshift(text.slice(start, breakAt))
    end = start
  }
  return { lines, isAfterSeparator: false }
}

const keyLine = /^([A-Za-z][\w-]*)[ \t]*:/
const headerLine = /^(?:[A-Za-z][\w-]*[ \t]*:|[ \t]+\S|-[ \t]|#|[\]}])/

function inHeader(line: string, lineStart: number, offset: number, above: Above): CompletionPlace | undefined {
  const isHeaderSoFar = above.isAfterSeparator && above.lines.every((one) => headerLine.test(one))
  if (!isHeaderSoFar) return undefined
  const typed = line.slice(0, offset - lineStart)
  const used = new Set(above.lines.flatMap((one) => keyLine.exec(one)?.[1] ?? []))
  // prose begins with a capital letter, and must be left in peace
  if (/^(?:[a-z][a-z-]*)?$/.test(typed)) return { type: 'key', start: lineStart, used }
  const own = keyLine.exec(typed)
  const listed = /^[ \t]*-[ \t]+/.exec(typed)
  const key = own?.[1] ?? (listed ? [...used].at(-1) : undefined)
  if (key === undefined) return undefined
  const from = own?.[0].length ?? listed?.[0].length ?? 0
  const item = /[^[,"'\s]*$/.exec(typed.slice(from))?.[0] ?? ''
  return { type: 'value', key, start: offset - item.length }
}

/** Where the cursor is, for completion; undefined where there is nothing to complete. Offsets are UTF-16 code units. */
export function completionPlace(text: string, offset: number, languageId: LanguageId): CompletionPlace | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const line = text.slice(lineStart, lineAt(text, lineStart).end)
  const typed = line.slice(0, offset - lineStart)
  const comment = /<!--\s*(sociable-[a-z-]*\s[^>]*?)?([\w-]*)$/.exec(typed)
  if (comment) {
    const start = offset - (comment[2] ?? '').length
    return { type: comment[1] === undefined ? 'directive' : 'directiveRule', start }
  }
  const tag = /(?:^|[\s(])[#@]([\w.-]*)$/.exec(typed)
  const above = linesAbove(text, lineStart)
  const header = languageId === 'post' ? inHeader(line, lineStart, offset, above) : undefined
  if (header?.type === 'value') return header
  if (tag)
    return {
      type: typed[typed.length - (tag[1] ?? '').length - 1] === '#' ? 'hashtag' : 'mention',
      start: offset - (tag[1] ?? '').length
    }
  if (languageId !== 'post') return header
  const isFirstLine = above.lines.every((one) => one.trim() === '') && (above.isAfterSeparator || lineStart === 0)
  if (isFirstLine && line.trim() === '' && above.lines.length > 0) return { type: 'emptyPost', start: offset }
  return header
}
