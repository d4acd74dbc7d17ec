import { l10n } from 'vscode'
import { inWords } from '../../../../server/src/score/in-words.ts'
import type { ReportedPost, ReportResult } from '../../../../server/src/wire.ts'
import { kindName } from '../../kind-name.ts'
import type { PostView, ScoresView } from '../report-view.ts'
import { dayOf } from './day.ts'
import { mean } from './mean.ts'
import type { Places } from './post-keys.ts'

const mostRules = 3
const longestDate = 32

/** Rules that are worth a look in this post, the most serious first; hints are not. */
function rulesOf({ findings }: ReportedPost): readonly string[] {
  const rank = { error: 0, warning: 1, info: 2, hint: 3 } as const
  const ranked = findings.filter(({ level }) => level !== 'hint').sort((a, b) => rank[a.level] - rank[b.level])
  return [...new Set(ranked.map(({ rule }) => rule))].slice(0, mostRules)
}

function statusName(status: ReportedPost['status']): string | undefined {
  if (status === 'draft') return l10n.t('draft')
  if (status === 'ready') return l10n.t('ready')
  return status === 'posted' ? l10n.t('posted') : undefined
}

/**
 * The posts in the order of the report, which is the order of `places`.
 *
 * @param fileNames by URI; empty where the report is about one file
 */
export function postsView(
  report: ReportResult,
  places: Places,
  fileNames: ReadonlyMap<string, string>
): readonly PostView[] {
  const keys = [...places.keys()]
  let at = 0
  return report.files.flatMap(({ uri, posts }) =>
    posts.map((post) => {
      const file = fileNames.get(uri)
      const status = statusName(post.status)
      const day = dayOf(post.date)
      return {
        key: keys[at++] ?? '',
        number: post.index + 1,
        title: post.title,
        ...(file === undefined ? {} : { file }),
        score: post.score,
        word: inWords(post.score),
        kind: post.kind,
        kindLabel: kindName(post.kind),
        ...(post.date === undefined ? {} : { date: post.date.slice(0, longestDate) }),
        ...(day === undefined ? {} : { day }),
        ...(status === undefined ? {} : { status }),
        rules: rulesOf(post)
      }
    })
  )
}

/** What the picture of the scores says, in words. */
export function scoresView(posts: readonly PostView[]): ScoresView {
  const scores = posts.map(({ score }) => score)
  const average = mean(scores)
  const lowest = scores.reduce((a, b) => Math.min(a, b), 100)
  const highest = scores.reduce((a, b) => Math.max(a, b), 0)
  const all = l10n.t('From {0} to {1}, {2} on average.', lowest, highest, average)
  const summary = scores.length < 10 ? all : `${all} ${l10n.t('The last five: {0}.', mean(scores.slice(-5)))}`
  return { average, summary }
}
