import type { PostReport } from '../inspect/types.ts'
import { feedAdvice } from '../report/feed-advice.ts'
import type { Position, PostStatus, Status } from '../wire.ts'
import { balanceReport } from './balance-report.ts'
import type { Inspection } from './inspections.ts'

function postStatus({ index, view, findings }: PostReport): PostStatus {
  return { index, score: view.score.score, kind: view.score.kind, findings: findings.length }
}

/** What the status bar shows of a document, and of the post under the cursor. */
export function statusOf({ document, version, report, settings }: Inspection, position: Position | undefined): Status {
  const { posts, balance } = report
  const at = position && document.offsetAt(position)
  const under =
    at === undefined ? undefined : posts.find(({ start, view }) => start <= at && at <= start + view.post.text.length)
  const post = posts.length === 1 ? posts[0] : under
  return {
    ...balanceReport(balance, feedAdvice(report, settings.profile)),
    uri: document.uri,
    version,
    posts: posts.length,
    findings: posts.reduce((sum, { findings }) => sum + findings.length, 0),
    withheld: report.withheld,
    ...(post ? { post: postStatus(post) } : {})
  }
}
