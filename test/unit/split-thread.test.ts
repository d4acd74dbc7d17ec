/** Splitting a long post into a thread: every part fits, nothing is lost, links stay whole. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitThread } from '../../server/src/rules/rewriting/split-thread.ts'
import { applyChanges } from '../../server/src/rules/snippet.ts'
import { fitsAll, limitOffset } from '../../server/src/text/limits.ts'
import { type Network, networkOf } from '../../server/src/text/networks.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'
import { published } from '../../server/src/text/published.ts'

function network(id: string): Network {
  const found = networkOf(id)
  if (!found) throw new Error(`no network ${id}`)
  return found
}

const words = fc.constantFrom(
  'rain',
  'kettle',
  'Oakville',
  'the',
  'a',
  'I',
  'neighbour',
  'wednesday',
  'soup',
  'we',
  '12',
  '£3.50',
  '#SmallBusiness',
  '@jo.example.com',
  'https://example.com/a/rather/long/path/to/a/page?with=query',
  'example.org/x',
  '🎉🎉',
  '👩‍👩‍👧‍👦',
  'naïve',
  '東京'
)
const ends = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '! ', '? ', ': ', '\n', '\n\n', ' – ')
const texts = fc.array(fc.tuple(words, ends), { minLength: 40, maxLength: 260 }).map((pieces) =>
  pieces
    .map(([word, end]) => word + end)
    .join('')
    .trim()
)

function plain(text: string): string {
  return text
    .replace(/\s*\n\n===\n\n\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

describe.each(['x', 'bluesky', 'mastodon', 'threads'])('a thread for %s', (id) => {
  const networks = [network(id)]

  it('fits in every part and keeps every word, link and emoji', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, numbered) => {
        const post = parsePlainPost(text)
        const part = post.parts[0]
        if (!part || fitsAll(text, networks)) return
        const split = splitThread(post, part, networks, numbered)
        expect(split).toBeDefined()
        if (!split) return
        const after = applyChanges(text, split.changes)
        const thread = parsePlainPost(after)
        expect(thread.parts.length).toBe(split.parts)
        for (const one of thread.parts) expect(fitsAll(published(thread, one).text, networks)).toBe(true)
        if (!numbered) expect(plain(after)).toBe(plain(text))
        const entities = (of: typeof post): string[] => of.entities.map((entity) => entity.text)
        expect(entities(thread)).toEqual(entities(post))
      }),
      { numRuns: 60, seed: 3 }
    )
  })

  it('says where the limit is reached', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [one] = networks
        if (!one || fitsAll(text, networks)) return
        const at = limitOffset(text, one)
        expect(at).toBeGreaterThan(0)
        expect(at).toBeLessThan(text.length)
        expect(fitsAll(text.slice(0, at).trimEnd(), networks)).toBe(true)
      }),
      { numRuns: 60, seed: 5 }
    )
  })
})

describe('splitting', () => {
  it('breaks at sentences, and numbers the parts where asked', () => {
    const sentence = 'The rain came in through the roof of the boat shed and nobody had a bucket.'
    const text = Array(5).fill(sentence).join(' ')
    const post = parsePlainPost(text)
    const part = post.parts[0] ?? { start: 0, end: 0 }
    const split = splitThread(post, part, [network('x')], true)
    const after = split ? applyChanges(text, split.changes) : ''
    expect(after).toBe(`${sentence} ${sentence} ${sentence} (1/2)\n\n===\n\n${sentence} ${sentence} (2/2)`)
  })

  it('gives up on a word that no part can hold', () => {
    const text = `Look: https://example.com/${'x'.repeat(400)}`
    const post = parsePlainPost(text)
    const part = post.parts[0] ?? { start: 0, end: 0 }
    expect(splitThread(post, part, [network('bluesky')], false)).toBeUndefined()
  })
})
