/** Every rule against its own cases: what it must report, where, with which edits; and what it must leave alone. */
import { basename, dirname, join } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { readCases } from '../../scripts/generate/cases.ts'
import { rules } from '../../server/src/generated/rules.ts'
import { editsFor, inspect } from '../../server/src/inspect.ts'
import { applyChanges, plainChanges } from '../../server/src/rules/snippet.ts'
import { defaultSettings, emptyProfile, type RuleSetting, type Settings } from '../../server/src/settings/types.ts'

/** A rule alone, so that a case is about this rule and not about which of two wins. */
function settingsFor(id: string): Settings {
  const own = rules.find((rule) => rule.id === id)
  const levels = rules.map((rule): readonly [string, RuleSetting] => {
    if (rule.id !== id) return [rule.id, { level: 'off' }]
    return [rule.id, own?.level === 'off' ? { level: 'info' } : {}]
  })
  const profile = {
    ...emptyProfile,
    name: 'Jo',
    brand: 'Maple Lane Realty',
    places: ['Maple Lane', 'Oakville'],
    pets: ['Biscuit'],
    hobbies: ['pub trivia']
  }
  return { ...defaultSettings, rules: new Map(levels), profile, maxFindingsPerPost: 0, maxFindingsPerFile: 0 }
}

const folders = globSync('server/src/rules/*/rule.ts').map(dirname).sort()

describe.each(folders)('%s', (folder) => {
  const id = basename(folder)
  const cases = readCases(join(folder, 'cases.md'))
  const settings = settingsFor(id)

  it('has at least eight cases of each sort', () => {
    expect(cases.filter((item) => item.isReport).length).toBeGreaterThanOrEqual(8)
    expect(cases.filter((item) => !item.isReport).length).toBeGreaterThanOrEqual(8)
  })

  it.each(cases.map((item) => [`${basename(folder)}/cases.md:${item.line}`, item] as const))('%s', (_, item) => {
    // files called so are the ones that a host would not find
    const missingMedia = item.text.match(/[\w./-]*\bgone\b(?: \d)?\.\w+/g) ?? []
    const report = inspect({ text: item.text, languageId: item.languageId, missingMedia }, settings)
    const found = report.posts.flatMap((post) =>
      post.findings.map((finding) => ({
        finding,
        post,
        start: post.start + finding.start,
        end: post.start + finding.end
      }))
    )
    const words = found.map((hit) => item.text.slice(hit.start, hit.end))
    if (!item.isReport) {
      expect(words).toEqual([])
      return
    }
    expect(found.length).toBeGreaterThan(0)
    if (item.marks.length > 0) expect(words).toEqual(item.marks.map((mark) => item.text.slice(mark.start, mark.end)))
    const expected = item.after === undefined ? [] : [item.after, ...item.others]
    if (expected.length === 0) return
    const first = found[0]
    if (!first) return
    const results = editsFor(first.finding, first.post.view, settings).map((edit) => {
      const changes = plainChanges(edit).map((change) => ({
        ...change,
        start: change.start + first.post.start,
        end: change.end + first.post.start
      }))
      return applyChanges(item.text, changes).slice(item.headerLength)
    })
    expect(results[0]).toBe(expected[0])
    for (const other of expected.slice(1)) expect(results).toContain(other)
  })
})
