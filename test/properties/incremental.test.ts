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
    const before = inspector.parsed()
    inspector.inspect({ text: next, languageId: 'post' }, defaultSettings)
    return inspector.parsed() - before
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
    expect(inspector.parsed()).toBeGreaterThanOrEqual(400)
  })

  it('for steps that were broken off: none twice', () => {
    const inspector = createInspector()
    const broken = inspector.steps({ text: feed, languageId: 'post' }, defaultSettings)
    for (let i = 0; i < 6; i++) broken.next()
    const soFar = inspector.parsed()
    expect(soFar).toBeLessThan(200)
    inspector.inspect({ text: feed, languageId: 'post' }, defaultSettings)
    // the file's own header is read, too, and belongs to no post or to the first
    expect(inspector.parsed()).toBeLessThanOrEqual(201)
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
  'Did you know that the bakery on Maple Lane gives the first loaf of the day to the ducks?',
  'Did you know that our listings sell in nine days? Call now.',
  'Read https://example.com/news today. #home #sale',
  'News at https://example.com/news, and 🎉 for all who came.'
]
const headers = [
  'platform: x\ndate: 2026-11-02',
  'platform: mastodon',
  'date: 2026-11-02 09:00',
  'date: 2026-11-03',
  'kind: promote',
  'kind: reply\nto: "@jo"',
  'sociable: off',
  'feed: Maple Lane\nplatform: linkedin'
]
const piece = fc.oneof(
  fc.constantFrom(...sentences),
  fc.constantFrom(...headers.map((header) => `\n---\n${header}\n---\n`)),
  fc.constantFrom(separator, '\r\n---\r\n', '\n===\n', '---', '<!-- sociable-disable -->', '<!-- sociable-enable -->'),
  fc.constantFrom('<!-- sociable-disable-file recycled-post -->', 'date: 2026-11-01\n', '\r\n', '\n\n'),
  fc.constantFrom('a', ' ', '-', '\n', '<!--', '-->', 'é', '’', '!')
)
const share = fc.double({ min: 0, max: 0.999_999, noNaN: true })
type Change = (text: string, versions: readonly string[]) => string

function placeIn(text: string, at: number): number {
  return Math.floor(at * (text.length + 1))
}

function spliced(text: string, at: number, remove: number, insert: string): string {
  return text.slice(0, at) + insert + text.slice(at + remove)
}

/** Start of a separator, the file's end where it has none. */
function separatorIn(text: string, at: number): number {
  const found = text.indexOf('---', placeIn(text, at))
  return found < 0 ? text.length : found
}

const anywhere = fc
  .tuple(share, fc.oneof(fc.constant(0), fc.nat(3), fc.nat(120)), fc.oneof(piece, fc.constant('')))
  .map(
    ([at, remove, insert]): Change =>
      (text) =>
        spliced(text, placeIn(text, at), remove, insert)
  )
const atSeparator = fc.tuple(share, fc.integer({ min: -2, max: 5 }), fc.nat(4), piece).map(
  ([at, by, remove, insert]): Change =>
    (text) =>
      spliced(text, Math.max(0, separatorIn(text, at) + by), remove, insert)
)
const atEitherEnd = fc.tuple(fc.boolean(), fc.nat(3), piece).map(
  ([isStart, remove, insert]): Change =>
    (text) =>
      spliced(text, isStart ? 0 : text.length - remove, remove, insert)
)
const overPosts = fc.tuple(share, share, piece).map(
  ([one, other, insert]): Change =>
    (text) => {
      const [start, end] = [placeIn(text, Math.min(one, other)), placeIn(text, Math.max(one, other))]
      return spliced(text, start, Math.min(end - start, 900), insert)
    }
)
const moved = fc.tuple(share, share).map(
  ([from, to]): Change =>
    (text) => {
      const start = separatorIn(text, from)
      const end = separatorIn(text.slice(start + 3), 0) + start + 3
      const rest = spliced(text, start, end - start, '')
      return spliced(rest, separatorIn(rest, to), 0, text.slice(start, end))
    }
)
const undone = fc.nat(5).map(
  (by): Change =>
    (text, versions) =>
      versions.at(-2 - by) ?? text
)
/** Another date, or a post without its words. */
const inOnePost = fc.tuple(share, fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(undefined))).map(
  ([at, day]): Change =>
    (text) => {
      const places = [...text.matchAll(day === undefined ? /^[A-Z].*$/gm : /2026-11-0\d/g)]
      const found = places[Math.floor(at * places.length)]
      return found ? spliced(text, found.index, found[0].length, day === undefined ? '' : `2026-11-0${day}`) : text
    }
)
const otherBreaks = fc.constant<Change>((text) =>
  text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n')
)
const change = fc.oneof(
  { weight: 6, arbitrary: anywhere },
  { weight: 4, arbitrary: atSeparator },
  { weight: 2, arbitrary: atEitherEnd },
  { weight: 1, arbitrary: overPosts },
  { weight: 2, arbitrary: moved },
  { weight: 2, arbitrary: undone },
  { weight: 3, arbitrary: inOnePost },
  { weight: 1, arbitrary: otherBreaks }
)
/** What is done between two edits. */
const look = fc.constantFrom('look', 'look', 'look', 'break off', 'two at once', 'none')
const words = fc.constantFrom(...sentences)
const mixed = fc.tuple(fc.constantFrom(undefined, undefined, ...headers), words)
const dated = fc.tuple(
  fc.integer({ min: 1, max: 9 }).map((day) => `platform: x\ndate: 2026-11-0${day}`),
  words
)
const size = { minLength: 3, maxLength: 12 }
const first = fc.oneof(fc.array(mixed, size), fc.array(dated, size))

/** The report on a version that somebody has begun to look at. */
function ended(steps: Generator<undefined, Report, undefined>): Report {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

describe('a post that is too long to be read', () => {
  it('counts in the balance only while it is short', () => {
    const inspector = createInspector()
    const [short, long] = ['The soup is back.', 'The soup is back. '.repeat(6000)]
    const counts = [short, long, short, long].map((text) => {
      const source = { text: ['One.', text, 'Three.'].join(separator), languageId: 'post' as const }
      return inspector.inspect(source, defaultSettings).balance.posts
    })
    expect(counts).toEqual([3, 2, 3, 2])
  })
})

const caps = fc.constantFrom(defaultSettings, { ...defaultSettings, maxFindingsPerPost: 2, maxFindingsPerFile: 6 })

describe('after thousands of edits', () => {
  it('says what a fresh look says, whatever was broken off in between', () => {
    fc.assert(
      fc.property(
        first,
        fc.array(fc.tuple(change, look), { minLength: 40, maxLength: 60 }),
        caps,
        (posts, steps, settings) => {
          const inspector = createInspector()
          let text = posts
            .map(([header, words]) => (header === undefined ? `---\n${words}\n` : `---\n${header}\n---\n${words}\n`))
            .join('')
          const versions = [text]
          for (const [edit, next] of steps) {
            // not without end
            text = edit(text, versions).slice(0, 3000)
            versions.push(text)
            const source = { text, languageId: 'post' as const }
            if (next === 'none') continue
            const under = next === 'look' ? undefined : inspector.steps(source, settings)
            const isUnderWay =
              under !== undefined &&
              Array.from({ length: text.length % 7 }, () => under.next().done).every((done) => !done)
            if (next === 'break off') continue
            const fresh = said(inspect(source, settings))
            expect(said(inspector.inspect(source, settings))).toEqual(fresh)
            if (under && isUnderWay) expect(said(ended(under))).toEqual(fresh)
          }
        }
      ),
      { numRuns: 60, seed: 20261123 }
    )
  }, 240_000)
})
