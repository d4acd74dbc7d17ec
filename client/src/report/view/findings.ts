import { l10n } from 'vscode'
import type { ReportResult } from '../../../../server/src/wire.ts'
import type { MissingView, RuleView } from '../report-view.ts'
import type { Places } from './post-keys.ts'

type FindingLevel = RuleView['level']

/** From the quietest. */
const levels: readonly FindingLevel[] = ['hint', 'info', 'warning', 'error']

function levelName(level: FindingLevel): string {
  if (level === 'error') return l10n.t('error')
  if (level === 'warning') return l10n.t('warning')
  return level === 'info' ? l10n.t('info') : l10n.t('hint')
}

interface Counted {
  level: FindingLevel
  times: number
  posts: number
}

/** How often each rule has something to say, the most often first; hints come last. */
export function rulesView(report: ReportResult): readonly RuleView[] {
  const counts = new Map<string, Counted>()
  for (const post of report.files.flatMap(({ posts }) => posts)) {
    const seen = new Set<string>()
    for (const { rule, level } of post.findings) {
      const known = counts.get(rule) ?? { level, times: 0, posts: 0 }
      counts.set(rule, known)
      known.times++
      if (levels.indexOf(level) > levels.indexOf(known.level)) known.level = level
      if (!seen.has(rule)) known.posts++
      seen.add(rule)
    }
  }
  const about = new Map(report.rules.map((rule) => [rule.id, rule]))
  return [...counts]
    .sort(
      ([a, one], [b, other]) =>
        Number(one.level === 'hint') - Number(other.level === 'hint') ||
        other.times - one.times ||
        levels.indexOf(other.level) - levels.indexOf(one.level) ||
        (a < b ? -1 : 1)
    )
    .map(([id, { level, times, posts }]) => ({
      id,
      summary: about.get(id)?.summary ?? id,
      level,
      levelLabel: levelName(level),
      times,
      posts,
      hasPage: about.has(id)
    }))
}

const mostMissing = 8

/** Of findings of the same rule in the same feed the last, which is the latest: the others say it again. */
function latest<Said extends { readonly rule: string; readonly uri: string }>(said: readonly Said[]): readonly Said[] {
  return [...new Map(said.map((one) => [`${one.rule} ${one.uri}`, one])).values()]
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}

/**
 * What the feed lacks: the limits that are missed, then what the rules about whole feeds say, each once, of the latest post.
 * No target judges a single post.
 *
 * @param fileNames by URI; empty where the report is about one file
 */
export function missingView(
  report: ReportResult,
  places: Places,
  fileNames: ReadonlyMap<string, string>
): readonly MissingView[] {
  const ofFeeds = new Set(report.rules.filter(({ scope }) => scope === 'feed').map(({ id }) => id))
  const keys = [...places.keys()]
  let at = 0
  const said = report.files.flatMap(({ uri, posts }) =>
    posts.flatMap(({ findings }) => {
      const key = keys[at++]
      return findings
        .filter(({ rule }) => ofFeeds.has(rule) && rule !== 'unbalanced-feed')
        .map(({ rule, message }) => ({ rule, uri, message, key }))
    })
  )
  const shortfalls = report.posts === 1 ? [] : report.shortfalls.map(({ label }) => ({ text: sentence(label) }))
  const views = latest(said).map(({ uri, message, key }) => {
    const file = fileNames.get(uri)
    return { text: message, ...(file === undefined ? {} : { file }), ...(key === undefined ? {} : { key }) }
  })
  return [...shortfalls, ...views].slice(0, mostMissing)
}
