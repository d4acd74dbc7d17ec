/** Files that broke something once: read whole, in both languages, in a time that nobody would call hanging. */
import { describe, expect, it } from 'vitest'
import { inspect } from '../../server/src/inspect.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'
import { faultFixtures } from './fault-fixtures.ts'
import { expectSound } from './soundness.ts'

const settings = { ...defaultSettings, maxFindingsPerPost: 0, maxFindingsPerFile: 0 }

describe.each(faultFixtures().map((fixture) => [fixture.name, fixture] as const))('%s', (_, { text }) => {
  it.each(['post', 'markdown'] as const)(
    'is read as %s',
    (languageId) => {
      expectSound(text, inspect({ text, languageId }, settings), settings)
    },
    15_000
  )
})

it('leaves objects as they were', () => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})
