import { expect } from 'vitest'
import { fixAll } from '../../server/src/inspect/fix-all.ts'
import { ownersOf } from '../../server/src/inspect/owners-of.ts'
import type { Report } from '../../server/src/inspect/types.ts'
import { editsFor } from '../../server/src/inspect.ts'
import { applyChanges, plainChanges } from '../../server/src/rules/snippet.ts'
import type { Settings } from '../../server/src/settings/types.ts'

/** Whether a place lies between the two halves of one character. */
function isInCharacter(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
}

/** What must hold for a report on any text: places in the text and between characters, edits that apply and touch nothing else. */
export function expectSound(text: string, report: Report, settings: Settings): void {
  for (const { view, start, findings } of ownersOf(report)) {
    const own = view.post.text
    expect(text.startsWith(own, start)).toBe(true)
    expect(view.score.score).toBeGreaterThanOrEqual(0)
    expect(view.score.score).toBeLessThanOrEqual(100)
    for (const finding of findings) {
      const where = `${finding.rule} at ${finding.start}–${finding.end} of ${JSON.stringify(own.slice(0, 300))}`
      expect(finding.start, where).toBeGreaterThanOrEqual(0)
      expect(finding.end, where).toBeGreaterThanOrEqual(finding.start)
      expect(finding.end, where).toBeLessThanOrEqual(own.length)
      expect([isInCharacter(own, finding.start), isInCharacter(own, finding.end)], where).toEqual([false, false])
      expect(finding.message, where).not.toMatch(/\{\d\}|undefined|NaN|\[object/)
    }
    for (const finding of findings.slice(0, 12)) {
      for (const edit of editsFor(finding, view, settings)) {
        const changes = plainChanges(edit)
        const where = `${finding.rule}: ${edit.title} of ${JSON.stringify(own.slice(0, 300))}`
        const from = Math.min(...changes.map((change) => change.start))
        const to = Math.max(...changes.map((change) => change.end))
        expect(from >= 0 && to <= own.length, where).toBe(true)
        for (const { start: a, end: b } of changes)
          expect([isInCharacter(own, a), isInCharacter(own, b)], where).toEqual([false, false])
        const after = applyChanges(own, changes)
        expect(after.startsWith(own.slice(0, from)) && after.endsWith(own.slice(to)), where).toBe(true)
      }
    }
  }
}

/** The same of "Fix All": sorted, apart, and between characters. */
export function expectSoundFixes(text: string, languageId: 'post' | 'markdown', settings: Settings): void {
  let at = 0
  for (const { start, end } of fixAll({ text, languageId }, settings)) {
    expect(start).toBeGreaterThanOrEqual(at)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(end).toBeLessThanOrEqual(text.length)
    expect([isInCharacter(text, start), isInCharacter(text, end)]).toEqual([false, false])
    at = end
  }
}

/** What a report says, without the objects that it shares with its cache. */
export function said({ posts, balance, withheld, feedHeader }: Report): unknown {
  const rows = [...(feedHeader ? [feedHeader] : []), ...posts].map((post) => ({
    start: post.start,
    index: post.index,
    score: post.view.score.score,
    withheld: post.withheld,
    findings: post.findings.map(({ source: _, ...finding }) => finding)
  }))
  return { rows, balance, withheld }
}
