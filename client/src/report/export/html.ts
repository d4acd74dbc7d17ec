import type { ReportView } from '../report-view.ts'
import { htmlStyle } from './html-style.ts'
import { type Markup, markup, type Part } from './markup.ts'

/** One column: its name, whether it holds numbers, and its cell in a row. The first is the row's header. */
interface Column<Row> {
  readonly name: string
  readonly isNumber?: boolean
  readonly cell: (row: Row) => Part
}

function table<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Markup | undefined {
  if (rows.length === 0) return undefined
  const kind = (column: Column<Row>): Markup => (column.isNumber ? markup` class="number"` : markup``)
  const head = columns.map((column) =>
    column.name === '' ? markup`<td></td>` : markup`<th scope="col"${kind(column)}>${column.name}</th>`
  )
  const body = rows.map((row) => {
    const cells = columns.map((column, at) =>
      at === 0
        ? markup`<th scope="row"${kind(column)}>${column.cell(row)}</th>`
        : markup`<td${kind(column)}>${column.cell(row)}</td>`
    )
    return markup`<tr>${cells}</tr>\n`
  })
  return markup`<table>\n<caption>${caption}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>\n`
}

function bar(share: number, kind: string, limit?: number): Markup {
  const width = Math.round(Math.max(0, Math.min(1, share)) * 1000) / 10
  const at = limit === undefined ? undefined : Math.round(limit * 1000) / 10
  const mark = at === undefined ? undefined : markup`<line class="mark" x1="${at}%" x2="${at}%" y1="0" y2="100%"/>`
  return markup`<svg aria-hidden="true" class="${kind}"><rect class="frame" width="100%" height="100%"/><rect class="bar" width="${width}%" height="100%"/>${mark}</svg>`
}

function isolated(text: string): Markup {
  return markup`<bdi>${text}</bdi>`
}

function mix({ words, mix: shares, limits, target }: ReportView): Markup | undefined {
  if (shares.length === 0) return undefined
  return markup`<h2>${words.mix}</h2>
${table(
  words.mix,
  [
    { name: words.kind, cell: ({ label }) => label },
    { name: words.share, isNumber: true, cell: ({ text }) => text },
    { name: '', cell: ({ share, kind }) => bar(share, kind) }
  ],
  shares
)}<h3>${words.target}: ${target.name}</h3>
${table(
  words.target,
  [
    { name: words.asks, cell: ({ label }) => label },
    { name: words.limit, cell: ({ limitText }) => limitText },
    { name: words.share, isNumber: true, cell: ({ text }) => text },
    { name: words.verdict, cell: ({ verdict }) => verdict },
    { name: '', cell: ({ share, limit, bound }) => bar(share, bound, limit) }
  ],
  limits
)}<p>${target.note}</p>
`
}

function ideas({ words, ideas: all }: ReportView): Markup | undefined {
  if (all.length === 0) return undefined
  const items = all.map(({ title, reason, text }) => {
    const lines = text.split(/\r\n?|\n/).map((line) => markup`${line}\n`)
    return markup`<h3>${title}</h3>\n<p>${reason}</p>\n<p class="draft">${lines}</p>\n`
  })
  return markup`<h2>${words.ideas}</h2>\n${items}`
}

function posts({ words, posts: all, scores }: ReportView): Markup {
  const has = (name: 'file' | 'date' | 'status'): boolean => all.some((post) => post[name] !== undefined)
  const columns: Column<ReportView['posts'][number]>[] = [
    { name: words.number, isNumber: true, cell: ({ number }) => number },
    ...(has('file') ? [{ name: words.file, cell: ({ file }: { file?: string }) => isolated(file ?? '') }] : []),
    ...(has('date') ? [{ name: words.date, cell: ({ date }: { date?: string }) => date }] : []),
    ...(has('status') ? [{ name: words.status, cell: ({ status }: { status?: string }) => status }] : []),
    { name: words.post, cell: ({ title }) => isolated(title) },
    { name: words.score, cell: ({ score, word }) => markup`${score}, ${word}` },
    { name: words.kind, cell: ({ kindLabel }) => kindLabel },
    { name: words.look, cell: ({ rules }) => rules.join(', ') }
  ]
  return markup`<h2>${words.posts}</h2>\n<p>${scores.summary}</p>\n${table(words.posts, columns, all)}`
}

function cadence({ words, cadence: it }: ReportView): Markup | undefined {
  if (!it) return undefined
  return markup`<h2>${words.cadence}</h2>
<p>${it.summary} ${it.quality} ${it.undated}</p>
${table(
  words.cadence,
  [
    { name: words.week, cell: ({ label }) => label },
    { name: words.perWeek, isNumber: true, cell: ({ posts: number }) => number },
    { name: words.average, isNumber: true, cell: ({ average }) => average }
  ],
  it.weeks
)}`
}

function rest({ words, feeds, rules, repeats }: ReportView): Markup {
  return markup`${feeds.length > 0 ? markup`<h2>${words.feeds}</h2>\n` : undefined}${table(
    words.feeds,
    [
      { name: words.feed, cell: ({ name }) => isolated(name) },
      { name: words.posts, isNumber: true, cell: ({ posts: number }) => number },
      { name: words.balance, cell: ({ balance, word }) => markup`${balance}, ${word}` }
    ],
    feeds
  )}${rules.length > 0 ? markup`<h2>${words.recurring}</h2>\n` : undefined}${table(
    words.recurring,
    [
      { name: words.rule, cell: ({ id }) => id },
      { name: words.what, cell: ({ summary }) => summary },
      { name: words.level, cell: ({ levelLabel }) => levelLabel },
      { name: words.times, isNumber: true, cell: ({ times }) => times },
      { name: words.inPosts, isNumber: true, cell: ({ posts: number }) => number }
    ],
    rules
  )}${repeats.length > 0 ? markup`<h2>${words.repeats}</h2>\n` : undefined}${table(
    words.repeats,
    [
      { name: words.what, cell: ({ kindLabel }) => kindLabel },
      { name: words.words, cell: ({ text }) => isolated(text) },
      { name: words.times, isNumber: true, cell: ({ times }) => times }
    ],
    repeats
  )}`
}

/** The report as one HTML file that needs nothing else: no script, no picture, no font from anywhere. */
export function reportHtml(view: ReportView): string {
  const { words, balance } = view
  const missing = view.missing.map(({ text }) => markup`<li>${text}</li>\n`)
  const body = view.isEmpty
    ? markup`<p>${words.noPosts}</p>`
    : markup`<p>${view.summary}</p>
<p class="balance">${balance.sentence}</p>
<p>${balance.advice}</p>
<h2>${words.missing}</h2>
${missing.length > 0 ? markup`<ul>\n${missing}</ul>\n` : markup`<p>${words.nothingMissing}</p>\n`}${ideas(view)}${mix(view)}${posts(view)}${cadence(view)}${rest(view)}`
  return markup`<!doctype html>
<html lang="${view.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${view.title}</title>
<style>
${htmlStyle}</style>
</head>
<body>
<main>
<h1><bdi>${view.title}</bdi></h1>
${body}</main>
</body>
</html>
`.html
}
