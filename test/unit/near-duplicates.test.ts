/** What makes near-duplicates quick says what the plain way says. Seeded. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewPost } from '../../server/src/inspect/check-post.ts'
import { bitsIn } from '../../server/src/rules/recycled-post/bits-in.ts'
import { keepSmallest } from '../../server/src/rules/recycled-post/keep-smallest.ts'
import { shinglesOf, sketchOf, sketchSize } from '../../server/src/rules/recycled-post/shingles.ts'
import { mostSimilarity, similarity } from '../../server/src/rules/recycled-post/similarity.ts'
import type { PostView } from '../../server/src/rules/types.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'
import { emptyMeta } from '../../server/src/text/read-meta.ts'

const seed = 20261123

function viewOf(text: string): PostView {
  return viewPost(parsePlainPost(text, emptyMeta), defaultSettings)
}

/** Words of a text without links and tags, as the rule's page says. */
function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map(([word]) =>
    word.toLowerCase().replaceAll('’', "'")
  )
}

function pairsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  return new Set(words.slice(1).map((word, before) => `${words[before]} ${word}`))
}

const word = fc.constantFrom(
  'soup',
  'Leek',
  'isn’t',
  "don't",
  'café',
  'Straße',
  '12',
  'back',
  'the',
  'on',
  'stove',
  'ÉTÉ'
)
const between = fc.constantFrom(' ', ' ', ' ', ', ', '. ', ' – ', ' “', '” ', '\n', ' ’')
const text = fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 120 }).map((parts) =>
  parts
    .map((part) => part.join(''))
    .join('')
    .trim()
)

describe('near-duplicates', () => {
  it('keeps the smallest hashes, ascending and each once', () => {
    const hashes = fc.oneof(
      fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 300 }),
      fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 600 })
    )
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 30 }), fc.nat(3), (all, most, start) => {
        const row = new Uint32Array(start + most)
        const kept = keepSmallest(Int32Array.from(all), 0, all.length, { row, start, most })
        const expected = [...new Set(all.map((hash) => hash >>> 0))].sort((a, b) => a - b).slice(0, most)
        expect([...row.subarray(start, start + kept)]).toEqual(expected)
      }),
      { numRuns: 500, seed }
    )
  })

  it('finds the share of pairs that two posts have in common, and never rules it out beforehand', () => {
    fc.assert(
      fc.property(text, text, fc.nat(100), (first, second, cut) => {
        const other = `${first.slice(0, cut)} ${second}`.trim()
        const [a, b] = [shinglesOf(viewOf(first)), shinglesOf(viewOf(other))]
        const [own, others] = [pairsOf(first), pairsOf(other)]
        const shared = [...own].filter((pair) => others.has(pair)).length
        const all = own.size + others.size - shared
        const alike = similarity(a, b)
        expect(a.words).toBe(wordsOf(first).length)
        expect(alike).toBe(all === 0 ? 0 : shared / all)
        if (alike > 0) expect(mostSimilarity(a, b)).toBeGreaterThanOrEqual(alike)
      }),
      { numRuns: 500, seed }
    )
  })

  it('knows a part of a sketch without the whole', () => {
    const view = viewOf('The leek soup is back on the stove, and nobody can see who is eating it behind the windows.')
    const { rows, from, kept } = shinglesOf(view)
    expect(kept).toBeLessThanOrEqual(sketchSize)
    expect(sketchOf(view, 8).sketch).toEqual([...rows.subarray(from, from + 8)])
  })

  it.each([0, 1, -1, 0x55555555, -(2 ** 31), 12345])('counts the bits of %i', (number) => {
    expect(bitsIn(number)).toBe([...(number >>> 0).toString(2)].filter((bit) => bit === '1').length)
  })
})
