/** Rules about a whole feed, and rewrites that know the feed, through `inspect` on feeds as people write them. */
import { describe, expect, it } from 'vitest'
import { rules } from '../../server/src/generated/rules.ts'
import type { Finding } from '../../server/src/inspect/types.ts'
import { createInspector, editsFor, inspect } from '../../server/src/inspect.ts'
import { applyChanges, plainChanges } from '../../server/src/rules/snippet.ts'
import { defaultSettings, emptyProfile, type Settings } from '../../server/src/settings/types.ts'
import { countCharacters } from '../../server/src/text/count.ts'
import { findEntities } from '../../server/src/text/entities.ts'
import { networkOf } from '../../server/src/text/networks.ts'

const feedRules = new Set(rules.filter(({ scope }) => scope === 'feed').map(({ id }) => id))
const profile = { ...emptyProfile, name: 'Jo', places: ['Oakville'], pets: ['Biscuit'] }
const withProfile: Settings = { ...defaultSettings, profile }

function feed(...posts: readonly string[]): string {
  return posts.map((post) => (post.startsWith('---') ? post : `---\n\n${post}`)).join('\n\n')
}

function headed(header: string, text: string): string {
  return `---\n${header}\n---\n${text}`
}

function found(text: string, settings = defaultSettings): (Finding & { readonly post: number })[] {
  const report = inspect({ text, languageId: 'post' }, settings)
  return report.posts.flatMap(({ index, findings }) =>
    findings.filter(({ rule }) => feedRules.has(rule)).map((finding) => ({ ...finding, post: index }))
  )
}

function of(rule: string, text: string, settings = defaultSettings): readonly number[] {
  return found(text, settings)
    .filter((finding) => finding.rule === rule)
    .map(({ post }) => post)
}

const pitches = ['red', 'green', 'blue', 'grey'].map((colour) => headed('kind: promote', `The ${colour} one is in.`))
const story = headed('kind: personal', 'Biscuit ate the price tags, all of them, before I had my coffee.')
const question = headed('kind: talk', 'Which lamp would you put in a dark hallway?')

describe('a feed that has hardly begun', () => {
  it.each([
    ['an empty file', ''],
    ['blank lines', '\n\n\n'],
    ['one post', 'The red one is in.'],
    ['one pitch', pitches[0] ?? ''],
    ['a header for the file and no post', '---\nfeed: Autumn\nplatform: x\n---\n'],
    ['two pitches', feed(...pitches.slice(0, 2))],
    ['separators only', '---\n\n---\n\n---\n']
  ])('is not nagged: %s', (_, text) => {
    expect(found(text, withProfile)).toEqual([])
  })
})

describe('pitch-streak', () => {
  it('reports the third pitch once, and points at the first', () => {
    const text = feed(story, ...pitches)
    const streak = found(text).filter(({ rule }) => rule === 'pitch-streak')
    expect(streak.map(({ post }) => post)).toEqual([3])
    expect(streak[0]?.related?.post).toBe(1)
  })

  it('starts again after something else', () => {
    expect(of('pitch-streak', feed(...pitches.slice(0, 2), question, ...pitches.slice(2)))).toEqual([])
  })

  it('goes by the dates where every post has one', () => {
    const dated = (day: number, kind: string): string => headed(`kind: ${kind}\ndate: 2026-05-0${day}`, `Post ${day}.`)
    const mixed = feed(
      dated(1, 'promote'),
      dated(3, 'promote'),
      dated(5, 'promote'),
      dated(2, 'talk'),
      dated(4, 'give')
    )
    expect(of('pitch-streak', mixed)).toEqual([])
    const inRow = feed(
      dated(5, 'talk'),
      dated(3, 'promote'),
      dated(2, 'promote'),
      dated(4, 'promote'),
      dated(1, 'give')
    )
    expect(of('pitch-streak', inRow)).toEqual([3])
  })

  it('goes by the file where a date is missing', () => {
    const text = feed(
      headed('kind: promote\ndate: 2026-05-03', 'The red one is in.'),
      headed('kind: promote\ndate: 2026-05-02', 'The green one is in.'),
      headed('kind: promote', 'The blue one is in.')
    )
    expect(of('pitch-streak', text)).toEqual([2])
  })

  it('counts as many as its option says, and is silent where it is off', () => {
    const text = feed(...pitches)
    const two = new Map([['pitch-streak', { options: { pitches: 2 } }]])
    const off = new Map([['pitch-streak', { level: 'off' as const }]])
    expect(of('pitch-streak', text, { ...defaultSettings, rules: two })).toEqual([1])
    expect(of('pitch-streak', text, { ...defaultSettings, rules: off })).toEqual([])
    const third = `---\nkind: promote\nsociable: pitch-streak\n---\nThe blue one is in.`
    expect(of('pitch-streak', feed(...pitches.slice(0, 2), third))).toEqual([])
  })
})

describe('recycled-post', () => {
  const menu = 'Our winter menu is here, with the pumpkin soup that you asked for all summer.'

  it('sees through links, hashtags, case, emoji and a changed word', () => {
    const again = `${menu.toUpperCase().replace('PUMPKIN', 'LEEK')} 🎃 #soup https://example.com/menu`
    const repeats = found(feed(menu, question, again)).filter(({ rule }) => rule === 'recycled-post')
    expect(repeats.map(({ post, related }) => [post, related?.post])).toEqual([[2, 0]])
  })

  it('says so once for each repeat, and names the first', () => {
    const repeats = found(feed(menu, menu, story, menu)).filter(({ rule }) => rule === 'recycled-post')
    expect(repeats.map(({ post, related }) => [post, related?.post])).toEqual([
      [1, 0],
      [3, 0]
    ])
  })

  it('points into the earlier post', () => {
    const text = feed(story, menu, menu)
    const report = inspect({ text, languageId: 'post' }, defaultSettings)
    const related = report.posts[2]?.findings.find(({ rule }) => rule === 'recycled-post')?.related
    const earlier = report.posts[1]
    expect(earlier?.view.post.text.slice(related?.range.start, related?.range.end)).toBe(menu)
  })

  it('takes the later date for the repeat', () => {
    const text = feed(headed('date: 2026-02-01', menu), headed('date: 2026-01-01', menu))
    expect(of('recycled-post', text)).toEqual([0])
  })

  it('leaves the same words for other readers alone', () => {
    expect(of('recycled-post', feed(headed('platform: x', menu), headed('platform: linkedin', menu)))).toEqual([])
  })

  it('does not slow down when everything repeats', () => {
    const many = Array.from({ length: 4000 }, (_, index) => `${menu} ${index % 9 === 0 ? `Table ${index}.` : ''}`)
    const started = performance.now()
    const quiet = new Map(rules.map(({ id }) => [id, id === 'recycled-post' ? {} : { level: 'off' as const }]))
    const settings = { ...defaultSettings, rules: quiet, maxFindingsPerFile: 0 }
    expect(of('recycled-post', feed(...many), settings).length).toBe(3999)
    expect(performance.now() - started).toBeLessThan(15_000)
  }, 30_000)
})

describe('unbalanced-feed', () => {
  const five = feed(...pitches, story)

  it('says on the first post what the mix misses and by what, with one idea', () => {
    const [finding] = found(five, withProfile).filter(({ rule }) => rule === 'unbalanced-feed')
    expect(finding?.post).toBe(0)
    expect(finding?.message).toContain('social-first')
    expect(finding?.message).toMatch(/80 %.*20 %/)
    expect(finding?.message).toMatch(/ Try /)
  })

  it('waits until there are enough posts', () => {
    expect(of('unbalanced-feed', feed(...pitches))).toEqual([])
    const four = new Map([['unbalanced-feed', { options: { fewest: 4 } }]])
    expect(of('unbalanced-feed', feed(...pitches), { ...defaultSettings, rules: four })).toEqual([0])
  })

  it('is content with a feed that meets the target', () => {
    const social = ['kind: share', 'kind: give', 'kind: talk'].map((kind) => headed(kind, 'A good word for Ann.'))
    expect(of('unbalanced-feed', feed(pitches[0] ?? '', story, ...social))).toEqual([])
  })
})

describe('rewrites that know the feed', () => {
  function firstEdits(text: string, rule: string): readonly string[] {
    const report = inspect({ text, languageId: 'post' }, defaultSettings)
    return report.posts.flatMap((post) => {
      const finding = post.findings.find((other) => other.rule === rule)
      const [edit] = finding ? editsFor(finding, post.view, defaultSettings) : []
      return edit ? [applyChanges(post.view.post.text, plainChanges(edit)).trim()] : []
    })
  }

  it.each(['no-invitation', 'nothing-personal'])('ten posts in a row about one thing get ten: %s', (rule) => {
    const ten = Array.from(
      { length: 10 },
      (_, day) => `The rye bread is on the shelf from the ${day + 3}th of the month.`
    )
    const edits = firstEdits(feed(...ten), rule)
    const added = edits.map((text, index) => text.slice((ten[index] ?? '').length))
    expect(edits.length).toBe(10)
    expect(new Set(added).size).toBe(10)
    expect(firstEdits(feed(...ten), rule)).toEqual(edits)
  })

  it('a post on X stays within its limit', () => {
    const x = networkOf('x')
    const long = `${'The bakery on the corner has rolls with seeds and without. '.repeat(4)}Come early.`
    for (const rule of ['no-invitation', 'nothing-personal']) {
      for (const text of firstEdits(feed(headed('platform: x', long), headed('platform: x', long)), rule)) {
        const body = text.slice(text.lastIndexOf('---') + 3).trim()
        expect(x && countCharacters(body, x, findEntities(body))).toBeLessThanOrEqual(280)
      }
    }
  })
})

it('parses one post when one post changes, and finds what it found', () => {
  const inspector = createInspector()
  const settings = defaultSettings
  const posts = Array.from(
    { length: 200 },
    (_, index) => `Loaf number ${index} is out of the oven, and it is ${index % 2 ? 'rye' : 'spelt'}.`
  )
  inspector.inspect({ text: feed(...posts), languageId: 'post' }, settings)
  const before = inspector.parsed()
  posts[100] = `${posts[100]} Try it.`
  const changed = inspector.inspect({ text: feed(...posts), languageId: 'post' }, settings)
  expect(inspector.parsed() - before).toBe(1)
  expect(changed.posts.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual(
    inspect({ text: feed(...posts), languageId: 'post' }, settings).posts.map(({ findings }) =>
      findings.map(({ rule }) => rule)
    )
  )
})
