import type { Report } from '../inspect/types.ts'
import { postsInOrder } from '../rules/feed/posts-in-order.ts'
import { advice, lately } from '../score/advice.ts'
import type { Profile } from '../settings/types.ts'

/** What would help the feed of a report most, in words; undefined where its target is met. */
export function feedAdvice(report: Report, profile: Profile): string | undefined {
  const recent = postsInOrder(report).slice(-lately)
  return advice(
    report.balance,
    recent.map(({ view }) => view.score.kind),
    profile
  )
}
