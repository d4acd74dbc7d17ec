/** The inspector that remembers says what a fresh one says, after any edits; and what it says lies in the text. Seeded. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../server/src/inspect/types.ts'
import { createInspector, editsFor, inspect } from '../../server/src/inspect.ts'
import { applyChanges, plainChanges } from '../../server/src/rules/snippet.ts'
import { defaultSettings, emptyProfile, type Settings } from '../../server/src/settings/types.ts'

const settings: Settings = {
  ...defaultSettings,
  profile: {
    ...emptyProfile,
    name: 'Jo',
    brand: 'Acme Dental',
    places: ['Oakville'],
    pets: ['Biscuit'],
    hobbies: ['trivia'],
    wares: ['braces']
  }
}

const piece = fc.constantFrom(
  'Order now and save 20% off!!! ',
  'We are thrilled to announce the opening of our new office. ',
  'Acme Dental is proud to offer you braces. ',
  'My dog Biscuit ate the the cake 🎂🎂🎂 ',
  'Like if you agree, tag a friend! ',
  'Hey guys, what did you do today? ',
  'JUST LISTED CALL TODAY ',
  'In today’s fast-paced world, we leverage synergies. ',
  'https://shop.example/a?b=1 ',
  '@jo #smallbusinessowner #a #b #c #d #e ',
  'It is what it is. “Buy now” is what they said. ',
  '4 BR, 2 BA, 2,400 sq ft, $689,000 ',
  '𝗕𝗢𝗟𝗗 𝗟𝗘𝗧𝗧𝗘𝗥𝗦 ',
  '\n',
  '\r\n',
  '\n\n---\n\n',
  '\n---\nplatform: x\nkind: promote\n---\n',
  '\n---\nplatfrom: x\ndate: 2026-13-40\n---\n',
  '---\nfeed: F\nplatform: bluesky\n---\n',
  '\n===\n',
  '<!-- sociable-disable hype -->',
  '<!-- sociable-enable -->',
  '<!-- sociable-disable-next-line hard-sel -->\n',
  '\ud83d',
  '\u0000',
  'x'.repeat(320)
)
const anyFeed = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))

interface TypedEdit {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

const anyEdit: fc.Arbitrary<TypedEdit> = fc.record({
  at: fc.nat(2000),
  remove: fc.nat(40),
  insert: fc.oneof(piece, fc.constantFrom('', 'a', ' ', '-', '\n'))
})

function apply(text: string, edit: TypedEdit): string {
  const at = edit.at % (text.length + 1)
  return text.slice(0, at) + edit.insert + text.slice(at + edit.remove)
}

/** What a report says, without the objects that it shares with its cache. */
function said(report: Report): unknown {
  const { posts, balance, withheld } = report
  const rows = posts.map((post) => ({
    start: post.start,
    score: post.view.score.score,
    kind: post.view.score.kind,
    withheld: post.withheld,
    findings: post.findings.map(({ rule, level, message, start, end, related }) => ({
      rule,
      level,
      message,
      start,
      end,
      related: related?.post
    }))
  }))
  return { rows, balance, withheld }
}

describe.each(['post', 'markdown'] as const)('inspecting %s', (languageId) => {
  it('says after any edits what a fresh look says', () => {
    fc.assert(
      fc.property(anyFeed, fc.array(anyEdit, { maxLength: 12 }), (start, edits) => {
        const inspector = createInspector()
        let text = start
        inspector.inspect({ text, languageId }, settings)
        for (const edit of edits) {
          text = apply(text, edit)
          expect(said(inspector.inspect({ text, languageId }, settings))).toEqual(
            said(inspect({ text, languageId }, settings))
          )
        }
      }),
      { numRuns: 150, seed: 20261123 }
    )
  })

  it('reports places inside the post, one finding each, and edits that apply', () => {
    fc.assert(
      fc.property(anyFeed, (text) => {
        const report = inspect({ text, languageId }, settings)
        for (const post of report.posts) {
          const own = post.view.post.text
          expect(text.startsWith(own, post.start)).toBe(true)
          const { base, parts } = post.view.score.parts()
          expect(Math.round(parts.reduce((sum, part) => sum + part.points, base))).toBe(post.view.score.score)
          for (const finding of post.findings) {
            expect(finding.start).toBeGreaterThanOrEqual(0)
            expect(finding.end).toBeGreaterThan(finding.start)
            expect(finding.end).toBeLessThanOrEqual(own.length)
            expect(finding.message).not.toMatch(/\{\d\}|undefined/)
            for (const edit of editsFor(finding, post.view, settings)) {
              expect(edit.title.length).toBeGreaterThan(3)
              const after = applyChanges(own, plainChanges(edit))
              expect(after).not.toBe(own)
              expect(after).not.toMatch(/\$\{\d/)
              const from = Math.min(...edit.changes.map((change) => change.start))
              const to = Math.max(...edit.changes.map((change) => change.end))
              expect(after.startsWith(own.slice(0, from))).toBe(true)
              expect(after.endsWith(own.slice(to))).toBe(true)
            }
          }
        }
      }),
      { numRuns: 400, seed: 20261123 }
    )
  })

  it('parses again only the post that changed', () => {
    const posts = Array.from({ length: 50 }, (_, index) => `Post number ${index}: my dog ate cake ${index}.`)
    const inspector = createInspector()
    inspector.inspect({ text: posts.join('\n\n---\n\n'), languageId: 'post' }, settings)
    const before = inspector.parsed()
    posts[20] = 'Something else altogether.'
    inspector.inspect({ text: posts.join('\n\n---\n\n'), languageId: 'post' }, settings)
    expect(inspector.parsed() - before).toBe(1)
    inspector.inspect({ text: posts.join('\n\n---\n\n'), languageId: 'post' }, settings)
    expect(inspector.parsed() - before).toBe(1)
  })
})
