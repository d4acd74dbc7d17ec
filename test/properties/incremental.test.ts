/**
 * A keystroke costs one post's work: counted in posts parsed, not in time. And whatever is typed, in whatever steps, the
 * inspector that remembers says what a fresh one says. Seeded.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../server/src/inspect/types.ts'
import { createInspector, inspect } from '../../server/src/inspect.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'
import { generateFeed } from '../bench/generate-feed.ts'

const separator = '\n\n---\n\n'

function counter(text: string) {
  const inspector = createInspector()
  inspector.inspect({ text, languageId: 'post' }, defaultSettings)
  return (next: string): number => {
    const before = inspector.parsed
    inspector.inspect({ text: next, languageId: 'post' }, defaultSettings)
    return inspector.parsed - before
  }
}

describe('posts parsed in a feed of 200', () => {
  const feed = generateFeed(200)
  const middle = feed.indexOf('Number 100 of')
  const type = (at: number, text: string, remove = 0): string => feed.slice(0, at) + text + feed.slice(at + remove)

  it.each([
    ['a letter', type(middle, 'x'), 1],
    ['a letter gone', type(middle, '', 1), 1],
    ['a header', type(feed.lastIndexOf('---\n', middle) + 4, 'kind: talk\n---\n'), 1],
    ['a separator', type(middle, separator), 2],
    ['two posts made one', type(feed.indexOf(separator, middle), ' ', separator.length), 1],
    ['a comment', type(middle, '<!-- sociable-disable -->'), 1],
    ['a post cut out', type(feed.lastIndexOf(separator, middle), '', 340), 1],
    ['a post in front', feed.replace('linkedin\n---\n', 'linkedin\n---\nThe ducks are back.\n\n---\n\n'), 2],
    ['nothing', feed, 0]
  ])('for %s', (_, next, most) => {
    expect(counter(feed)(next)).toBeLessThanOrEqual(Math.max(most, 1))
    if (most > 1) expect(counter(feed)(next)).toBe(most)
  })

  it('for the defaults of the file: all, and for settings: all', () => {
    expect(counter(feed)(feed.replace('platform: linkedin', 'platform: mastodon'))).toBeGreaterThanOrEqual(200)
    const inspector = createInspector()
    inspector.inspect({ text: feed, languageId: 'post' }, defaultSettings)
    inspector.inspect({ text: feed, languageId: 'post' }, { ...defaultSettings })
    expect(inspector.parsed).toBeGreaterThanOrEqual(400)
  })

  it('for steps that were broken off: none twice', () => {
    const inspector = createInspector()
    const broken = inspector.steps({ text: feed, languageId: 'post' }, defaultSettings)
    for (let i = 0; i < 6; i++) broken.next()
    const soFar = inspector.parsed
    expect(soFar).toBeLessThan(200)
    inspector.inspect({ text: feed, languageId: 'post' }, defaultSettings)
    // the file's own header is read, too, and belongs to no post or to the first
    expect(inspector.parsed).toBeLessThanOrEqual(201)
    expect(soFar).toBeGreaterThan(0)
  })
})

/** What a report says, without the objects that it shares with its cache. */
function said({ posts, balance, withheld, feedHeader }: Report): unknown {
  const rows = [...(feedHeader ? [feedHeader] : []), ...posts].map((post) => ({
    start: post.start,
    index: post.index,
    score: post.view.score.score,
    withheld: post.withheld,
    findings: post.findings.map(({ source, ...finding }) => finding)
  }))
  return { rows, balance, withheld }
}

const sentences = [
  'We won at trivia night and I forgot the name of the cheese that they gave us for it.',
  'Order now and save 20% off, call today before it is too late for you and yours!',
  'Hey guys, the soup is back, and the queue goes round the corner to the bank again.',
  'My dog ate the left shoe of a pair that I bought on Monday for the wedding of my aunt.',
  'Read https://example.com/news today. #home #sale'
]
const piece = fc.oneof(
  fc.constantFrom(...sentences),
  fc.constantFrom(
    separator,
    '\n---\nplatform: x\ndate: 2026-11-02\n---\n',
    '\n===\n',
    '<!-- sociable-disable -->',
    '---',
    '\r\n'
  ),
  fc.constantFrom('a', ' ', '-', '\n', '<!--', '-->', 'é', '’', '!')
)
const edit = fc.record({ at: fc.nat(100_000), remove: fc.oneof(fc.constant(0), fc.nat(120)), insert: piece })

describe('after thousands of edits', () => {
  it('says what a fresh look says, whatever was broken off in between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences), { minLength: 4, maxLength: 14 }),
        fc.array(edit, { minLength: 40, maxLength: 60 }),
        (posts, edits) => {
          const inspector = createInspector()
          let text = posts.join(separator)
          for (const { at, remove, insert } of edits) {
            const place = at % (text.length + 1)
            text = text.slice(0, place) + insert + text.slice(place + remove)
            const source = { text, languageId: 'post' as const }
            if (at % 5 === 0) {
              const broken = inspector.steps(source, defaultSettings)
              for (let i = 0; i < at % 4; i++) broken.next()
              continue
            }
            expect(said(inspector.inspect(source, defaultSettings))).toEqual(said(inspect(source, defaultSettings)))
          }
        }
      ),
      { numRuns: 40, seed: 20261123 }
    )
  }, 120_000)
})
