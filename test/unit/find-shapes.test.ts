import { describe, expect, it } from 'vitest'
import { compileShape } from '../../scripts/generate/shapes.ts'
import { findShapes } from '../../server/src/signals/find-shapes.ts'
import type { PhraseHit } from '../../server/src/signals/types.ts'
import { findWords } from '../../server/src/text/words.ts'

const groups = { day: 'monday|the weekend', take: 'buy|pick up !(the phone)' }

function shapesIn(text: string): readonly PhraseHit[] {
  return findShapes(findWords(text, 0, text.length))
}

function matches(shape: string, text: string): boolean {
  return new RegExp(compileShape(shape, groups).source).test(text)
}

describe('a shape', () => {
  it.each([
    ['buy ... <day>', 'buy some pears before the weekend ', true],
    ['buy .. <day>', 'buy one two three four monday ', false],
    ['^ buy', 'so,buy ', true],
    ['^ buy', 'we buy ', false],
    ['one , two', 'one,two ', true],
    ['one , two', 'one two ', false],
    ["don't [ever] miss", 'dont miss ', true],
    ['-(my) last day', 'my last day ', false],
    ['last day !(of school)', 'last day of school ', false],
    ['last day !(of school)', 'last day of june ', true],
    ['<take> $', 'pick up the phone ', false],
    ['save #% .. only', 'save 20% today only ', true],
    ['pear+ left', 'pears left ', true]
  ])('%s in “%s”: %s', (shape, text, expected) => {
    expect(matches(shape, text)).toBe(expected)
  })

  it('says which words it needs', () => {
    expect(compileShape('(a|the) [very] last * (chance|call)', groups).needs[0]).toEqual(['last'])
  })

  it('refuses what it cannot read', () => {
    expect(() => compileShape('(one|two),three', groups)).toThrow(/no piece of a shape/)
    expect(() => compileShape('<nobody> knows', groups)).toThrow(/no group/)
  })
})

describe('finding shapes', () => {
  it('gives words and offsets of the text', () => {
    const text = 'Pears are in! Doors close on Friday, neighbours.'
    const hit = shapesIn(text).find(({ list }) => list === 'hard-sell')
    expect(text.slice(hit?.start, hit?.end)).toBe('Doors close on Friday')
    expect(hit?.isShape).toBe(true)
  })

  it('does not cross the end of a sentence', () => {
    const text = 'The doors. Close on Friday.'
    expect(shapesIn(text).filter(({ list }) => list === 'hard-sell')).toEqual([])
  })
})
