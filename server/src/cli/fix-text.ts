import { createInspector, editsFor, type Source } from '../inspect.ts'
import { plainChanges } from '../rules/snippet.ts'
import type { Change } from '../rules/types.ts'
import type { Settings } from '../settings/types.ts'

/** A fix can bring out the next one; after so many rounds we leave it. */
const mostPasses = 10

/** The line break that a text uses most; LF where it has none. */
export function lineBreakOf(text: string): string {
  const crlf = text.match(/\r\n/g)?.length ?? 0
  const lf = (text.match(/\n/g)?.length ?? 0) - crlf
  const cr = (text.match(/\r/g)?.length ?? 0) - crlf
  if (crlf > lf && crlf >= cr) return '\r\n'
  return cr > lf ? '\r' : '\n'
}

/** Whether two changes would be in each other's way; two insertions at one place are. */
function collide(a: Change, b: Change): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}

/** The fixes that can be made at once, each as a group of changes in offsets of the whole text. */
function fixesIn(
  source: Source,
  settings: Settings,
  inspector: ReturnType<typeof createInspector>
): readonly Change[][] {
  const groups: Change[][] = []
  for (const { start, view, findings } of inspector.inspect(source, settings).posts) {
    const taken: Change[] = []
    for (const finding of findings) {
      const fix = editsFor(finding, view, settings).find(({ kind }) => kind === 'fix')
      if (!fix) continue
      const changes = plainChanges(fix).map((change) => ({
        start: change.start + start,
        end: change.end + start,
        text: change.text
      }))
      if (changes.some((change) => taken.some((other) => collide(change, other)))) continue
      taken.push(...changes)
      groups.push(changes)
    }
  }
  return groups
}

/** `text` with the changes made, in one pass. */
function apply(text: string, changes: readonly Change[]): string {
  const pieces: string[] = []
  let at = 0
  for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, change.start), change.text)
    at = change.end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

/**
 * A text with all its safe fixes made, round after round until nothing is left to do. Fixes that would overlap wait for
 * the next round; all outside them stays as it is, and lines that they add end like the others.
 */
export function fixText(source: Source, settings: Settings): { readonly text: string; readonly fixed: number } {
  const inspector = createInspector()
  const eol = lineBreakOf(source.text)
  const seen = new Set<string>()
  let { text } = source
  let fixed = 0
  for (let pass = 0; pass < mostPasses && !seen.has(text); pass++) {
    seen.add(text)
    const groups = fixesIn({ ...source, text }, settings, inspector)
    if (groups.length === 0) break
    const changes = groups.flat().map((change) => ({ ...change, text: change.text.replace(/\r\n|\r|\n/g, eol) }))
    const next = apply(text, changes)
    if (next === text) break
    text = next
    fixed += groups.length
  }
  return { text, fixed }
}
