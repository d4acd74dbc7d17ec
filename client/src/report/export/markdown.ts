import { l10n } from 'vscode'
import type { ReportView } from '../report-view.ts'
import { markdownText as text } from './markdown-text.ts'

function bar(share: number): string {
  const full = Math.max(0, Math.min(20, Math.round(share * 20)))
  return `${'█'.repeat(full)}${'░'.repeat(20 - full)}`
}

/** A table; columns whose name ends in `:` are numbers. An empty one is left out. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return []
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    row(columns.map((column) => text(column.replace(/:$/, '')))),
    row(columns.map((column) => (column.endsWith(':') ? '---:' : '---'))),
    ...rows.map(row),
    ''
  ]
}

function mixLines({ mix, limits, words, target }: ReportView): string[] {
  if (mix.length === 0) return []
  return [
    `## ${text(words.mix)}`,
    '',
    ...table(
      [words.kind, `${words.share}:`, ''],
      mix.map(({ label, text: share, share: part }) => [text(label), text(share), bar(part)])
    ),
    ...table(
      [words.asks, words.limit, `${words.share}:`, words.verdict],
      limits.map((limit) => [text(limit.label), text(limit.limitText), text(limit.text), text(limit.verdict)])
    ),
    text(target.note),
    ''
  ]
}

function ideaLines({ ideas, words }: ReportView): string[] {
  if (ideas.length === 0) return []
  return [
    `## ${text(words.ideas)}`,
    '',
    ...ideas.flatMap((idea) => [
      `### ${text(idea.title)}`,
      '',
      text(idea.reason),
      '',
      ...idea.text.split(/\r\n?|\n/).map((line) => `> ${text(line)}`.trimEnd()),
      ''
    ])
  ]
}

function postLines({ posts, words, scores }: ReportView): string[] {
  const manyFiles = posts.some(({ file }) => file !== undefined)
  const dated = posts.some(({ date }) => date !== undefined)
  const optional = (isThere: boolean, cell: string): string[] => (isThere ? [cell] : [])
  return [
    `## ${text(words.posts)}`,
    '',
    text(scores.summary),
    '',
    ...table(
      [
        ...optional(manyFiles, words.file),
        `${words.number}:`,
        ...optional(dated, words.date),
        words.post,
        `${words.score}:`,
        words.kind,
        words.look
      ],
      posts.map((post) => [
        ...optional(manyFiles, text(post.file ?? '')),
        String(post.number),
        ...optional(dated, text(post.date ?? '')),
        text(post.title),
        `${post.score}, ${text(post.word)}`,
        text(post.kindLabel),
        post.rules.map(text).join(', ')
      ])
    )
  ]
}

function cadenceLines({ cadence, words }: ReportView): string[] {
  if (!cadence) return []
  const said = [cadence.summary, cadence.quality, cadence.undated].filter((line) => line !== undefined)
  return [
    `## ${text(words.cadence)}`,
    '',
    said.map(text).join(' '),
    '',
    ...table(
      [words.week, `${words.perWeek}:`, `${words.average}:`],
      cadence.weeks.map(({ label, posts, average }) => [text(label), String(posts), String(average ?? '')])
    )
  ]
}

/** The report as Markdown. Nothing in it that comes from a file is read as markup. */
export function reportMarkdown(view: ReportView): string {
  const { words, balance } = view
  const lines = [`# ${text(view.title)}`, '']
  if (view.isEmpty) return `${[...lines, text(words.noPosts)].join('\n')}\n`
  lines.push(text(view.summary), '', `**${text(balance.sentence)}**`, '')
  if (balance.advice !== undefined) lines.push(text(balance.advice), '')
  lines.push(
    ...(view.missing.length > 0
      ? [`## ${text(words.missing)}`, '', ...view.missing.map((missing) => `- ${text(missing.text)}`), '']
      : []),
    ...ideaLines(view),
    ...mixLines(view),
    ...(view.feeds.length > 0 ? [`## ${text(words.feeds)}`, ''] : []),
    ...table(
      [words.feed, `${words.posts}:`, words.balance],
      view.feeds.map(({ name, posts, balance: value, word }) => [text(name), String(posts), `${value}, ${text(word)}`])
    ),
    ...postLines(view),
    ...cadenceLines(view),
    ...(view.rules.length > 0 ? [`## ${text(words.recurring)}`, ''] : []),
    ...table(
      [words.rule, words.what, words.level, `${words.times}:`, `${words.inPosts}:`],
      view.rules.map((rule) => [
        text(rule.id),
        text(rule.summary),
        text(rule.levelLabel),
        String(rule.times),
        String(rule.posts)
      ])
    ),
    ...(view.repeats.length > 0 ? [`## ${text(words.repeats)}`, ''] : []),
    ...table(
      [words.what, words.words, `${words.times}:`],
      view.repeats.map((repeat) => [text(repeat.kindLabel), text(repeat.text), String(repeat.times)])
    ),
    l10n.t('Made with Sociable.')
  )
  return `${lines.join('\n')}\n`
}
