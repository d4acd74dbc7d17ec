import * as l10n from '@vscode/l10n'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { filled } from '../../server/src/rules/filled.ts'

it('says what the library says', () => {
  const piece = fc.constantFrom('{0}', '{1}', '{2}', '“', '{', '}', '{x}', '$&', '$1', ' and ', '{00}', '😀')
  const template = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
  const value = fc.oneof(fc.string(), fc.integer(), fc.constantFrom('{0}', '{1}', '$&', ''))
  fc.assert(
    fc.property(template, fc.array(value, { minLength: 1, maxLength: 3 }), (text, values) => {
      expect(filled(l10n.t(text), ...values)).toBe(l10n.t(text, ...values))
    }),
    { seed: 20261123, numRuns: 3000 }
  )
})
