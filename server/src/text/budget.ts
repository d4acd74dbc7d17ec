import { lineAt } from './lines.ts'
import type { LanguageId, Range } from './types.ts'

/** Why a post is not read: too long, or Markdown too deep or too dense. */
export type Skipped = 'long' | 'deep' | 'dense'

/**
 * Characters of a body that are read: some 17,000 words. A check of as many takes about as long as anybody waits for a
 * keystroke in a busy editor; whatever is longer is a book or a mistake.
 */
export const mostCharacters = 100_000

/** Block quotes and lists within one another in one line of Markdown; a parser calls itself once for each. */
export const mostNested = 40

/** Marks of one sort in one Markdown paragraph: parsers look for the partner of each. */
export const mostMarks = 1000

/** Lines of Markdown without a blank one between them. */
export const mostLines = 1000

const container = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y
const marks = '[]*_`<~!|&:@\\'

/** Quotes and lists that are open at the start of a line, as far as its marks and its indent tell. */
function nestingOf(line: string): number {
  let depth = 0
  container.lastIndex = 0
  while (depth <= mostNested && container.test(line)) depth++
  let indent = 0
  while (indent < line.length && (line[indent] === ' ' || line[indent] === '\t')) indent++
  // two blanks are the least that a list within a list needs
  const isItem = /[-+*\d>]/.test(line[indent] ?? '')
  return Math.max(depth, isItem ? indent / 2 : 0)
}

function tangleOf(text: string, body: Range): 'deep' | 'dense' | undefined {
  const counts = new Map<string, number>()
  let lines = 0
  for (let at = body.start; at < body.end; ) {
    const line = lineAt(text, at)
    const own = text.slice(line.start, Math.min(line.end, body.end))
    if (own.trim() === '') {
      counts.clear()
      lines = 0
    } else if (++lines > mostLines) return 'dense'
    if (nestingOf(own) > mostNested) return 'deep'
    for (const mark of own) {
      if (!marks.includes(mark)) continue
      const count = (counts.get(mark) ?? 0) + 1
      if (count > mostMarks) return 'dense'
      counts.set(mark, count)
    }
    at = line.next === line.end ? body.end : line.next
  }
  return undefined
}

/**
 * Why the body of a post is not to be read, if it is not: what an editor would hang on. Linear in the length of the body,
 * and quick.
 */
export function overBudget(text: string, body: Range, languageId: LanguageId): Skipped | undefined {
  if (body.end - body.start > mostCharacters) return 'long'
  return languageId === 'markdown' ? tangleOf(text, body) : undefined
}
