import { describe, expect, it, vi } from 'vitest'
import { buildView, fileNames } from '../../../client/src/report/view/build-view.ts'
import { createPostKeys } from '../../../client/src/report/view/post-keys.ts'
import type { ReportResult } from '../../../server/src/wire.ts'
import { feedUri, fileOf, findingOf, fullReport, postOf, reportOf } from './report-fixture.ts'

vi.mock('vscode', () => import('./vscode-stand-in.ts'))

function viewOf(report: ReportResult, scope: 'file' | 'workspace' = 'file') {
  const subject = scope === 'file' ? { scope, uri: feedUri } : { scope }
  return buildView(report, subject, createPostKeys().next(report), 'en')
}

describe('the view of a report', () => {
  it('says the balance as a word and a number', () => {
    const { balance, title, summary } = viewOf(fullReport())
    expect(balance).toEqual({
      label: 'Balance',
      value: 62,
      word: 'good',
      sentence: 'Balance 62 of 100: good.',
      advice: 'Let the next post sell nothing.'
    })
    expect(title).toBe('maple lane.post')
    expect(summary).toBe('4 posts, 5 findings.')
  })

  it('sets the mix against every limit of the target, met or not, and names the rule of thumb', () => {
    const { mix, limits, target } = viewOf(fullReport())
    expect(mix.map(({ kind, text }) => [kind, text])).toEqual([
      ['personal', '20 %'],
      ['talk', '10 %'],
      ['give', '0 %'],
      ['share', '10 %'],
      ['inform', '10 %'],
      ['promote', '50 %']
    ])
    expect(limits.map(({ label, text, limitText, verdict }) => [label, text, limitText, verdict])).toEqual([
      ['promotes', '50 %', 'at most 20 %', '30 % too many'],
      ['personal, talks, gives, shares', '40 %', 'at least 40 %', 'met']
    ])
    expect(target.note).toMatch(/"social-first".*rules of thumb.*disagree.*no single post is wrong/)
  })

  it('tells each post with score, kind, date and the rules worth a look', () => {
    const [first, second, , last] = viewOf(fullReport()).posts
    expect(first).toMatchObject({
      number: 1,
      title: 'Post number 1',
      score: 20,
      word: 'stiff',
      kindLabel: 'promotes',
      date: '2026-11-02',
      rules: ['hard-sell']
    })
    expect(second).toMatchObject({ status: 'posted', word: 'lovely' })
    expect(last?.file).toBeUndefined()
    expect(last?.day).toBeUndefined()
  })

  it('lists what is missing: the shortfalls, then what rules about feeds say, with their post', () => {
    const { missing, posts } = viewOf(fullReport())
    expect(missing).toEqual([
      { text: 'Promotes 50 %, at most 20 % would do.' },
      { text: 'What never-answers says.', key: posts[3]?.key }
    ])
  })

  it('says what a rule about feeds says once, of the latest post', () => {
    const said = [findingOf('never-answers', 'info')]
    const feed = fileOf(feedUri, [postOf(0, { findings: said }), postOf(1), postOf(2, { findings: said })])
    const { missing, posts } = viewOf(reportOf([feed], { rules: fullReport().rules }))
    expect(missing.filter(({ text }) => text === 'What never-answers says.')).toEqual([
      { text: 'What never-answers says.', key: posts[2]?.key }
    ])
  })

  it('counts findings by rule, hints last', () => {
    expect(viewOf(fullReport()).rules.map(({ id, times, posts, level }) => [id, times, posts, level])).toEqual([
      ['hard-sell', 3, 2, 'warning'],
      ['never-answers', 1, 1, 'info'],
      ['stiff', 1, 1, 'hint']
    ])
  })

  it('links repeats to their posts', () => {
    const { repeats, posts } = viewOf(fullReport())
    expect(repeats).toEqual([
      {
        key: 'link shop.example/sale',
        kindLabel: 'link',
        text: 'shop.example/sale',
        times: 2,
        posts: [
          { key: posts[0]?.key, label: '1', title: 'Post number 1' },
          { key: posts[2]?.key, label: '3', title: 'Post number 3' }
        ]
      }
    ])
  })

  it('tells the feeds of a workspace apart by their paths', () => {
    const report = reportOf([
      fileOf('file:///work/a/feed.post', [postOf(0)], { balance: 10 }),
      fileOf('file:///work/b/feed.post', [postOf(0), postOf(1)]),
      fileOf('file:///work/b/empty.post', [])
    ])
    const { feeds, posts, title, summary } = viewOf(report, 'workspace')
    expect(feeds.map(({ name, posts: number, word }) => [name, number, word])).toEqual([
      ['a/feed.post', 1, 'all business'],
      ['b/feed.post', 2, 'good']
    ])
    expect(posts.map(({ file }) => file)).toEqual(['a/feed.post', 'b/feed.post', 'b/feed.post'])
    expect(title).toBe('All posts of the workspace')
    expect(summary).toBe('2 feeds, 3 posts, 0 findings.')
  })

  it('judges a single post by its score, and by no target', () => {
    const { balance, mix, limits, missing } = viewOf(reportOf([fileOf(feedUri, [postOf(0, { score: 81 })])]))
    expect(balance).toEqual({ label: 'Score', value: 81, word: 'lovely', sentence: 'Score 81 of 100: lovely.' })
    expect([mix, limits, missing]).toEqual([[], [], []])
  })

  it('is calm about an empty feed', () => {
    const view = viewOf(reportOf([fileOf(feedUri, [])]))
    expect(view.isEmpty).toBe(true)
    expect(view.cadence).toBeUndefined()
  })

  it('keeps its wits about odd addresses', () => {
    expect([...fileNames(['untitled:Untitled-1']).values()]).toEqual(['untitled:Untitled-1'])
    expect([...fileNames(['file:///a/100%.post', 'file:///a/b%20c/d.post']).values()]).toEqual([
      '100%.post',
      'b c/d.post'
    ])
  })

  it('takes no score from findings that are hints', () => {
    const report = reportOf([fileOf(feedUri, [postOf(0, { findings: [findingOf('stiff', 'hint')] })])])
    expect(viewOf(report).posts[0]?.rules).toEqual([])
  })
})
