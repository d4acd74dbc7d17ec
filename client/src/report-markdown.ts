import { l10n } from 'vscode'
import type { BalanceReport, ReportedFile, ReportedPost, ReportResult } from '../../server/src/wire.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { inWords, kindName, percent } from './in-words.ts'

function bar(share: number): string {
  const full = Math.round(share * 20)
  return `${'█'.repeat(full)}${'░'.repeat(20 - full)}`
}

function balanceLines(report: BalanceReport): string[] {
  const lines = [
    l10n.t(
      '**Balance {0} of 100, {1}.** Target: {2}.',
      report.balance,
      inWords(report.balance),
      escapeMarkdown(report.target)
    ),
    '',
    `| ${l10n.t('kind')} | ${l10n.t('share')} | |`,
    '| --- | ---: | --- |',
    ...Object.entries(report.mix).map(([kind, share]) => `| ${kindName(kind)} | ${percent(share)} | ${bar(share)} |`),
    ''
  ]
  if (report.shortfalls.length > 0)
    lines.push(
      l10n.t('What the target asks for:'),
      '',
      ...report.shortfalls.map((missed) => `- ${escapeMarkdown(missed.label)}`),
      ''
    )
  if (report.advice) lines.push(`> ${escapeMarkdown(report.advice)}`, '')
  return lines
}

function postLine(file: ReportedFile, post: ReportedPost): string {
  const title = escapeMarkdown(post.title)
  const worst = post.findings.filter((finding) => finding.level !== 'hint').map((finding) => finding.rule)
  const rules = [...new Set(worst)].slice(0, 3).map(escapeMarkdown).join(', ')
  const target = `${file.uri}#${post.line + 1}`
  return `| [${post.index + 1}](${target.replace(/[()<> |]/g, encodeURIComponent)}) | ${title} | ${post.score} | ${kindName(post.kind)} | ${rules} |`
}

function fileLines(file: ReportedFile, isOnly: boolean): string[] {
  const name = escapeMarkdown(decodeURIComponent(file.uri.split('/').at(-1) ?? file.uri))
  const lines = isOnly ? [] : [`## ${name}`, '', ...balanceLines(file)]
  lines.push(
    `| # | ${l10n.t('post')} | ${l10n.t('score')} | ${l10n.t('kind')} | ${l10n.t('worth a look')} |`,
    '| ---: | --- | ---: | --- | --- |',
    ...file.posts.map((post) => postLine(file, post)),
    ''
  )
  if (file.withheld > 0)
    lines.push(l10n.t('{0} more findings are not shown, to keep this readable.', file.withheld), '')
  return lines
}

/** The report as Markdown, for the editor's preview. Everything that comes from a file is escaped. */
export function reportMarkdown(report: ReportResult): string {
  const [only] = report.files
  const single = report.files.length === 1
  const title =
    single && only ? decodeURIComponent(only.uri.split('/').at(-1) ?? '') : l10n.t('All posts of the workspace')
  const lines = [`# ${escapeMarkdown(title)}`, '']
  if (report.posts === 0) {
    lines.push(l10n.t('No posts yet. Write a line about your day, and come back.'))
    return lines.join('\n')
  }
  lines.push(l10n.t('{0} posts, {1} findings.', report.posts, report.findings), '', ...balanceLines(report))
  for (const file of report.files) if (file.posts.length > 0) lines.push(...fileLines(file, single))
  lines.push(
    l10n.t(
      'Targets are rules of thumb of people who post for a living, and they disagree. They look at many posts together; no single post is wrong.'
    )
  )
  return lines.join('\n')
}
