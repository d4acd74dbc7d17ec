import type { Report } from '../inspect/types.ts'
import { onceFor } from '../rules/feed/once-for.ts'
import { postsInOrder } from '../rules/feed/posts-in-order.ts'
import { advice, lately } from '../score/advice.ts'
import type { Profile } from '../settings/types.ts'

/** The kinds of a report's last posts, in order: whoever moves through a feed asks again and again. */
const recentKinds = onceFor((report: Report) =>
  postsInOrder(report)
    .slice(-lately)
    .map(({ view }) => view.score.kind)
)

/** What would help the feed of a report most, in words; undefined where its target is met. */
export function feedAdvice(report: Report, profile: Profile): string | undefined {
  return advice(report.balance, recentKinds(report), profile)
}
