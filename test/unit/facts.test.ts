/** What is known of a post before its rules look closer must never hide what they would find. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noNoJust } from '../../server/src/rules/canned-phrase/moulds.ts'
import { type Facts, factsOf, wordSort } from '../../server/src/rules/facts/facts-of.ts'
import { bitsOf, createWordSorter } from '../../server/src/rules/facts/word-sorter.ts'
import { bitOf, possibleKinds, saleWords, sorts } from '../../server/src/rules/listing-dump/find-specs.ts'
import { questions, requests } from '../../server/src/rules/no-invitation/asks-readers.ts'
import { farewell } from '../../server/src/rules/no-invitation/is-answerable.ts'
import { deed, moods } from '../../server/src/rules/nothing-personal/drops-i.ts'
import { kin, talk } from '../../server/src/rules/nothing-personal/has-person.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'
import { findWords } from '../../server/src/text/words.ts'

const seed = 20261123

function factsIn(text: string): Facts {
  return factsOf(parsePlainPost(text), [], [])
}

/** Texts that a pattern matches, without what only looks at the text around them, in small letters and in capitals. */
function textsOf(source: string): fc.Arbitrary<string> {
  const bare = source
    .replace(/\(\?<?[=!](?:\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\)|[^()[\]])*\)|\\b/g, '')
    .replace(/\\p\{L\}/g, 'a-z')
  const texts = fc.stringMatching(new RegExp(`^(?:${bare})$`))
  return fc.oneof(
    texts,
    texts.map((text) => text.toUpperCase())
  )
}

function expectSort(source: string, holds: (facts: Facts) => boolean): void {
  fc.assert(
    fc.property(textsOf(source), (text) => holds(factsIn(text)) || text.trim() === ''),
    { seed, numRuns: 200 }
  )
}

describe('the kinds that a spec sheet may hold', () => {
  it.each(sorts.map(({ kind, pattern }) => [kind, pattern] as const))('%s', (kind, pattern) => {
    fc.assert(
      fc.property(textsOf(pattern.source), (text) => {
        const post = parsePlainPost(text)
        return (possibleKinds({ post, facts: factsOf(post, [], []) }) & bitOf(kind)) !== 0
      }),
      { seed, numRuns: 300 }
    )
  })

  it('sale', () => {
    expectSort(saleWords.source, ({ specs }) => (specs & bitOf('sale')) !== 0)
  })
})

describe('the words that patterns need', () => {
  it.each(requests.map(([, source]) => source))('%s', (source) => {
    expectSort(source, ({ words }) => (words & wordSort.asking) !== 0)
  })
  it.each(questions.map(([, source]) => source))('%s', (source) => {
    expectSort(
      source,
      ({ words, openings }) => (words & wordSort.addressed) !== 0 && (openings & wordSort.questioning) !== 0
    )
  })
  it.each(moods.map(([, source]) => source))('%s', (source) => {
    expectSort(source, ({ openings }) => (openings & wordSort.mood) !== 0)
  })
  it('deeds', () => {
    expectSort(deed[1], ({ openings }) => (openings & wordSort.deed) !== 0)
  })
  it('talk', () => {
    expectSort(talk.source, ({ words }) => (words & wordSort.talk) !== 0)
  })
  it('kin', () => {
    expectSort(kin.source, ({ words }) => (words & wordSort.kin) !== 0)
  })
  it('farewell', () => {
    expectSort(farewell.source, ({ openings }) => (openings & wordSort.farewell) !== 0)
  })
  it('just and no', () => {
    expectSort(
      noNoJust.source,
      ({ words, openings }) => (words & wordSort.just) !== 0 && (openings & wordSort.no) !== 0
    )
  })
})

describe('a sorter of words', () => {
  const table = {
    fruit: { words: 'pear apple' },
    drawn: { words: '', also: (part: string) => part.startsWith('haha') },
    year: { words: '', whole: (norm: string) => norm.includes('20') }
  }
  const bit = bitsOf(table)
  const sorter = createWordSorter(table, {})
  const bitsIn = (text: string): number => {
    const { norms, numbers } = findWords(text, 0, text.length)
    return norms.reduce((bits, norm, index) => bits | sorter.words(sorter.setOf(numbers[index] ?? 0, norm)), 0)
  }

  it.each([
    ['a Pear', bit.fruit],
    ['pear’s', bit.fruit],
    ['5pear', bit.fruit],
    ['pear\u0301', bit.fruit],
    ['pearl', 0],
    ['hahahaha in 2026', bit.drawn | bit.year]
  ])('%s', (text, bits) => {
    expect(bitsIn(text)).toBe(bits)
  })
})
