/** What drawn-out words may mean. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { undrawn } from '../../server/src/text/elongation.ts'
import { normalizeWord } from '../../server/src/text/plain-word.ts'
import { findWords } from '../../server/src/text/words.ts'

describe('a drawn-out word', () => {
  it.each([
    ['sooo', 'so'],
    ['tooo', 'too'],
    ['HURRYYYY', 'hurry'],
    ['innnn', 'in'],
    ["Lettt's", "let's"],
    ['goooo', 'go'],
    ['gooood', 'good'],
    ['pleaseee', 'please'],
    ['freeee', 'free'],
    ['loooove', 'love'],
    ['noooo', 'no'],
    ['allll', 'all'],
    ['suuuuper', 'super']
  ])('%s is %s', (drawn, plain) => {
    expect(normalizeWord(drawn)).toBe(plain)
  })

  it.each([
    ['www', 'ww'],
    ['XXX', 'xx'],
    ['mmmm', 'mm'],
    ['III', 'ii'],
    ['XVIII', 'xvii'],
    ['xxxiv', 'xxiv']
  ])('%s is no word drawn out', (word, norm) => {
    expect(undrawn(word.toLowerCase())).toEqual([norm])
  })

  it('leaves words without three equal letters alone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (/(\p{L})\1\1/u.test(text)) return
        expect(undrawn(text)).toEqual([text])
      }),
      { seed: 20261123 }
    )
  })

  it('has few spellings however long it is', () => {
    expect(undrawn('aaabbbcccdddeeefff'.repeat(1000)).length).toBeLessThanOrEqual(8)
  })

  it('keeps its other spellings at hand, and only its own', () => {
    const words = findWords('tooo good, too', 0, 14)
    expect([...words.spellings]).toEqual([[0, ['too', 'to']]])
  })
})

describe('more words than are remembered', () => {
  it('are read as if each were the first', () => {
    for (const round of [0, 1]) {
      for (let number = 0; number < 40_000; number++) {
        const word = `É${number}x'D`
        if (normalizeWord(word) !== word.toLowerCase()) throw new Error(`${round}: ${word}`)
      }
    }
    expect(normalizeWord('Soooo')).toBe('so')
  })
})
