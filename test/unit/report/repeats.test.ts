import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createInspector } from '../../../server/src/inspect.ts'
import { repeatedPhrases } from '../../../server/src/report/repeated-phrases.ts'
import { repeatsIn } from '../../../server/src/report/repeats.ts'
import { traceOf } from '../../../server/src/report/trace.ts'
import { defaultSettings } from '../../../server/src/settings/types.ts'

function repeatsOf(...posts: readonly string[]) {
  const source = { text: posts.join('\n\n---\n\n'), languageId: 'post' } as const
  const report = createInspector().inspect(source, defaultSettings)
  const repeats = repeatsIn(report.posts.map((post, index) => ({ ...traceOf(post), uri: 'feed', index })))
  return repeats.map(({ kind, text, posts: places }) => [kind, text, places.map(({ index }) => index)])
}

describe('what repeats', () => {
  it('are links, whatever tracking they carry', () => {
    expect(
      repeatsOf(
        'The kiln is warm: https://www.pots.example/shop/?utm_source=x',
        'Blue this time. http://pots.example/shop#new',
        'And a walk: https://walks.example/one'
      )
    ).toEqual([['link', 'pots.example/shop', [0, 1]]])
  })

  it('are phrases, as long as the posts share them, each post once', () => {
    expect(
      repeatsOf(
        'Our award-winning team of plumbers came by. Our award-winning team of plumbers left.',
        'Rain again.',
        'Meet our award-winning team of plumbers at the fair.'
      )
    ).toEqual([['phrase', 'our award winning team of plumbers', [0, 2]]])
  })

  it('are openings', () => {
    expect(
      repeatsOf(
        'Fun fact about bees: they sleep.',
        'Fun fact about bees? They dance.',
        'Nothing here.',
        'Fun fact about bees: cold feet.'
      )
    ).toEqual([['opening', 'fun fact about', [0, 1, 3]]])
  })

  it('are not everyday English, nor what crosses the end of a sentence', () => {
    expect(
      repeatsOf(
        'It was one of the days when I could not get up at all.',
        'That was one of the days when we did not.',
        'I saw red foxes. Two of them.',
        'We met red foxes; two of them ran.'
      )
    ).toEqual([])
  })

  it('need more posts where there are many', () => {
    const posts = Array.from({ length: 60 }, (_, at) => `Post${at} words${at} of${at} mine${at} alone${at}.`)
    expect(repeatsOf(...posts, 'Sour cherry jam recipe.', 'My sour cherry jam recipe.')).toEqual([])
    expect(
      repeatsOf(...posts, 'Sour cherry jam recipe.', 'My sour cherry jam recipe.', 'A sour cherry jam recipe.')
    ).toEqual([['phrase', 'sour cherry jam recipe', [60, 61, 62]]])
  })
})

describe('repeated phrases', () => {
  it('are really in the posts that are named, for any words', () => {
    const word = fc.constantFrom('red', 'fox', 'den', 'oak', 'sun', 'the', '')
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 30 }), { maxLength: 8 }), (posts) => {
        for (const { text, posts: found } of repeatedPhrases(posts)) {
          expect(found.length).toBeGreaterThan(1)
          expect(text.split(' ').length).toBeGreaterThanOrEqual(4)
          for (const at of found) expect(` ${posts[at]?.join(' ')} `).toContain(` ${text} `)
        }
      }),
      { seed: 7 }
    )
  })

  it('take time that grows with the words', () => {
    const words = Array.from({ length: 200_000 }, (_, at) => `w${at % 5000}`)
    const time = (posts: number): number => {
      const before = process.cpuUsage()
      repeatedPhrases(Array.from({ length: posts }, () => words.slice(0, 20_000)))
      return process.cpuUsage(before).user / 1000
    }
    time(2)
    expect(time(8)).toBeLessThan(Math.max(300, time(2) * 16))
  })
})
