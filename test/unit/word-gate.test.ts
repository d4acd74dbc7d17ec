import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { turnGate, turns } from '../../server/src/rules/past-the-fold/clears-throat.ts'
import { createWordGate } from '../../server/src/text/word-gate.ts'

describe('a gate of words', () => {
  const gate = createWordGate(['soup pear', 'duck', 'again'])

  it.each([
    ['The soup is on.', 1],
    ['Pear', 1],
    ['DUCK, soup!', 3],
    ['2duck2', 2],
    ['once again', 4],
    ['ducks and soups', 0],
    ['', 0]
  ])('%s', (text, mask) => {
    expect(gate(text)).toBe(mask)
  })

  it('lets all through where a letter is one of two that ignoring case makes plain', () => {
    expect(gate('\u017foup')).toBe(7)
    expect(gate('duc\u212a')).toBe(7)
  })

  it('leaves out none that stands in a text', () => {
    const word = fc.constantFrom('soup', 'duck', 'again', 'the', 'queue', 'é')
    const between = fc.constantFrom(' ', ', ', '\n', '’', '-', '3', '…')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between), { maxLength: 12 }), (pieces) => {
        const mask = gate(pieces.map((piece) => piece.join('')).join(''))
        const has = (text: string): boolean => pieces.some(([own]) => own === text)
        return (
          (!has('soup') || (mask & 1) === 1) &&
          (!has('duck') || (mask & 2) === 2) &&
          (!has('again') || (mask & 4) === 4)
        )
      }),
      { seed: 20261123 }
    )
  })
})

describe('the words that stand in each turn of phrase', () => {
  it.each(turns.map(([words, source], index) => ({ words, source, index })))('$words', ({ source, index }) => {
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(`^(?:${source})$`)), (text) => (turnGate(text) & (1 << index)) !== 0),
      { seed: 20261123, numRuns: 300 }
    )
  })
})
