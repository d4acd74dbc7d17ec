import { dimensions } from '../../score/types.ts'
import { visible } from '../console/visible.ts'
import type { FileRecord, PostRecord, RunRecord } from '../records.ts'
import { rounded } from '../rounded.ts'

/**
 * A text as a cell. Quoted always; one that a spreadsheet would run as a formula gets an apostrophe first, as OWASP's
 * page on CSV injection says (= + - @, their full-width forms, tab and carriage return).
 */
function cell(text: string): string {
  const plain = visible(text)
  const guarded = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(plain) ? `'${plain}` : plain
  return `"${guarded.replaceAll('"', '""')}"`
}

function row(file: FileRecord, post: PostRecord, rulesOf: ReadonlyMap<number, readonly string[]>): string {
  const cells = [
    cell(file.path),
    post.index,
    post.line,
    cell(post.date ?? ''),
    cell(post.status ?? ''),
    cell(post.platforms.join(' ')),
    post.score,
    post.kind,
    ...dimensions.map((dimension) => rounded(post.dimensions[dimension])),
    post.findings,
    cell((rulesOf.get(post.index) ?? []).join(' ')),
    cell(post.title)
  ]
  return `${cells.join(',')}\r\n`
}

/** One row for each post (RFC 4180), for a spreadsheet. */
export function* reportCsv(run: RunRecord): Iterable<string> {
  const names = ['file', 'index', 'line', 'date', 'status', 'platforms', 'score', 'kind']
  yield `${[...names, ...dimensions, 'findings', 'rules', 'post'].join(',')}\r\n`
  for (const file of run.files) {
    const rulesOf = new Map<number, string[]>()
    for (const { post, rule } of file.findings) rulesOf.set(post, [...(rulesOf.get(post) ?? []), rule])
    for (const post of file.posts) yield row(file, post, rulesOf)
  }
}
