import * as l10n from '@vscode/l10n'
import { plural } from './plural.ts'
import type { PostRecord } from './records.ts'

/** How often somebody posts, from the dates in the headers. */
export interface Cadence {
  /** Posts with a date. */
  readonly dated: number
  /** ISO dates of the first and the last. */
  readonly first: string
  readonly last: string
  /** Posts a week over that time; absent where it is shorter than a week. */
  readonly perWeek?: number
}

const day = 24 * 60 * 60 * 1000

/** The day that a header's date starts with; undefined where it is none. */
function dayOf(date: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(date ?? '')
  if (!match) return undefined
  const at = Date.parse(`${match[0]}T00:00:00Z`)
  return Number.isNaN(at) ? undefined : at
}

/** The cadence of posts; undefined where fewer than two have a date. */
export function cadenceOf(posts: readonly PostRecord[]): Cadence | undefined {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  let dated = 0
  for (const post of posts) {
    const at = dayOf(post.date)
    if (at === undefined) continue
    dated++
    first = Math.min(first, at)
    last = Math.max(last, at)
  }
  if (dated < 2) return undefined
  const days = (last - first) / day + 1
  const iso = (at: number): string => new Date(at).toISOString().slice(0, 10)
  const perWeek = days >= 7 ? { perWeek: Math.round((dated / days) * 70) / 10 } : {}
  return { dated, first: iso(first), last: iso(last), ...perWeek }
}

/** A cadence in words; volume by itself is never called good or bad. */
export function cadenceWords({ dated, first, last, perWeek }: Cadence): string {
  return perWeek === undefined
    ? l10n.t('{0} with a date, from {1} to {2}.', plural.posts(dated), first, last)
    : l10n.t('{0} with a date, from {1} to {2}: {3} a week.', plural.posts(dated), first, last, perWeek)
}
