import { l10n } from 'vscode'
import { inWords } from '../../../../server/src/score/in-words.ts'
import type { ReportResult } from '../../../../server/src/wire.ts'
import { kindName } from '../../kind-name.ts'
import { count } from '../counts.ts'
import type { FeedView, ReportView } from '../report-view.ts'
import { nameOf, type Subject, scopesOf } from '../subject.ts'
import { reportWords } from '../words.ts'
import { cadenceView } from './cadence.ts'
import { missingView, rulesView } from './findings.ts'
import { limitsView, mixView } from './mix.ts'
import type { Places } from './post-keys.ts'
import { postsView, scoresView } from './posts.ts'
import { repeatsView } from './repeats.ts'

/** Names for files by URI: their paths below the folder that all of them share. */
export function fileNames(uris: readonly string[]): ReadonlyMap<string, string> {
  const paths = uris.map((uri) => uri.split('/'))
  const shortest = paths.reduce((least, path) => Math.min(least, path.length), Number.POSITIVE_INFINITY)
  const [first] = paths
  let shared = 0
  while (shared < shortest - 1 && paths.every((path) => path[shared] === first?.[shared])) shared++
  return new Map(uris.map((uri, at) => [uri, (paths[at] ?? []).slice(shared).map(nameOf).join('/')]))
}

function titleOf(subject: Subject): string {
  if (subject.scope === 'workspace') return l10n.t('All posts of the workspace')
  return subject.scope === 'folder' ? l10n.t('All posts in {0}', nameOf(subject.uri)) : nameOf(subject.uri)
}

function feedsView(report: ReportResult, names: ReadonlyMap<string, string>): readonly FeedView[] {
  return report.files
    .filter(({ posts }) => posts.length > 0)
    .map(({ uri, posts, balance }) => ({
      key: uri,
      name: names.get(uri) ?? nameOf(uri),
      posts: posts.length,
      balance,
      word: inWords(balance)
    }))
}

function balanceView(report: ReportResult): ReportView['balance'] {
  const words = reportWords()
  const [post] = report.posts === 1 ? report.files.flatMap(({ posts }) => posts) : []
  if (post) {
    const word = inWords(post.score)
    return { label: words.score, value: post.score, word, sentence: l10n.t('Score {0} of 100: {1}.', post.score, word) }
  }
  const word = inWords(report.balance)
  return {
    label: words.balance,
    value: report.balance,
    word,
    sentence: l10n.t('Balance {0} of 100: {1}.', report.balance, word),
    ...(report.advice === undefined ? {} : { advice: report.advice })
  }
}

function targetNote(target: string): string {
  return l10n.t(
    'Measured against "{0}". Targets are rules of thumb of people who post for a living, and they disagree. They look at many posts together; no single post is wrong.',
    target
  )
}

/**
 * All that a report shows, in final words.
 *
 * @param places of the posts of this very report
 * @param lang BCP 47, for dates and numbers
 */
export function buildView(report: ReportResult, subject: Subject, places: Places, lang: string): ReportView {
  const names = subject.scope === 'file' ? new Map<string, string>() : fileNames(report.files.map(({ uri }) => uri))
  const posts = postsView(report, places, names)
  const feeds = subject.scope === 'file' ? [] : feedsView(report, names)
  const cadence = cadenceView(posts, lang)
  // targets look at many posts together
  const isSingle = report.posts === 1
  const withheld = report.files.reduce((sum, file) => sum + file.withheld, 0)
  const counts = l10n.t('{0}, {1}.', count.posts(report.posts), count.findings(report.findings))
  return {
    lang,
    words: reportWords(),
    scope: subject.scope,
    scopes: scopesOf(subject),
    title: titleOf(subject),
    summary: feeds.length > 0 ? `${count.feeds(feeds.length)}, ${counts}` : counts,
    isEmpty: report.posts === 0,
    balance: balanceView(report),
    target: { name: report.target, note: targetNote(report.target) },
    mix: isSingle ? [] : mixView(report),
    limits: isSingle ? [] : limitsView(report),
    missing: missingView(report, places, names),
    ideas: report.ideas.map(({ id, kind, title, reason, text }) => ({
      id,
      kind,
      kindLabel: kindName(kind),
      title,
      reason,
      text
    })),
    scores: scoresView(posts),
    ...(cadence ? { cadence } : {}),
    posts,
    feeds,
    rules: rulesView(report),
    repeats: repeatsView(report, places),
    ...(withheld > 0
      ? { withheld: l10n.t('{0} more are not shown, to keep this readable.', count.findings(withheld)) }
      : {})
  }
}
