import * as l10n from '@vscode/l10n'
import { offersFix } from '../inspect/offers-fix.ts'
import { ownersOf } from '../inspect/owners-of.ts'
import { titleOf } from '../inspect/title-of.ts'
import type { Finding, PostReport, Report } from '../inspect/types.ts'
import { feedAdvice } from '../report/feed-advice.ts'
import type { PostScore } from '../score/types.ts'
import type { Settings } from '../settings/types.ts'
import type { Range } from '../text/types.ts'
import { echoRecords } from './echo-record.ts'
import { createLineIndex, type LineIndex } from './line-index.ts'
import { noDimensions } from './no-dimensions.ts'
import type { EchoRecord, FileRecord, FindingRecord, PartRecord, PlaceRecord, PostRecord } from './records.ts'

/** What to work out beside the plain figures. */
export interface Wanted {
  /** How many findings can be fixed. */
  readonly fixable?: boolean
  /** What each post says first, and its dimensions. */
  readonly details?: boolean
  /** What each score is made of. */
  readonly parts?: boolean
  /** The words that each finding is about. */
  readonly words?: boolean
  /** By what its posts are known again in other files. */
  readonly echoes?: boolean
}

const noParts: readonly PartRecord[] = []

function placeOf({ start, end }: Range, shift: number, lines: LineIndex): PlaceRecord {
  const from = lines.place(start + shift)
  const to = lines.place(end + shift)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

function findingRecord(
  finding: Finding,
  owner: PostReport,
  { posts }: Report,
  lines: LineIndex,
  wanted: Wanted
): FindingRecord {
  const { rule, level, message, related } = finding
  const other = related && posts[related.post]
  return {
    rule,
    level,
    message,
    post: owner.index,
    ...placeOf(finding, owner.start, lines),
    words: wanted.words ? owner.view.post.text.slice(finding.start, Math.min(finding.end, finding.start + 120)) : '',
    ...(other && related
      ? { related: { message: related.message, ...placeOf(related.range, other.start, lines) } }
      : {})
  }
}

/** What a score is made of, where it starts first; what moves several dimensions is one thing. Adds up to the score. */
function partRecords(score: PostScore): readonly PartRecord[] {
  const { base, parts } = score.parts()
  const byLabel = new Map<string, number>()
  for (const { label, points } of parts) byLabel.set(label, (byLabel.get(label) ?? 0) + points)
  const moved = [...byLabel].map(([label, points]) => ({ label, points })).filter(({ points }) => points !== 0)
  return [
    { label: l10n.t('where every post starts'), points: base },
    ...moved.sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
  ]
}

function postRecord(
  { index, start, view, findings }: PostReport,
  lines: LineIndex,
  wanted: Wanted,
  echo: EchoRecord | undefined
): PostRecord {
  const { post, score } = view
  const { date, status, platforms } = post.meta
  const first = post.body.end > post.body.start ? post.body.start : 0
  return {
    index,
    line: lines.place(start + first).line,
    score: score.score,
    kind: score.kind,
    dimensions: wanted.details ? score.dimensions : noDimensions,
    title: wanted.details ? titleOf(post) : '',
    platforms,
    ...(date === undefined ? {} : { date }),
    ...(status === undefined ? {} : { status }),
    findings: findings.length,
    ...(echo ? { echo } : {}),
    parts: wanted.parts ? partRecords(score) : noParts
  }
}

/** How many findings have a fix on offer. */
function countFixable(report: Report, settings: Settings): number {
  return ownersOf(report).reduce(
    (sum, { view, findings }) => sum + findings.filter((finding) => offersFix(finding, view, settings)).length,
    0
  )
}

/** A report on `text` as plain data with lines and columns. */
export function fileRecord(
  path: string,
  text: string,
  report: Report,
  settings: Settings,
  wanted: Wanted = {}
): FileRecord {
  const lines = createLineIndex(text)
  const findings = ownersOf(report).flatMap((owner) =>
    owner.findings.map((finding) => findingRecord(finding, owner, report, lines, wanted))
  )
  const { balance, target, mix, shortfalls } = report.balance
  const echoes = wanted.echoes
    ? echoRecords(report, settings, (owner, range) => placeOf(range, owner.start, lines))
    : undefined
  const advice = feedAdvice(report, settings.profile)
  return {
    path,
    balance,
    target,
    mix,
    shortfalls,
    ...(advice === undefined ? {} : { advice }),
    posts: report.posts.map((post) => postRecord(post, lines, wanted, echoes?.get(post.index))),
    findings: findings.sort((a, b) => a.line - b.line || a.column - b.column),
    fixed: 0,
    fixable: wanted.fixable ? countFixable(report, settings) : 0
  }
}
