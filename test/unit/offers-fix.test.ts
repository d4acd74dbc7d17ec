import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { readCases } from '../../scripts/generate/cases.ts'
import { rules } from '../../server/src/generated/rules.ts'
import { optionsOf } from '../../server/src/inspect/active-rules.ts'
import { fixAlways, fixByWords, offersFix, rewriteOnly } from '../../server/src/inspect/offers-fix.ts'
import { ownersOf } from '../../server/src/inspect/owners-of.ts'
import { editsFor, inspect } from '../../server/src/inspect.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'

const settings = { ...defaultSettings, maxFindingsPerPost: 0, maxFindingsPerFile: 0 }

const all = globSync('server/src/rules/*/cases.md')
  .sort()
  .flatMap(readCases)
  .filter(({ isReport }) => isReport)
  .flatMap(({ text, languageId }) =>
    ownersOf(inspect({ text, languageId }, settings)).flatMap(({ view, findings }) =>
      findings.map((finding) => ({ finding, view }))
    )
  )

describe('offersFix', () => {
  it('knows of every fix that there is, without making what is none', () => {
    const missed = all.filter(
      ({ finding, view }) =>
        !offersFix(finding, view, settings) &&
        (rewriteOnly.has(finding.rule) || finding.source.anchor === undefined) &&
        editsFor(finding, view, settings).some(({ kind }) => kind === 'fix')
    )
    expect(missed.map(({ finding }) => `${finding.rule}: ${finding.message}`)).toEqual([])
  })

  it('knows without making them of those that are always there', () => {
    const quick = all.filter(({ finding: { rule } }) => fixAlways.has(rule) || fixByWords.has(rule))
    for (const rule of [...fixAlways, ...fixByWords])
      expect(quick.filter(({ finding }) => finding.rule === rule).length).toBeGreaterThan(3)
    const wrong = quick.filter(({ finding, view }) => {
      const rule = rules.find(({ id }) => id === finding.rule)
      const edits =
        rule?.scope === 'post'
          ? (rule.edits?.(finding.source, view, optionsOf(rule, settings), finding.index) ?? [])
          : []
      return offersFix(finding, view, settings) !== edits.some(({ kind }) => kind === 'fix')
    })
    expect(wrong.map(({ finding }) => `${finding.rule}: ${finding.message}`)).toEqual([])
  })

  it('promises few fixes that would not help', () => {
    const offered = all.filter(({ finding, view }) => offersFix(finding, view, settings))
    const held = offered.filter(({ finding, view }) =>
      editsFor(finding, view, settings).some(({ kind }) => kind === 'fix')
    )
    expect(offered.length).toBeGreaterThan(100)
    expect(held.length / offered.length).toBeGreaterThan(0.95)
  })
})
