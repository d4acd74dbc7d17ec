/**
 * Any text and any edits: nothing throws or hangs, places are between characters, edits apply, and who remembers says what
 * a fresh look says. Seeded; `SOCIABLE_FUZZ=long` for thousands of texts and 10,000 edits in a row.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createInspector, inspect } from '../../server/src/inspect.ts'
import { defaultSettings, emptyProfile, type Settings } from '../../server/src/settings/types.ts'
import { edited, isLong, oddStep, oddText, seed } from './odd-texts.ts'
import { expectSound, expectSoundFixes, said } from './soundness.ts'

const settings: Settings = {
  ...defaultSettings,
  profile: { ...emptyProfile, name: 'Jo', brand: 'Acme Dental', places: ['Oakville'], pets: ['Biscuit'] },
  allow: ['fox', 'ﬃ', 'İ'],
  maxFindingsPerPost: 0,
  maxFindingsPerFile: 0
}

describe.each(['post', 'markdown'] as const)('any %s text', (languageId) => {
  it(
    'is read without a fault',
    () => {
      fc.assert(
        fc.property(oddText, (text) => {
          expectSound(text, inspect({ text, languageId }, settings), settings)
          expectSoundFixes(text, languageId, settings)
        }),
        { seed, numRuns: isLong ? 20_000 : 100 }
      )
    },
    isLong ? 3_600_000 : 120_000
  )

  it(
    'can be edited in many places at once, and back, step by step',
    () => {
      const steps = isLong ? 10_000 : 120
      fc.assert(
        fc.property(oddText, fc.array(oddStep, { minLength: steps, maxLength: steps, size: 'max' }), (first, todo) => {
          const inspector = createInspector()
          const before: string[] = []
          let text = first
          for (const [index, step] of todo.entries()) {
            if (step.type === 'undo') text = before.pop() ?? text
            else {
              before.push(text)
              // a text that grows for ever is another test's
              text = edited(text.length > 4000 ? text.slice(-2000) : text, step)
            }
            const source = { text, languageId }
            const report = inspector.inspect(source, settings)
            if (index % 10 > 0) continue
            expect(said(report)).toEqual(said(inspect(source, settings)))
            expectSound(text, report, settings)
          }
        }),
        { seed, numRuns: isLong ? 3 : 2 }
      )
    },
    isLong ? 3_600_000 : 120_000
  )
})
