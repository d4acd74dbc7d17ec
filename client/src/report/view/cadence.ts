import { l10n } from 'vscode'
import { count } from '../counts.ts'
import type { CadenceView, PostView, WeekView } from '../report-view.ts'
import { dayLabel, mondayOf } from './day.ts'
import { mean } from './mean.ts'

/** Weeks with posts that are drawn, the latest. */
const mostWeeks = 26
/** Weeks without posts are drawn too where all of it is no longer than a year. */
const longest = 53
/** Scores that lie this far apart are worth a word. */
const worthSaying = 5

/** Cadence beside quality. Volume by itself is never called good or bad. */
function qualityOf(weeks: readonly WeekView[]): string | undefined {
  const byVolume = weeks
    .flatMap(({ posts, average }) => (average === undefined ? [] : [{ posts, average }]))
    .sort((a, b) => a.posts - b.posts)
  const half = Math.floor(byVolume.length / 2)
  const quiet = byVolume.slice(0, half)
  const busy = byVolume.slice(-half)
  const most = quiet.at(-1)?.posts ?? 0
  const least = busy[0]?.posts ?? 0
  if (half < 2 || least <= most) return undefined
  const inQuiet = mean(quiet.map(({ average }) => average))
  const inBusy = mean(busy.map(({ average }) => average))
  if (inBusy <= inQuiet - worthSaying)
    return l10n.t(
      'Busier weeks score {0}, quieter ones {1}. Numbers help too; on a busy week, plan the personal posts first.',
      inBusy,
      inQuiet
    )
  if (inBusy >= inQuiet + worthSaying)
    return l10n.t('Busier weeks score {0}, quieter ones {1}. Posting more suits you.', inBusy, inQuiet)
  return l10n.t('Busier and quieter weeks score about the same. The pace suits you.')
}

function weeksOf(days: ReadonlyMap<number, readonly number[]>, lang: string): readonly WeekView[] {
  const mondays = [...days.keys()].sort((a, b) => a - b).slice(-mostWeeks)
  const first = mondays[0] ?? 0
  const last = mondays.at(-1) ?? 0
  const weeks = (last - first) / 7 + 1
  const shown = weeks > longest ? mondays : Array.from({ length: weeks }, (_, index) => first + index * 7)
  const withYear = dayLabel(first, 'en', true).slice(-4) !== dayLabel(last, 'en', true).slice(-4)
  return shown.map((day) => {
    const scores = days.get(day) ?? []
    return {
      day,
      label: dayLabel(day, lang, withYear),
      posts: scores.length,
      ...(scores.length > 0 ? { average: mean(scores) } : {})
    }
  })
}

/** How often somebody posts, week by week, beside how good the posts are; `undefined` where fewer than two are dated. */
export function cadenceView(posts: readonly PostView[], lang: string): CadenceView | undefined {
  const scores = new Map<number, number[]>()
  let dated = 0
  for (const { day, score } of posts) {
    if (day === undefined) continue
    dated++
    const monday = mondayOf(day)
    const ofWeek = scores.get(monday) ?? []
    scores.set(monday, ofWeek)
    ofWeek.push(score)
  }
  if (dated < 2) return undefined
  const weeks = weeksOf(scores, lang)
  const counted = weeks.reduce((sum, week) => sum + week.posts, 0)
  const aWeek = Math.round((counted / weeks.length) * 10) / 10
  const quality = qualityOf(weeks)
  const left = posts.length - counted
  return {
    summary: l10n.t(
      '{0} in {1}: {2} a week, scoring {3} on average.',
      count.posts(counted),
      count.weeks(weeks.length),
      new Intl.NumberFormat(lang).format(aWeek),
      mean(weeks.flatMap(({ day }) => scores.get(day) ?? []))
    ),
    ...(quality === undefined ? {} : { quality }),
    ...(left > 0 ? { undated: l10n.t('Not counted, without a date or too long ago: {0}.', count.posts(left)) } : {}),
    weeks
  }
}
