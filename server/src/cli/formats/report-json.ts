import { cadenceOf } from '../cadence.ts'
import { json } from '../console/visible.ts'
import type { BalanceRecord, FileRecord, RunRecord } from '../records.ts'
import { rounded, roundedAll } from '../rounded.ts'
import { ruleCounts } from '../rule-counts.ts'
import { summaryJson } from './check-json.ts'

function balanceJson({ balance, target, mix, shortfalls }: BalanceRecord): object {
  return {
    balance,
    target,
    mix: roundedAll(mix),
    shortfalls: shortfalls.map(({ kinds, bound, limit, share }) => ({ kinds, bound, limit, share: rounded(share) }))
  }
}

function fileJson(file: FileRecord): object {
  return {
    path: file.path,
    ...balanceJson(file),
    cadence: cadenceOf(file.posts) ?? null,
    rules: Object.fromEntries(ruleCounts(file.findings)),
    posts: file.posts.map(({ index, line, title, date, status, platforms, score, kind, dimensions, findings }) => ({
      index,
      line,
      title,
      date: date ?? null,
      status: status ?? null,
      platforms,
      score,
      kind,
      dimensions: roundedAll(dimensions),
      findings
    }))
  }
}

/** The report for machines. */
export function* reportJson(run: RunRecord): Iterable<string> {
  yield '{"files":['
  for (const [index, file] of run.files.entries()) yield `${index > 0 ? ',' : ''}\n${json(fileJson(file))}`
  const together = run.together ? json(balanceJson(run.together)) : 'null'
  yield `${run.files.length > 0 ? '\n' : ''}],"together":${together},"summary":${json(summaryJson(run))}}\n`
}
