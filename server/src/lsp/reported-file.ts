import type { PostReport } from '../inspect/types.ts'
import { type PostTrace, traceOf } from '../report/trace.ts'
import type { Counted } from '../score/balance.ts'
import type { ReportedFile, ReportedPost } from '../wire.ts'
import { balanceReport } from './balance-report.ts'
import type { Inspection } from './inspections.ts'
import { rangeOf } from './to-diagnostics.ts'

const longestTitle = 80

/** A file's report with what a report on several files needs. */
export interface CountedFile {
  readonly file: ReportedFile
  readonly counted: readonly Counted[]
  /** Of its posts, in order. */
  readonly traces: readonly PostTrace[]
}

/** A post's title, else its first words; plain text, cut at a word where it is long. */
export function titleOf({ view: { post } }: PostReport): string {
  const from = post.parts[0]?.start ?? post.body.start
  const raw = post.meta.title ?? post.text.slice(from, Math.min(post.body.end, from + 600))
  const said = raw
    .replace(/<!--[^>]*-->/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (said.length <= longestTitle) return said
  const cut = said.slice(0, longestTitle - 1).replace(/[\ud800-\udbff]$/, '')
  const atWord = cut.lastIndexOf(' ')
  return `${cut.slice(0, atWord > longestTitle / 2 ? atWord : undefined)}…`
}

function reportedPost({ document }: Inspection, report: PostReport): ReportedPost {
  const { post, score } = report.view
  const range = rangeOf(document, report, { start: 0, end: post.text.length })
  const top = post.body.end > post.body.start ? post.body.start : (post.header?.start ?? 0)
  return {
    index: report.index,
    line: document.positionAt(report.start + top).line,
    range,
    title: titleOf(report),
    score: score.score,
    kind: score.kind,
    dimensions: score.dimensions,
    platforms: post.meta.platforms,
    ...(post.meta.date === undefined ? {} : { date: post.meta.date }),
    ...(post.meta.status === undefined ? {} : { status: post.meta.status }),
    findings: report.findings.map((finding) => ({
      rule: finding.rule,
      level: finding.level,
      message: finding.message,
      range: rangeOf(document, report, finding)
    }))
  }
}

/** The report on one file. */
export function reportedFile(inspection: Inspection): CountedFile {
  const { document, report } = inspection
  return {
    file: {
      ...balanceReport(report.balance),
      uri: document.uri,
      posts: report.posts.map((post) => reportedPost(inspection, post)),
      withheld: report.withheld
    },
    counted: report.posts.map(({ view }) => view.score),
    traces: report.posts.map(traceOf)
  }
}
