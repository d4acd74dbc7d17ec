/** A file's own header, which belongs to no post: what is wrong in it is reported all the same, once, and can be fixed. */
import { describe, expect, it } from 'vitest'
import { fixAll } from '../../server/src/inspect/fix-all.ts'
import { ownerAt, ownersOf } from '../../server/src/inspect/owners-of.ts'
import { createInspector, editsFor, inspect } from '../../server/src/inspect.ts'
import { applyChanges } from '../../server/src/rules/snippet.ts'
import { defaultSettings } from '../../server/src/settings/types.ts'

const post = '---\nGood morning from the bakery, the oven is warm.\n'

function places(text: string, missingMedia?: readonly string[]): string[] {
  const report = inspect({ text, languageId: 'post', ...(missingMedia ? { missingMedia } : {}) }, defaultSettings)
  return ownersOf(report).flatMap((owner) =>
    owner.findings
      .filter(({ rule }) => /^header-|^unknown-|alt$/.test(rule))
      .map((found) => `${owner.index} ${found.rule} ${text.slice(owner.start + found.start, owner.start + found.end)}`)
  )
}

describe('the header of a feed', () => {
  it('reports a mistyped key, network, date and link in it', () => {
    const text = `---\nfeed: Autumn\nplatform: linkdin\nauthr: Jo\ndate: soon\nlink: example.com\n---\n\n${post}`
    expect(places(text)).toEqual([
      '-1 header-unknown-platform linkdin',
      '-1 header-unknown-key authr',
      '-1 header-bad-date soon',
      '-1 header-bad-link example.com'
    ])
  })

  it('reports broken YAML in it, also where there is no post at all', () => {
    expect(places('---\nfeed: Autumn\nplatform: [x, linkedin\n---\n').length).toBeGreaterThan(0)
    expect(places('---\nfeed: Autumn\nvia: @jo\n---\n')).toEqual(['-1 header-yaml @'])
  })

  it('leaves it to the post where it is one', () => {
    expect(places('---\nfeed: Autumn\nplatform: linkdin\n---\nGood morning from the bakery.\n')).toEqual([
      '0 header-unknown-platform linkdin'
    ])
  })

  it('says nothing of the post rules about it, and nothing where all is well', () => {
    const text = `---\nfeed: Autumn\nplatform: x\n---\n\n${post}`
    const report = inspect({ text, languageId: 'post' }, defaultSettings)
    expect(report.feedHeader?.findings).toEqual([])
    expect(report.posts.length).toBe(1)
    expect(ownerAt(report, -1)).toBe(report.feedHeader)
    expect(ownerAt(report, 0)).toBe(report.posts[0])
  })

  it('has nothing where the file has no header of its own', () => {
    expect(inspect({ text: post, languageId: 'post' }, defaultSettings).feedHeader).toBeUndefined()
  })

  it('keeps quiet where it is switched off', () => {
    const header = '---\nfeed: Autumn\nplatform: linkdin\n'
    expect(places(`${header}sociable: header-unknown-platform\n---\n\n${post}`)).toEqual([])
    expect(places(`${header}sociable: off\n---\n\n${post}`)).toEqual([])
    expect(places(`${header}---\n\n${post}<!-- sociable-disable-file header-unknown-platform -->\n`)).toEqual([])
  })

  it('offers its fixes, alone and with all others', () => {
    const text = `---\nfeed: Autumn\nplatform: linkdin\n---\n\n---\nstatus: redy\n${post}`
    const report = inspect({ text, languageId: 'post' }, defaultSettings)
    const [finding] = report.feedHeader?.findings ?? []
    const [edit] = finding && report.feedHeader ? editsFor(finding, report.feedHeader.view, defaultSettings) : []
    expect(edit?.changes.map((change) => change.text)).toEqual(['linkedin'])
    const fixed = applyChanges(text, fixAll({ text, languageId: 'post' }, defaultSettings))
    expect(fixed).toContain('platform: linkedin')
    expect(fixed).toContain('status: ready')
  })

  it('is looked at once, until it changes', () => {
    const inspector = createInspector()
    const text = `---\nfeed: Autumn\nplatform: linkdin\n---\n\n${post}---\nOne more`
    inspector.inspect({ text, languageId: 'post' }, defaultSettings)
    const first = inspector.parsed()
    inspector.inspect({ text: `${text}.`, languageId: 'post' }, defaultSettings)
    expect(inspector.parsed()).toBe(first + 1)
  })

  it('reports pictures that the host does not find, in the header that names them', () => {
    const text = `---\nfeed: Autumn\nmedia: logo.png\n---\n\n---\nmedia: otter.jpg\n${post}`
    expect(places(text).filter((place) => place.includes('missing-media'))).toEqual([])
    expect(places(text, ['logo.png', 'otter.jpg']).filter((place) => place.includes('missing-media'))).toEqual([
      '-1 header-missing-media logo.png',
      '0 header-missing-media otter.jpg'
    ])
  })
})
