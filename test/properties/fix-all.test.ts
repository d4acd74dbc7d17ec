import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixAll } from '../../server/src/inspect/fix-all.ts'
import { inspect } from '../../server/src/inspect.ts'
import { applyChanges } from '../../server/src/rules/snippet.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'

const pieces = fc.constantFrom(
  'It was GREAT!!!! ',
  'WE ALL SAW THE FOX COME BACK!!! ',
  'Who is up? ',
  '#one #two #three #four #five #six #seven ',
  'Order now! ',
  'https://example.com/a?b=1 ',
  '👩‍👩‍👧‍👦 ',
  '\n',
  '\r\n',
  '\n---\n',
  '\r\n---\r\nplatform: x\r\n---\r\n',
  '\n===\n',
  '<!-- sociable-disable-next-line -->\n',
  'the the '
)
const texts = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''))

describe('fixAll', () => {
  it('gives sorted changes without overlaps, after which nothing is left to fix', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('post' as const, 'markdown' as const), (text, languageId) => {
        const changes = fixAll({ text, languageId }, defaultSettings)
        let at = -1
        for (const { start, end } of changes) {
          expect(start).toBeGreaterThanOrEqual(Math.max(0, at))
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
          at = end
        }
        const fixed = applyChanges(text, changes)
        expect(fixAll({ text: fixed, languageId }, defaultSettings)).toEqual([])
        const count = (of: string) => inspect({ text: of, languageId }, defaultSettings).posts.length
        expect(count(fixed)).toBe(count(text))
        if (!/(?<!\r)\n/.test(text)) expect(fixed).not.toMatch(/(?<!\r)\n/)
      }),
      { seed: 20261123, numRuns: 300 }
    )
  })
})
