import type { Dimension } from '../../../../server/src/score/types.ts'
import type { ReportedPost, ReportResult } from '../../../../server/src/wire.ts'
import { fileNames } from '../view/build-view.ts'
import { plainLine } from './plain-line.ts'
import { rounded } from './rounded.ts'

const dimensions: readonly Dimension[] = [
  'personal',
  'conversational',
  'generous',
  'helpful',
  'local',
  'promotional',
  'robotic'
]

/**
 * A text as a cell, always quoted. One that a spreadsheet would run as a formula gets an apostrophe first, as OWASP's page
 * on CSV injection says (= + - @ and their full-width forms; tabs and line breaks never get here).
 */
export function csvCell(text: string): string {
  const line = plainLine(text)
  const guarded = /^[\s'"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(line) ? `'${line}` : line
  return `"${guarded.replaceAll('"', '""')}"`
}

function row(file: string, post: ReportedPost): string {
  const rules = [...new Set(post.findings.map(({ rule }) => rule))]
  return [
    csvCell(file),
    post.index,
    post.line + 1,
    csvCell(post.date ?? ''),
    csvCell(post.status ?? ''),
    csvCell(post.platforms.join(' ')),
    post.score,
    post.kind,
    ...dimensions.map((dimension) => rounded(post.dimensions[dimension])),
    post.findings.length,
    csvCell(rules.join(' ')),
    csvCell(post.title)
  ].join(',')
}

/**
 * One row for each post (RFC 4180, with the byte order mark that spreadsheets tell UTF-8 by), with the columns of the
 * command line: index from 0, line from 1.
 */
export function reportCsv(report: ReportResult): string {
  const names = fileNames(report.files.map(({ uri }) => uri))
  const head = ['file', 'index', 'line', 'date', 'status', 'platforms', 'score', 'kind']
  const rows = report.files.flatMap(({ uri, posts }) => posts.map((post) => row(names.get(uri) ?? '', post)))
  return `\ufeff${[[...head, ...dimensions, 'findings', 'rules', 'post'].join(','), ...rows].join('\r\n')}\r\n`
}
