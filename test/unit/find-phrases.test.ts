import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPhrases } from '../../server/src/signals/find-phrases.ts'
import { packNumbers, unpackNumbers } from '../../server/src/signals/packed-numbers.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'

function hits(text: string, list: string): string[] {
  const post = parsePlainPost(text)
  return findPhrases(post.words)
    .filter((hit) => hit.list === list && !hit.isNegated)
    .map((hit) => text.slice(hit.start, hit.end))
}

describe('numbers in a table', () => {
  it('come back as they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 2_000_000 })), (numbers) => {
        expect([...unpackNumbers(packNumbers(numbers))]).toEqual(numbers)
      }),
      { seed: 20261123 }
    )
  })
})

describe('the matcher', () => {
  it('finds a phrase over emoji and commas, but not over the end of a sentence', () => {
    expect(hits('Order 🎉 now and save', 'hard-sell')).toEqual(['Order 🎉 now'])
    expect(hits('We put it in order. Now we rest.', 'hard-sell')).toEqual([])
    expect(hits('A new order\nNow playing', 'hard-sell')).toEqual([])
  })

  it('takes the longest of a list at a place', () => {
    expect(hits('Going forward, we open at eight.', 'jargon')).toEqual(['Going forward'])
    expect(hits('We help leaders develop end-to-end solutions.', 'jargon')).toEqual(['end-to-end solutions'])
  })

  it('reads curly, straight and missing apostrophes alike', () => {
    for (const word of ['don’t', "don't", 'dont']) expect(hits(`We ${word} have bandwidth.`, 'jargon')).toHaveLength(1)
  })

  it('leaves what is turned down or held at arm’s length', () => {
    expect(hits("I'll never say order now", 'hard-sell')).toEqual([])
    expect(hits('People who scream order now scare me', 'hard-sell')).toEqual([])
  })

  it('is linear in the words of a post', () => {
    const text = 'order now the best end to end solutions of 20% off '.repeat(4000)
    expect(findPhrases(parsePlainPost(text).words).length).toBeGreaterThan(8000)
  })
})
