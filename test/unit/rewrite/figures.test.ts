import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates } from '../../../server/src/rewrite/dates.ts'
import { findFigures, sameFigure } from '../../../server/src/rewrite/figures.ts'

const values = (text: string): readonly string[] => findFigures(text).map(({ value }) => value)
const dates = (text: string): readonly string[] => findDates(text).map(({ value }) => value)

describe('numbers', () => {
  it.each([
    ['Save 20% today', ['20%']],
    ['20 percent, 20 per cent and twenty percent', ['20%', '20%', '20%']],
    ['$5, 5 dollars, five bucks, 5 USD', ['$5', '$5', '$5', '$5']],
    ['€ 12,50 or 12.50 euros', ['€12.5', '€12.5']],
    ['£1,200 and 1200 pounds', ['£1200', '£1200']],
    ['1,200 people and 1200 ducks', ['n1200', 'n1200']],
    ['10k, 2 million, 3.5m', ['n10000', 'n2000000', 'n3500000']],
    ['a dozen eggs, two dozen, hundreds of them', ['n12', 'n24', 'n100']],
    ['twenty-five years', ['n25']],
    ['at 7pm, 7 p.m., 7:00 PM and 19:00', ['t7:00pm', 't7:00pm', 't7:00pm', 't7:00pm']],
    ['at 7:30', ['t7:30']],
    ['the 23rd of it, the third time', ['n23', 'n3']],
    ['one of us, that one, no one', []],
    ['one percent and one hundred', ['1%', 'n100']],
    ['2026-11-23', ['n2026', 'n11', 'n23']],
    ['3-5 days', ['n3', 'n5']],
    ['no numbers here', []]
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected))

  it('leaves digits inside names alone', () => {
    expect(values('B2B and Web3')).toEqual([])
  })

  it('knows that a bare time may be either half of the day', () => {
    const [bare, evening, morning] = findFigures('7:30, 7:30 pm, 7:30 am')
    if (!bare || !evening || !morning) throw new Error('There should be three times.')
    expect(sameFigure(bare, evening)).toBe(true)
    expect(sameFigure(evening, morning)).toBe(false)
  })

  it('finds what it is shown, wherever it stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999_999 }), fc.constantFrom('%', '', '$'), (amount, sign) => {
        const written = sign === '$' ? `$${amount}` : `${amount}${sign}`
        const [found, ...rest] = findFigures(`Größe: ${written}, 🎉 ok`)
        expect(rest).toEqual([])
        expect(`Größe: ${written}`.slice(found?.start, found?.end)).toBe(written)
        const grouped = amount.toLocaleString('en-US')
        expect(values(sign === '$' ? `$${grouped}` : `${grouped}${sign}`)).toEqual([found?.value])
      })
    )
  })
})

describe('days', () => {
  it.each([
    ['On Friday, or Fri 12', ['friday', 'friday']],
    ['Mondays are slow', ['monday']],
    ['12 Nov, Nov 12 and November 12th', ['november', 'november', 'november']],
    ['in May, May 5, 5 May', ['may', 'may', 'may']],
    ['May I? You may. March on! The sun sat on the wed.', []],
    ['tomorrow and this weekend', ['tomorrow', 'this weekend']],
    ['Sat down in the Sun', []]
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected))
})
