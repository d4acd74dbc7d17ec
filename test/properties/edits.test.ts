/** Edits hold on any post: they apply, their finding goes, nothing worse comes, and nothing that matters is lost. Seeded. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, editViolations, fixAllViolations } from '../../scripts/corpus/edit-violations.ts'
import { defaultSettings, emptyProfile, type Settings } from '../../server/src/settings/types.ts'

const settings: Settings = {
  ...defaultSettings,
  profile: { ...emptyProfile, name: 'Jo', brand: 'Acme Dental', places: ['Oakville'], pets: ['Biscuit'] },
  maxFindingsPerPost: 0
}

const opening = fc.constantFrom(
  '',
  'Morning! ',
  'Hey guys, ',
  'In today’s fast-paced world, ',
  '@jo ',
  '🎉 ',
  'JUST LISTED!!! '
)
const subject = fc.constantFrom('We', 'Our team', 'Acme Dental', 'Sam', 'My dog Biscuit')
const verb = fc.constantFrom(
  'are thrilled to announce the opening of our new office',
  'is proud to offer free check-ups',
  'do not know what it is',
  'ate the the cake',
  'leverage synergies in order to delight stakeholders',
  'offer you the ultimate 20% discount',
  'is committed to providing world-class care',
  'can’t wait to see what is next'
)
const mark = fc.constantFrom('.', '!', '!!!', '…', '?!?!', '')
const tail = fc.constantFrom(
  '',
  ' Order now before they’re gone!',
  ' Call today, 555-0199!',
  ' Don’t miss out: https://shop.example/a?b=1',
  ' Like if you agree and tag a friend 👇👇👇👇',
  '\n\n#smallbusinessowner #a #b #c #d #e',
  ' “Buy now,” they said.',
  ' Thanks @ann and @ben 💛',
  ' 𝗕𝗢𝗟𝗗 news',
  '\r\nLink in bio to shop'
)
const sentence = fc.tuple(opening, subject, verb, mark, tail).map(([o, s, v, m, t]) => `${o}${s} ${v}${m}${t}`)
const anyPost = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))

describe('edits of generated posts', () => {
  it('hold, one by one', () => {
    let tried = 0
    fc.assert(
      fc.property(anyPost, (text) => {
        const result = editViolations(check(text, settings), settings)
        tried += result.tried
        expect(result.found).toEqual([])
      }),
      { numRuns: 250, seed: 20261123 }
    )
    expect(tried).toBeGreaterThan(1000)
  })

  it('leave nothing to fix after fix-all', () => {
    fc.assert(
      fc.property(anyPost, (text) => {
        expect(fixAllViolations(check(text, settings), settings)).toEqual([])
      }),
      { numRuns: 250, seed: 20261123 }
    )
  })
})
