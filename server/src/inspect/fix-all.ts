import { createInspector, editsFor, type Source } from '../inspect.ts'
import { applyChanges, plainChanges } from '../rules/snippet.ts'
import type { Change } from '../rules/types.ts'
import type { Settings } from '../settings/types.ts'
import { ownersOf } from './owners-of.ts'
import type { Report } from './types.ts'

/** A stretch of the original text that stays, or text that is new. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string }

/** Fixes can uncover others (a finding under a finding, or behind a cap); far fewer rounds than this settle it. */
const mostRounds = 40

/** The line break that comes first in a text; LF where it has none. */
export function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start
}

function cut(piece: Piece, from: number, to: number): Piece[] {
  if (from >= to) return []
  if ('text' in piece) return [{ text: piece.text.slice(from, to) }]
  return [{ start: piece.start + from, end: piece.start + to }]
}

/** The pieces after `changes`, which count in the text that the pieces make up, and are sorted. */
function changed(pieces: readonly Piece[], changes: readonly Change[]): Piece[] {
  const out: Piece[] = []
  let at = 0
  let index = 0
  let change = changes[index]
  for (const piece of pieces) {
    const end = at + lengthOf(piece)
    let from = 0
    while (change && change.start < end) {
      out.push(...cut(piece, from, change.start - at))
      if (change.start >= at) out.push({ text: change.text })
      from = Math.max(from, change.end - at)
      if (change.end > end) break
      change = changes[++index]
    }
    out.push(...cut(piece, Math.max(0, from), end - at))
    at = end
  }
  for (; change; change = changes[++index]) if (change.start >= at) out.push({ text: change.text })
  return out
}

function toChanges(pieces: readonly Piece[], length: number): Change[] {
  const changes: Change[] = []
  let at = 0
  let text = ''
  const close = (start: number): void => {
    if (start > at || text !== '') changes.push({ start: at, end: start, text })
    text = ''
  }
  for (const piece of pieces) {
    if ('text' in piece) {
      text += piece.text
      continue
    }
    close(piece.start)
    at = piece.end
  }
  close(length)
  return changes
}

function touches(a: Change, b: Change): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}

/** One fix for each finding that has one, none of them over another; counted from the start of the file, sorted. */
function fixesOf(report: Report, settings: Settings): Change[] {
  return ownersOf(report).flatMap((post) => {
    const taken: Change[] = []
    for (const finding of post.findings) {
      const fix = editsFor(finding, post.view, settings).find(({ kind }) => kind === 'fix')
      const changes = fix ? plainChanges(fix) : []
      if (changes.some((change) => taken.some((other) => touches(change, other)))) continue
      taken.push(...changes)
    }
    return taken
      .map((change) => ({ ...change, start: change.start + post.start, end: change.end + post.start }))
      .sort((a, b) => a.start - b.start || a.end - b.end)
  })
}

/**
 * The changes that apply every fix of a file, and the fixes that show only then, until none is left. Sorted, without
 * overlaps, counted from the start of the file. Give an inspector's own `inspect` to make use of what it knows.
 */
export function fixAll(
  source: Source,
  settings: Settings,
  inspect: (source: Source, settings: Settings) => Report = createInspector().inspect
): readonly Change[] {
  let pieces: readonly Piece[] = [{ start: 0, end: source.text.length }]
  let { text } = source
  const eol = lineBreakOf(text)
  // a text that comes back would come back for ever
  const seen = new Set<string>()
  for (let round = 0; round < mostRounds && !seen.has(text); round++) {
    seen.add(text)
    const found = fixesOf(inspect({ ...source, text }, settings), settings)
    if (found.length === 0) break
    const fixes = found.map((fix) => ({ ...fix, text: fix.text.replace(/\r\n|\r|\n/g, eol) }))
    pieces = changed(pieces, fixes)
    text = applyChanges(text, fixes)
  }
  return toChanges(pieces, source.text.length)
}
