import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mates } from '../../server/src/rules/all-about-us/weigh-voices.ts'
import { type LatePattern, latePatterns } from '../../server/src/rules/late-patterns.ts'
import { questions, requests } from '../../server/src/rules/no-invitation/asks-readers.ts'
import { moods } from '../../server/src/rules/nothing-personal/drops-i.ts'
import { message, turns } from '../../server/src/rules/past-the-fold/clears-throat.ts'
import { ofSeller, toReader } from '../../server/src/signals/detectors/questions.ts'
import { around, createGatedPatterns, createWordGate } from '../../server/src/text/word-gate.ts'

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

/** All that have words of their own, without what only looks at the text around them. */
const gated: readonly (readonly [name: string, rows: readonly LatePattern[]])[] = [
  ['turns', turns],
  ['mates', mates],
  ['questions', questions],
  ['requests', requests],
  ['moods', moods],
  ['questions to readers', toReader],
  ['questions of sellers', ofSeller]
]

describe.each(gated)('the words that stand in each of the %s', (_, rows) => {
  const { gate } = createGatedPatterns(rows.map(([words, source]) => [words, source]))
  it.each(rows.map(([words, source, pieces], index) => ({ words, source, pieces, index })))(
    '$words',
    ({ source, pieces, index }) => {
      const bare = source.replace(/\(\?<=[^)]*\)|\\b/g, '')
      const hasPiece = (text: string): boolean => pieces?.split('|').some((piece) => text.includes(piece)) ?? true
      fc.assert(
        fc.property(
          fc.stringMatching(new RegExp(`^(?:${bare})$`)),
          (text) => (gate(text) & (1 << index)) !== 0 && hasPiece(text)
        ),
        { seed: 20261123, numRuns: 300 }
      )
    }
  )
})

it('finds the words of the first turn in all that name the post', () => {
  const { gate } = createGatedPatterns(turns.map(([words, source]) => [words, source]))
  for (const [, source] of turns.filter(([, own]) => own.includes(message)))
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(`^(?:${source})$`)), (text) => (gate(text) & 1) !== 0),
      { seed: 20261123, numRuns: 300 }
    )
})

describe('patterns that are made late', () => {
  const { find, some } = latePatterns(
    [
      ['soup', '(?:hot|cold) soup', 'hot soup|cold soup'],
      ['', '\\d+ ducks?']
    ],
    (source) => `(?<![a-z])(?:${source})(?![a-z])`
  )

  it.each([
    ['some hot soup', 5],
    ['shot soup', -1],
    ['hot soups', -1],
    ['hot and cold', -1]
  ])('%s', (text, at) => {
    expect(find(text, 0)).toBe(at)
  })

  it('are asked one by one', () => {
    expect(find('12 ducks', 1)).toBe(0)
    expect(some('12 ducks', 1)).toBe(false)
    expect(some('12 ducks', 2)).toBe(true)
    expect(some('cold soup', 3)).toBe(true)
  })
})

describe('patterns with a gate', () => {
  const rows = [
    ['soup', 'hot soup'],
    ['', '\\d+ ducks?'],
    ['pear pears', 'ripe pears?']
  ] as const
  const { test, at } = createGatedPatterns(around(rows, (source) => `(?<![a-z])(?:${source})(?![a-z])`))

  it.each([
    ['some hot soup', true],
    ['12 ducks', true],
    ['two ripe pears', true],
    ['soup, pears', false],
    ['hot souper', false],
    ['', false]
  ])('%s', (text, isFound) => {
    expect(test(text)).toBe(isFound)
  })

  it('leaves out those that are not asked for', () => {
    expect(test('some hot soup', 2)).toBe(false)
    expect(test('some hot soup', 3)).toBe(true)
  })

  it('makes each pattern once', () => {
    expect(at(0)).toBe(at(0))
  })
})
