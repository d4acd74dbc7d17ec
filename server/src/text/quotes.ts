import type { Range } from './types.ts'

/** A passage longer than this between quotation marks is a text of its own, not a phrase held at arm's length. */
const most = 600
const pairs: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’' }
const opener = /["“„«‘]/g

/**
 * Quoted passages within one paragraph, quotation marks included. Straight double marks open after a blank or bracket
 * and close before one, so that inches (5'10") and lone marks are not quotes; single curly marks must not be apostrophes.
 * A post that is one quote from end to end is its author's own words to the reader as much as anybody's: still a quote.
 */
export function findQuotes(text: string, from: number, to: number): Range[] {
  const found: Range[] = []
  const nextOf = new Map<string, number>()
  opener.lastIndex = from
  for (let match = opener.exec(text); match && match.index < to; match = opener.exec(text)) {
    const start = match.index
    const mark = match[0]
    const before = text[start - 1] ?? ' '
    if (start > from && /[\p{L}\p{N}]/u.test(before)) continue
    const until = Math.min(to, start + most)
    const end = pairs[mark] ?? mark
    // found once for all openers before it: a text of nothing but openers would be read again from each
    let next = nextOf.get(end) ?? 0
    if (next <= start) {
      const found = text.indexOf(end, start + 1)
      next = found < 0 ? Number.POSITIVE_INFINITY : found
      nextOf.set(end, next)
    }
    const close = next < until ? closing(text, start + 1, until, end) : -1
    if (close < 0) continue
    found.push({ start, end: close + 1 })
    opener.lastIndex = close + 1
  }
  return found
}

function closing(text: string, from: number, to: number, mark: string): number {
  for (let at = from; at < to; at++) {
    const char = text[at]
    if (char === '\n' && /^\r?\n/.test(text.slice(at + 1, at + 3))) return -1
    if (char === '\r' && text[at + 1] === '\r') return -1
    if (char !== mark || at === from) continue
    const isApostrophe = mark === '’' && /\p{L}/u.test(text[at + 1] ?? ' ')
    if (!isApostrophe && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')) return at
  }
  return -1
}
