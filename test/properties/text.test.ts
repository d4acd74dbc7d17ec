/** Any text at all: no throw, offsets in range, masking of equal length, nothing lost. Seeded. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePost } from '../../server/src/text/parse-post.ts'
import { splitPosts } from '../../server/src/text/split-posts.ts'

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '---',
    '===',
    '\n',
    '\r\n',
    '\r',
    '\n---\n',
    'platform: x\n',
    'feed: f\n',
    'key: [',
    '<!-- sociable-disable ',
    '-->',
    '`',
    '```\n',
    '"',
    '“',
    '’',
    '@jo.b',
    '#tag',
    'https://a.example/',
    '\ufeff',
    '\u0000',
    '\ud83d',
    '👩‍👩‍👧',
    '\u202e',
    '\u200b',
    'a.it b',
    '## h\n',
    '> q\n',
    '![a](b)',
    '| a | b |\n|-|-|\n'
  )
)
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

describe.each(['post', 'markdown'] as const)('any %s text', (languageId) => {
  it('is split and parsed with offsets in range', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const slice of splitPosts(text, languageId).posts) {
          expect(slice.start).toBeGreaterThanOrEqual(languageId === 'post' ? end : 0)
          end = slice.end
          const own = text.slice(slice.start, slice.end)
          const header = slice.header && {
            start: slice.header.start - slice.start,
            end: slice.header.end - slice.start
          }
          const shape = {
            ...(header ? { header } : {}),
            body: { start: slice.body.start - slice.start, end: slice.body.end - slice.start }
          }
          const post = parsePost(own, shape, languageId)
          expect(post.masked).toHaveLength(own.length)
          const ranges = [
            post.body,
            ...post.parts,
            ...post.entities,
            ...post.quotes,
            ...post.code,
            ...post.comments,
            ...(post.header?.problems ?? [])
          ]
          for (const range of ranges) {
            expect(range.start).toBeGreaterThanOrEqual(0)
            expect(range.end).toBeGreaterThanOrEqual(range.start)
            expect(range.end).toBeLessThanOrEqual(own.length)
          }
          for (let i = 0; i < post.words.count; i++)
            expect(post.words.ends[i]).toBeGreaterThan(post.words.starts[i] ?? 0)
        }
      }),
      { numRuns: 2000, seed: 20261123 }
    )
  })

  it('keeps every word that is not markup in some post', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('alpha', 'beta', '\n', '\n---\n', '\n===\n', '\r\n---\r\n', ' '), { maxLength: 30 }),
        (pieces) => {
          const text = pieces.join('')
          const inside = splitPosts(text, languageId)
            .posts.map((post) => text.slice(post.start, post.end))
            .join(' ')
          expect(inside.match(/alpha|beta/g) ?? []).toEqual(text.match(/alpha|beta/g) ?? [])
        }
      ),
      { numRuns: 500, seed: 20261123 }
    )
  })
})
