import { describe, expect, it, vi } from 'vitest'
import { buildView } from '../../../client/src/report/view/build-view.ts'
import { dayOf, mondayOf } from '../../../client/src/report/view/day.ts'
import { createPostKeys } from '../../../client/src/report/view/post-keys.ts'
import { feedUri, fileOf, postOf, reportOf } from './report-fixture.ts'

vi.mock('vscode', () => import('./vscode-stand-in.ts'))

function cadenceOf(dated: readonly (readonly [date: string | undefined, score: number])[]) {
  const posts = dated.map(([date, score], at) => postOf(at, { score, ...(date === undefined ? {} : { date }) }))
  const report = reportOf([fileOf(feedUri, posts)])
  return buildView(report, { scope: 'file', uri: feedUri }, createPostKeys().next(report), 'en').cadence
}

function day(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

describe('days', () => {
  it('are read from dates alone', () => {
    expect(dayOf('1970-01-02')).toBe(1)
    expect(dayOf('1970-01-02T23:00')).toBe(1)
    for (const bad of [undefined, '', 'soon', '2026-13-01', '2026-02-30', '20261-01-011', '2026-1-1'])
      expect(dayOf(bad)).toBeUndefined()
  })

  it('belong to the week of their Monday', () => {
    const monday = dayOf('2026-11-02') ?? 0
    for (let later = 0; later < 7; later++) expect(mondayOf(monday + later)).toBe(monday)
    expect(mondayOf(0)).toBe(-3)
    expect(mondayOf(-4)).toBe(-10)
  })
})

describe('cadence', () => {
  it('counts posts a week beside their scores, weeks without posts included', () => {
    const cadence = cadenceOf([
      ['2026-11-02', 40],
      ['2026-11-08', 60],
      ['2026-11-17', 80],
      [undefined, 10]
    ])
    expect(cadence?.weeks.map(({ label, posts, average }) => [label, posts, average])).toEqual([
      ['Nov 2', 2, 50],
      ['Nov 9', 0, undefined],
      ['Nov 16', 1, 80]
    ])
    expect(cadence?.summary).toBe('3 posts in 3 weeks: 1 a week, scoring 60 on average.')
    expect(cadence?.undated).toBe('Not counted, without a date or too long ago: 1 post.')
  })

  it('needs two dates', () => {
    expect(
      cadenceOf([
        ['2026-11-02', 40],
        [undefined, 40]
      ])
    ).toBeUndefined()
  })

  it('never calls volume bad by itself', () => {
    const steady = cadenceOf(
      [1, 1, 2, 2, 6, 6, 7, 7].flatMap((times, week) =>
        Array.from({ length: times }, () => [day(20_000 + week * 7), 55] as const)
      )
    )
    expect(steady?.quality).toBe('Busier and quieter weeks score about the same. The pace suits you.')
  })

  it('says when busy weeks score less or more', () => {
    const weeks = (busy: number) =>
      cadenceOf(
        [1, 1, 6, 6].flatMap((times, week) =>
          Array.from({ length: times }, () => [day(20_000 + week * 7), times > 1 ? busy : 60] as const)
        )
      )
    expect(weeks(30)?.quality).toMatch(/^Busier weeks score 30, quieter ones 60\. Numbers help too/)
    expect(weeks(90)?.quality).toBe('Busier weeks score 90, quieter ones 60. Posting more suits you.')
    expect(
      cadenceOf([
        ['2026-11-02', 40],
        ['2026-11-09', 90]
      ])?.quality
    ).toBeUndefined()
  })

  it('draws at most half a year, and no gap of centuries', () => {
    const long = cadenceOf(Array.from({ length: 60 }, (_, week) => [day(20_000 + week * 7), 50] as const))
    expect(long?.weeks).toHaveLength(26)
    const wide = cadenceOf([
      ['0001-01-01', 50],
      ['2026-11-02', 50],
      ['9999-12-31', 50]
    ])
    expect(wide?.weeks).toHaveLength(3)
    expect(wide?.weeks[0]?.label).toMatch(/1$/)
  })
})
