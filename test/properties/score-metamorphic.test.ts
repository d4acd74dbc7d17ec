/** The score moves the right way on the project's own posts and on posts put together at random. Seeded. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edits } from '../../scripts/metamorphic/edits.ts'
import { auc } from '../../scripts/train/measures.ts'
import { readOwn } from '../../scripts/train/read-own.ts'
import { viewPost } from '../../server/src/inspect/check-post.ts'
import { dimensions, type PostScore } from '../../server/src/score/types.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'
import { kinds } from '../../server/src/text/types.ts'

function lines(path: string): readonly string[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean)
}

const everyday = lines('test/fixtures/score/everyday.txt')
const adverts = lines('test/fixtures/score/adverts.txt')
const own = readOwn('scripts/train/own-posts.yaml').map((row) => row.text)
const posts = [...everyday, ...adverts, ...own]

function scoreOf(text: string): PostScore {
  return viewPost(parsePlainPost(text), defaultSettings).score
}

const bits = [
  ...posts.flatMap((post) => post.split(/(?<=[.!?])\s+/)),
  'https://example.com/a',
  '@sam',
  '#ThankYou',
  '#sale',
  '😂',
  '👍🏽',
  '$20',
  '50%',
  '\n',
  '\n\n',
  '\r\n',
  '“',
  '"',
  '…',
  '日本語',
  '===',
  ''
]
const anyPost = fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join(' '))
const seed = { seed: 20261123, numRuns: 500 }

describe('any score', () => {
  it('is whole, within bounds, and the sum of its parts', () => {
    fc.assert(
      fc.property(fc.oneof(anyPost, fc.string({ maxLength: 200, unit: 'binary' })), (text) => {
        const score = scoreOf(text)
        expect(Number.isInteger(score.score)).toBe(true)
        expect(score.score).toBeGreaterThanOrEqual(0)
        expect(score.score).toBeLessThanOrEqual(100)
        for (const name of dimensions) {
          expect(score.dimensions[name]).toBeGreaterThanOrEqual(0)
          expect(score.dimensions[name]).toBeLessThanOrEqual(1)
        }
        const { base, parts } = score.parts()
        expect(parts.reduce((sum, part) => sum + part.points, base)).toBe(score.score)
        expect(kinds.reduce((sum, kind) => sum + score.kinds[kind], 0)).toBeCloseTo(1)
        for (const { start, end } of parts.flatMap((part) => part.ranges))
          expect(start >= 0 && start < end && end <= text.length).toBe(true)
      }),
      seed
    )
  })

  it('is the same for the same text', () => {
    fc.assert(
      fc.property(anyPost, (text) => {
        expect(scoreOf(text).dimensions).toEqual(scoreOf(text).dimensions)
      }),
      { ...seed, numRuns: 50 }
    )
  })
})

describe.each(edits.map((edit) => [edit.name, edit] as const))('%s', (_, edit) => {
  it('on at least 97 of 100 posts', () => {
    const made = fc.sample(anyPost, { seed: 20261123, numRuns: 150 })
    const results = [...posts, ...made].map((text) => edit.check(text)).filter((result) => result !== undefined)
    const good = results.filter(Boolean).length
    expect(good / Math.max(1, results.length)).toBeGreaterThanOrEqual(results.length > 0 ? 0.97 : 0)
  })
})

describe('everyday moments', () => {
  it('stand far above adverts', () => {
    const texts = [...everyday, ...adverts]
    const labels = texts.map((_, i) => (i < everyday.length ? 1 : 0))
    expect(
      auc(
        texts.map((text) => scoreOf(text).score),
        labels
      )
    ).toBeGreaterThan(0.97)
  })
})
