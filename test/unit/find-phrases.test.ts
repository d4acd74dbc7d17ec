import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPhrases } from '../../server/src/signals/find-phrases.ts'
import { packNumbers, unpackNumbers } from '../../server/src/text/packed-numbers.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'

function hits(text: string, list: string): string[] {
  const post = parsePlainPost(text)
  return findPhrases(post.words)
    .filter((hit) => hit.list === list && !hit.isNegated && !hit.isShape)
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

  it('reads drawn-out words as what they are', () => {
    expect(hits('Orderrr nowww!', 'hard-sell')).toEqual(['Orderrr nowww'])
    expect(hits('HURRYYYY and shoppp now', 'hard-sell')).toEqual(['HURRYYYY', 'shoppp now'])
    expect(hits('A gameee changgger', 'hype')).toContain('gameee changgger')
  })

  it('finds every phrase with any of its letters drawn out', () => {
    const phrases = [
      ['order now', 'hard-sell'],
      ['limited time offer', 'hard-sell'],
      ['game changer', 'hype'],
      ['award winning', 'self-praise']
    ] as const
    const anyPhrase = fc.constantFrom(...phrases)
    fc.assert(
      fc.property(anyPhrase, fc.nat(), fc.integer({ min: 3, max: 9 }), ([phrase, list], pick, times) => {
        const letters = [...phrase].flatMap((char, at) => (char === ' ' ? [] : [at]))
        const at = letters[pick % letters.length] ?? 0
        const drawn = phrase.slice(0, at) + (phrase[at] ?? '').repeat(times) + phrase.slice(at + 1)
        expect(hits(drawn, list)).toEqual([drawn])
      }),
      { seed: 20261123 }
    )
  })

  it('stays linear where every word is drawn out', () => {
    const text = 'orderrr nowww ttthhheee bbbeeesssttt '.repeat(2000)
    const started = performance.now()
    expect(findPhrases(parsePlainPost(text).words).length).toBeGreaterThan(1000)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('leaves what is turned down or held at arm’s length', () => {
    expect(hits("I'll never say order now", 'hard-sell')).toEqual([])
    expect(hits('People who scream order now scare me', 'hard-sell')).toEqual([])
  })

  it('is linear in the words of a post', () => {
    const text = 'order now the best end to end solutions of 20% off '.repeat(1900)
    expect(findPhrases(parsePlainPost(text).words).length).toBeGreaterThan(3800)
  })
})
