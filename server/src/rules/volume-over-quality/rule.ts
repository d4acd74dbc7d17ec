import * as l10n from '@vscode/l10n'
import { defineFeedRule } from '../define-rule.ts'
import { onLast } from '../feed/lately.ts'
import { hasDates, postsInOrder } from '../feed/posts-in-order.ts'
import { fallOnBusyDays } from './busy-days.ts'

export default defineFeedRule({
  id: 'volume-over-quality',
  scope: 'feed',
  level: 'info',
  anyLanguage: true,
  summary: 'Has days with many posts on which their scores fall',
  why: 'Many posts are fine as long as each is worth reading. Where the fifth of the day is thinner than the first, readers learn to scroll past all of them; keep the thin ones for a day when you have more to say.',
  essay: [1, 15],
  example: {
    before: 'Six posts on Monday, the first a story, the rest “Open now!”.',
    after: 'The story on Monday, a question on Tuesday, and a day off.'
  },
  options: {
    perDay: { default: 4, minimum: 2, description: 'How many posts make a day a busy one.' },
    drop: { default: 15, minimum: 1, description: 'By how many points scores must fall before it is said.' },
    days: { default: 14, minimum: 1, description: 'How many of the last days with posts are looked at.' }
  },
  *check(feed, { perDay, drop, days }) {
    if (feed.posts.length < perDay || !hasDates(feed)) return
    const fall = fallOnBusyDays(postsInOrder(feed), perDay, days)
    if (!fall || fall.points < drop) return
    const points = Math.round(fall.points)
    yield* onLast(
      fall.day,
      fall.against === 'first'
        ? l10n.t(
            'With {0} posts on a day, the later ones score {1} points lower than the first. Keep the best and save the rest.',
            fall.day.length,
            points
          )
        : l10n.t(
            'On days with {0} posts or more they score {1} points lower than on others. Keep the best and save the rest.',
            perDay,
            points
          )
    )
  }
})
