/**
 * What a rule about a feed keeps from one look to the next never changes what it says: after any change of the posts, it
 * says what it says of a feed that nobody has looked at before. Seeded.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../server/src/generated/rules.ts'
import { optionsOf } from '../../server/src/inspect/active-rules.ts'
import { viewPost } from '../../server/src/inspect/check-post.ts'
import { createNotes } from '../../server/src/notes.ts'
import type { FeedPost, FeedRule, FeedView, PostView } from '../../server/src/rules/types.ts'
import { balanceOf } from '../../server/src/score/balance.ts'
import { defaultSettings, emptyProfile, type Settings } from '../../server/src/settings/types.ts'
import { parsePost } from '../../server/src/text/parse-post.ts'
import { splitPosts } from '../../server/src/text/split-posts.ts'

const settings: Settings = { ...defaultSettings, profile: { ...emptyProfile, places: ['Oakville'] } }
const feedRules = rules.filter((rule): rule is FeedRule => rule.scope === 'feed')

const starts = ['The soup is back today', 'Just listed: three rooms and a garden', 'Did you know that ducks sleep']
const ends = [
  'and the queue goes round the corner to the bank',
  'so call now before it is too late',
  'said Maya to the baker'
]
const links = ['https://example.com/a', 'https://example.com/b', '']
const headers = ['', 'platform: x\n', 'platform: mastodon\n', 'kind: promote\n', 'kind: reply\n']
const dates = ['', 'date: 2026-11-02\n', 'date: 2026-11-02 09:00\n', 'date: 2026-11-03\n']

/** A post of the file by itself, as the engine sees it. */
function viewOf(text: string): PostView {
  const [slice] = splitPosts(text, 'post').posts
  if (!slice) throw new Error('no post')
  const { start, header, body, end } = slice
  const own = text.slice(start, end)
  const shape = {
    ...(header ? { header: { start: 0, end: header.end - start } } : {}),
    body: { start: body.start - start, end: body.end - start }
  }
  return viewPost(parsePost(own, shape, 'post'), settings)
}

/** Every combination, so that many have something in common. */
const pool = headers.flatMap((header) =>
  dates.flatMap((date) =>
    starts.flatMap((start) =>
      ends.map((end, index) => {
        const words = `${start} ${end}. ${links[(start.length + header.length + index) % links.length]}`
        return viewOf(header + date === '' ? `---\n${words}` : `---\n${header}${date}---\n${words}`)
      })
    )
  )
)
const withoutWords = viewOf('---\nkind: talk\n---\n')
const dated = pool.filter(({ post }) => post.meta.date !== undefined)
const view = fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...pool) }, fc.constant(withoutWords))
const share = fc.double({ min: 0, max: 0.999_999, noNaN: true })

/** So many posts from a place on make way for others. */
const change = fc.record({
  at: share,
  remove: fc.oneof({ weight: 4, arbitrary: fc.nat(2) }, fc.nat(30)),
  insert: fc.oneof({ weight: 4, arbitrary: fc.array(view, { maxLength: 2 }) }, fc.array(view, { maxLength: 90 })),
  isMove: fc.boolean()
})

function changed(
  views: readonly PostView[],
  { at, remove, insert, isMove }: { at: number; remove: number; insert: readonly PostView[]; isMove: boolean }
): readonly PostView[] {
  const start = Math.floor(at * (views.length + 1))
  const rest = [...views.slice(0, start), ...views.slice(start + remove)]
  // to the front, or out
  return isMove
    ? [...views.slice(start, start + remove), ...rest]
    : [...rest.slice(0, start), ...insert, ...rest.slice(start)]
}

/** The same object where post and place are the same, as the engine has it. */
function placed(views: readonly PostView[], before: readonly FeedPost[]): readonly FeedPost[] {
  return views.map((one, index) => {
    const known = before[index]
    return known?.view === one ? known : { view: one, index }
  })
}

function said(rule: FeedRule, feed: FeedView): readonly string[] {
  return Array.from(rule.check(feed, optionsOf(rule, settings)), (finding) => JSON.stringify(finding)).sort()
}

describe.each(feedRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('says of a feed that it knows what it says of one that it does not', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.array(view, { maxLength: 100 }), fc.array(fc.constantFrom(...dated), { maxLength: 40 })),
        fc.array(change, { minLength: 1, maxLength: 20 }),
        (first, changes) => {
          const memory = createNotes()
          let views: readonly PostView[] = first
          let posts: readonly FeedPost[] = []
          for (const next of [undefined, ...changes]) {
            if (next) views = changed(views, next)
            posts = placed(views, posts)
            const balance = balanceOf(
              views.map(({ score }) => score),
              settings.target
            )
            const feed = { posts, balance, profile: settings.profile }
            expect(said(rule, { ...feed, memory })).toEqual(said(rule, feed))
          }
        }
      ),
      { numRuns: 60, seed: 20261123 }
    )
  }, 60_000)
})
