import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildWordTable, numberWords } from '../../scripts/generate/word-table.ts'
import { unpackNumbers } from '../../server/src/text/packed-numbers.ts'
import { findInBlocks, wordBlocks } from '../../server/src/text/word-blocks.ts'
import { createWordMemo } from '../../server/src/text/word-memo.ts'
import { firstUnlisted, listedNumber, numberOf } from '../../server/src/text/word-numbers.ts'

const word = fc.string({ unit: fc.constantFrom(..."aabbcdz19'$-"), minLength: 1, maxLength: 30 })

/** What a generated list holds. */
function blocksOf(source: string) {
  const part = (pattern: RegExp): string => pattern.exec(source)?.[1] ?? ''
  const lengths = unpackNumbers(JSON.parse(part(/blockLengths: unpack\w+\((".*")\)/)))
  return wordBlocks(JSON.parse(part(/blocks: (".*")/)), Number(part(/plain: (\d+)/)), lengths)
}

describe('the list of words', () => {
  it('finds each of its words, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 80 }), fc.array(word), (words, others) => {
        const numbers = numberWords(words)
        const blocks = blocksOf(buildWordTable(words))
        for (const one of words) expect(findInBlocks(blocks, one)).toBe(numbers.of(one))
        for (const one of others) if (!words.includes(one)) expect(findInBlocks(blocks, one)).toBe(0)
      }),
      { seed: 20261123 }
    )
  })

  it('knows words of posts, also those of other characters', () => {
    expect(listedNumber('the')).toBeGreaterThan(0)
    expect(listedNumber('❤')).toBeGreaterThan(0)
    expect(listedNumber('zzyxian')).toBe(0)
    expect(listedNumber('')).toBe(0)
    expect(listedNumber('THE')).toBe(0)
  })

  it('numbers every word once', () => {
    expect(numberOf('the')).toBe(listedNumber('the'))
    const own = numberOf('zzyxian')
    expect(own).toBeGreaterThanOrEqual(firstUnlisted)
    expect(numberOf('zzyxish')).not.toBe(own)
    expect(numberOf('zzyxian')).toBe(own)
  })
})

describe('a memory of words', () => {
  it('works each out once, and forgets none wrongly', () => {
    let asked = 0
    const lengthOf = createWordMemo((text) => {
      asked++
      return text.length
    })
    const words = ['the', 'of', ...Array.from({ length: 9000 }, (_, i) => `zz${'y'.repeat(i % 7)}${i}`)]
    for (const one of words) expect(lengthOf(numberOf(one), one)).toBe(one.length)
    for (const one of words) expect(lengthOf(numberOf(one), one)).toBe(one.length)
    asked = 0
    expect(lengthOf(numberOf('the'), 'the')).toBe(3)
    expect(asked).toBe(0)
  })
})
