import { titleOf } from '../inspect/title-of.ts'
import type { PostReport } from '../inspect/types.ts'
import { feedAdvice } from '../report/feed-advice.ts'
import { type PostTrace, traceOf } from '../report/trace.ts'
import type { Counted } from '../score/balance.ts'
import type { ReportedFile, ReportedPost } from '../wire.ts'
import { balanceReport } from './balance-report.ts'
import type { Inspection } from './inspections.ts'
import { rangeOf } from './to-diagnostics.ts'

/** A file's report with what a report on several files needs. */
export interface CountedFile {
  readonly file: ReportedFile
  readonly counted: readonly Counted[]
  /** Of its posts, in order. */
  readonly traces: readonly PostTrace[]
}

function reportedPost({ document }: Inspection, report: PostReport): ReportedPost {
  const { post, score } = report.view
  const range = rangeOf(document, report, { start: 0, end: post.text.length })
  const top = post.body.end > post.body.start ? post.body.start : (post.header?.start ?? 0)
  return {
    index: report.index,
    line: document.positionAt(report.start + top).line,
    range,
    title: titleOf(post),
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
      ...balanceReport(report.balance, feedAdvice(report, inspection.settings.profile)),
      uri: document.uri,
      posts: report.posts.map((post) => reportedPost(inspection, post)),
      withheld: report.withheld
    },
    counted: report.posts.map(({ view }) => view.score),
    traces: report.posts.map(traceOf)
  }
}
