/** What is known of a post before its rules look closer must never hide what they would find. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewPost } from '../../server/src/inspect/check-post.ts'
import { noNoJust } from '../../server/src/rules/canned-phrase/moulds.ts'
import { emojiVotes, wordVotesIn } from '../../server/src/rules/engagement-bait/emoji-votes.ts'
import { type Facts, factsOf } from '../../server/src/rules/facts/facts-of.ts'
import { mark } from '../../server/src/rules/facts/marks.ts'
import { wordSort } from '../../server/src/rules/facts/sorts.ts'
import { turnsOf } from '../../server/src/rules/facts/turn-sorts.ts'
import { bitsOf, createWordSorter } from '../../server/src/rules/facts/word-sorter.ts'
import { maybeFancy } from '../../server/src/rules/fancy-letters/plain-letters.ts'
import { mayBeStyled } from '../../server/src/rules/fancy-letters/styled-stretches.ts'
import { bitOf, possibleKinds, saleWords, sorts } from '../../server/src/rules/listing-dump/find-specs.ts'
import { questions, requests } from '../../server/src/rules/no-invitation/asks-readers.ts'
import { farewell } from '../../server/src/rules/no-invitation/is-answerable.ts'
import { deed, leads, moods } from '../../server/src/rules/nothing-personal/drops-i.ts'
import { kin, talk } from '../../server/src/rules/nothing-personal/has-person.ts'
import repeatedWord from '../../server/src/rules/repeated-word/rule.ts'
import { findContractions } from '../../server/src/rules/stiff/contractions.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'
import { findShouts } from '../../server/src/signals/shouts.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'
import type { Post } from '../../server/src/text/types.ts'
import { findWords } from '../../server/src/text/words.ts'

const seed = 20261123

function factsIn(text: string): Facts {
  return factsOf(parsePlainPost(text), [])
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
        return (possibleKinds({ post, facts: factsOf(post, []) }) & bitOf(kind)) !== 0
      }),
      { seed, numRuns: 300 }
    )
  })

  it('sale', () => {
    expectSort(saleWords.source, ({ specs }) => (specs & bitOf('sale')) !== 0)
  })
})

describe('the words that patterns need', () => {
  it.each(requests.map(([, source], index) => [source, index] as const))('%s', (source, index) => {
    expectSort(
      source,
      (facts) => (facts.words & wordSort.asking) !== 0 && (turnsOf(facts.turns, 'requests') & (1 << index)) !== 0
    )
  })
  it.each(questions.map(([, source], index) => [source, index] as const))('%s', (source, index) => {
    expectSort(
      source,
      (facts) =>
        (facts.words & wordSort.addressed) !== 0 &&
        (facts.openings & wordSort.questioning) !== 0 &&
        (turnsOf(facts.turns, 'questions') & (1 << index)) !== 0
    )
  })
  it.each(moods.map(([, source], index) => [source, index] as const))('%s', (source, index) => {
    expectSort(source, ({ openTurns }) => (turnsOf(openTurns, 'moods') & (1 << index)) !== 0)
  })
  it('what stands before a sentence without its "I"', () => {
    expectSort(leads.replaceAll(' ', '|'), ({ openings }) => (openings & wordSort.lead) !== 0)
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

/** Texts of the pieces that such a rule is about, in any order. */
function textsFrom(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((some) => some.join(''))
}

function expectMark(name: 'loud' | 'leaning' | 'doubled' | 'vote', pieces: readonly string[], finds: Finds): void {
  fc.assert(
    fc.property(textsFrom(pieces), (text) => {
      const post = parsePlainPost(text)
      return !finds(post) || (factsOf(post, []).marks & mark[name]) !== 0
    }),
    { seed, numRuns: 4000 }
  )
}
type Finds = (post: Post) => boolean

describe('the marks that rules need', () => {
  it('of what is loud', () => {
    const words = [
      'HELLO',
      'ÉTÉ',
      "I'M",
      'NO',
      'A',
      'Éa',
      'word',
      ' ',
      '\n',
      '!',
      '?',
      '‼',
      '⁉',
      '❗',
      '！',
      ' #TAG ',
      '😀',
      '’',
      '$5',
      '-'
    ]
    expectMark('loud', words, (post) => findShouts(post).length > 0)
  })
  it('of what leans', () => {
    const words = [
      'do ',
      'Not ',
      'it ',
      'is ',
      'we ',
      'are ',
      'let ',
      'us ',
      'go ',
      'I ',
      'am ',
      'have ',
      'been ',
      'a, ',
      '. '
    ]
    expectMark('leaning', words, ({ words }) => findContractions(words).length > 0)
  })
  it('of a word that stands twice', () => {
    const settings = { ...defaultSettings, rules: new Map([['repeated-word', { level: 'info' as const }]]) }
    const words = ['the ', 'The ', 'fog ', 'quinceling ', 'quincelings ', 'in ', 'is ', '. ', 'theee ', '\n', "it's "]
    expectMark('doubled', words, (post) => [...repeatedWord.check(viewPost(post, settings), {})].length > 0)
  })
  it('of votes', () => {
    const words = ['😀', ' 🎉 ', ' for tea ', 'like ', '= ', 'yes ', 'love ', '→ ', '-> ', ', ', 'or ']
    expectMark('vote', words, (post) => emojiVotes(post).length + wordVotesIn(post).length > 0)
  })
})

it('takes no letter that may be styled for a plain one', () => {
  for (let code = 0x80; code < 0x110000; code++) {
    const letter = String.fromCodePoint(code)
    if (maybeFancy.test(letter) && !mayBeStyled.test(letter)) expect.fail(code.toString(16))
  }
})

describe('a sorter of words', () => {
  const table = {
    fruit: { words: 'pear apple' },
    drawn: { words: '', also: (part: string) => part.startsWith('haha') },
    year: { words: '', whole: (norm: string) => norm.includes('20') }
  }
  const bit = bitsOf(table)
  const { setOf, bits: rows } = createWordSorter([{}, table])
  const bitsIn = (text: string): number => {
    const { norms, numbers } = findWords(text, 0, text.length)
    return norms.reduce((bits, norm, index) => bits | (rows[1]?.[setOf(numbers[index] ?? 0, norm)] ?? 0), 0)
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
