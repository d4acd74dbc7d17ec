/**
 * However a file has become what it is, it is cut as if it were read for the first time. Seeded.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cut, slicesOf } from '../../server/src/text/cut.ts'
import { cutPosts, type Recut } from '../../server/src/text/cut-posts.ts'
import { textChange } from '../../server/src/text/text-change.ts'
import type { LanguageId } from '../../server/src/text/types.ts'
import { generateFeed } from '../bench/generate-feed.ts'

/** What cuts a file, and what only looks so. */
const pieces = [
  '\n---\n',
  '\r\n---\r\n',
  '\r---\r',
  '---',
  '--- \t\n',
  '----\n',
  '-',
  '\n',
  '\r',
  '\r\n',
  '<!--',
  '-->',
  '<!-- a\n---\nb -->',
  '\nplatform: x\n---\n',
  '---\nplatform: x\nDate: 2026-11-02\n\nNo end.\n',
  '---\nPlatform: x\n---\n',
  '---\nNews: none\n---\n',
  '---\nfeed: Maple Lane\nplatform: x\n---\n',
  '---\nfeed: two\n\nkind: talk\n',
  'kind: talk\n',
  'date:',
  ':',
  '\n===\n',
  '## A heading\n',
  'split: headings\n',
  '```\n',
  '\ufeff',
  '\u00a0\n',
  ' ',
  'a',
  'The soup is back.',
  'Sold out: two loaves’ worth of crumbs.'
]
const piece = fc.constantFrom(...pieces)
const edit = fc.record({
  at: fc.oneof(fc.constantFrom(0, 0.999_999), fc.double({ min: 0, max: 0.999_999, noNaN: true })),
  remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(40)),
  insert: fc.oneof(
    piece,
    piece,
    fc.constant(''),
    fc.array(piece, { maxLength: 4 }).map((all) => all.join(''))
  )
})

function textsOf({ text, count }: Cut, slices: ReturnType<typeof slicesOf>): readonly string[] {
  expect(count).toBe(slices.posts.length)
  return slices.posts.map(({ start, header, body, end }) =>
    JSON.stringify([text.slice(start, end), header && header.end - start, body.start - start])
  )
}

/** That the posts which are said to be those of before are, and that all is cut as a fresh look cuts it. */
function checked(before: Cut | undefined, text: string, languageId: LanguageId): Recut {
  const found = cutPosts(text, languageId, before)
  const slices = slicesOf(found.cut)
  expect(slices).toEqual(slicesOf(cutPosts(text, languageId).cut))
  if (!before) return found
  const own = textsOf(found.cut, slices)
  const old = textsOf(before, slicesOf(before))
  expect(own.slice(0, found.head)).toEqual(old.slice(0, found.head))
  expect(own.slice(own.length - found.tail)).toEqual(old.slice(old.length - found.tail))
  expect(found.head + found.tail).toBeLessThanOrEqual(Math.min(own.length, old.length))
  return found
}

describe.each(['post', 'markdown'] as const)('a %s file that changes', (languageId) => {
  it('is cut as a fresh one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('\n---\n', 'A duck.'), piece), { maxLength: 40 }),
        fc.array(edit, { minLength: 1, maxLength: 30 }),
        fc.nat(3),
        (first, edits, looks) => {
          let text = first.join('')
          const versions = [text]
          let { cut } = checked(undefined, text, languageId)
          for (const [number, { at, remove, insert }] of edits.entries()) {
            const place = Math.floor(at * (text.length + 1))
            // now and then somebody takes back what was done
            const isUndo = number % 7 === 6
            text = isUndo
              ? (versions.at(-2 - (number % 3)) ?? text)
              : text.slice(0, place) + insert + text.slice(place + remove)
            versions.push(text)
            // several edits between two looks
            if (number % (looks + 1) === 0) cut = checked(cut, text, languageId).cut
          }
        }
      ),
      { numRuns: 2500, seed: 20261123 }
    )
  }, 120_000)
})

describe('a keystroke in a feed of 2,000', () => {
  const feed = generateFeed(2000)
  const at = feed.indexOf('Number 1000 of')
  const known = cutPosts(feed, 'post').cut

  it.each([
    ['a letter', feed.slice(0, at) + feed.slice(at + 1), 1],
    ['a separator', `${feed.slice(0, at)}\n---\n${feed.slice(at)}`, 2],
    ['a comment that nobody has closed', `${feed.slice(0, at)}<!--${feed.slice(at)}`, 1],
    ['nothing', feed, 0]
  ])('leaves all other posts alone: %s', (_, text, changed) => {
    const { cut, head, tail } = cutPosts(text, 'post', known)
    expect(cut.count - head - tail).toBe(changed)
  })
})

describe('a comment', () => {
  it('that is opened, and closed some posts further on, takes them in', () => {
    const posts = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.']
    const plain = posts.join('\n---\n')
    const opened = plain.replace('Two.', 'Two. <!--')
    const closed = opened.replace('Six.', '--> Six.')
    const first = checked(undefined, plain, 'post')
    const second = checked(first.cut, opened, 'post')
    expect([second.head, second.tail]).toEqual([1, 4])
    const third = checked(second.cut, closed, 'post')
    expect([third.cut.count, third.head, third.tail]).toEqual([2, 1, 0])
    checked(third.cut, opened, 'post')
  })
})

describe('what two texts share', () => {
  it('is found wherever they differ', () => {
    const long = 'ab’c'.repeat(30_000)
    const part = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('', long, long.slice(1)))
    fc.assert(
      fc.property(part, part, part, part, (start, one, other, end) => {
        const [before, after] = [start + one + end, start + other + end]
        const { head, tail } = textChange(before, after)
        expect(before.startsWith(after.slice(0, head))).toBe(true)
        expect(before.endsWith(after.slice(after.length - tail))).toBe(true)
        const most = Math.min(before.length, after.length)
        expect(head + tail).toBeLessThanOrEqual(most)
        expect(head === most || before[head] !== after[head]).toBe(true)
        expect(head + tail === most || before.at(-1 - tail) !== after.at(-1 - tail)).toBe(true)
      }),
      { numRuns: 500, seed: 20261123 }
    )
  })
})
