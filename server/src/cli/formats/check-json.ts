import { json } from '../console/visible.ts'
import { countFindings } from '../count-findings.ts'
import type { FileRecord, FindingRecord, PostRecord, RunRecord } from '../records.ts'
import { rounded, roundedAll } from '../rounded.ts'

function postJson({ index, line, score, kind, dimensions }: PostRecord): object {
  return { index, line, score, kind, dimensions: roundedAll(dimensions) }
}

function findingJson({ rule, level, message, post, line, column, endLine, endColumn }: FindingRecord): object {
  return { rule, level, message, post, line, column, endLine, endColumn }
}

function fileJson({ path, balance, target, mix, posts, findings }: FileRecord): object {
  return {
    path,
    balance,
    target,
    mix: roundedAll(mix),
    posts: posts.map(postJson),
    findings: findings.map(findingJson)
  }
}

/** Figures of a whole run. */
export function summaryJson(run: RunRecord): object {
  const counts = countFindings(run.files)
  const scores = run.files.flatMap(({ posts }) => posts.map(({ score }) => score))
  const mean = scores.length === 0 ? null : rounded(scores.reduce((sum, score) => sum + score, 0) / scores.length, 1)
  return {
    files: run.files.length,
    posts: scores.length,
    findings: counts.error + counts.warning + counts.info + counts.hint,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    hints: counts.hint,
    fixed: run.files.reduce((sum, { fixed }) => sum + fixed, 0),
    score: mean,
    balance: run.together?.balance ?? null,
    unreadable: run.unreadable.map(({ path, message }) => ({ path, message })),
    skipped: run.skipped
  }
}

/** The machine-readable form of `sociable check`. One file on a line, so that a diff of two runs can be read. */
export function* checkJson(run: RunRecord): Iterable<string> {
  yield '{"files":['
  for (const [index, file] of run.files.entries()) yield `${index > 0 ? ',' : ''}\n${json(fileJson(file))}`
  yield `${run.files.length > 0 ? '\n' : ''}],"summary":${json(summaryJson(run))}}\n`
}
