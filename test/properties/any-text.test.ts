/**
 * Any text and any edits: nothing throws or hangs, places are between characters, edits apply, and who remembers says what
 * a fresh look says. Seeded; `SOCIABLE_FUZZ=long` for thousands of texts and 10,000 edits in a row.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../server/src/inspect.ts'
import { runEdits } from './edit-run.ts'
import { fuzzSettings } from './fuzz-settings.ts'
import { minimisedHistory, minimisedText } from './minimised.ts'
import { isLong, oddText, seed } from './odd-texts.ts'
import { expectSound, expectSoundFixes } from './soundness.ts'

const patience = isLong ? 3_600_000 : 120_000

describe.each(['post', 'markdown'] as const)('any %s text', (languageId) => {
  it(
    'is read without a fault',
    () => {
      fc.assert(
        fc.property(oddText, (text) => {
          expectSound(text, inspect({ text, languageId }, fuzzSettings), fuzzSettings)
          expectSoundFixes(text, languageId, fuzzSettings)
        }),
        { seed, numRuns: isLong ? 5000 : 100 }
      )
    },
    patience
  )

  it.each([0, 1, 2].slice(0, isLong ? 3 : 2))(
    'can be edited in many places at once, and back, step by step: run %i',
    (run) => {
      // the steps between two looks are cheap; the looks are what takes the time
      const sparse = isLong ? { steps: 10_000, compareEvery: 25, soundEvery: 100 } : undefined
      runEdits({ languageId, seed: seed + run, ...(sparse ?? { steps: 120, compareEvery: 10, soundEvery: 10 }) })
    },
    patience
  )
})

describe('what breaks', () => {
  const check = (text: string): void => expect(text).not.toMatch(/a.*😀.*b/u)

  it('is made small before it is told', () => {
    expect(minimisedText(`${'x'.repeat(900)}a${'y'.repeat(77)}😀 and b${'z'.repeat(400)}`, check)).toBe('a😀b')
    expect(minimisedText('nothing to see', check)).toBe('nothing to see')
  })

  it('is told with as much of its history as it needs', () => {
    const texts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
    expect(minimisedHistory(texts, (some) => expect(some.join('')).not.toContain('gh'))).toEqual(['f', 'g', 'h', 'i'])
    expect(minimisedHistory(texts, () => undefined)).toEqual(texts)
  })
})
