import * as l10n from '@vscode/l10n'
import { defineFeedRule } from '../define-rule.ts'
import { aboutLast, lastPosts, lately } from '../feed/lately.ts'
import { turnsToOthers } from './turns-to-others.ts'

export default defineFeedRule({
  id: 'never-answers',
  scope: 'feed',
  level: 'info',
  anyLanguage: true,
  summary: 'Has not answered, shared or named anyone for a while',
  why: 'A feed that only sends is a loudspeaker. Answer somebody, pass on what a neighbour made, name the person who helped: that is what makes it social, and people answer back.',
  essay: [3, 13, 14],
  example: {
    before: 'Ten posts in a row about your own news.',
    after: 'One of them says: “@jo.example.com Ha, my beagle does exactly this. Have you tried hiding the mitts?”'
  },
  options: lastPosts,
  *check(feed, { posts, fewest }) {
    const last = lately(feed, posts, fewest)
    yield* aboutLast(feed, 'never-answers', last, () => {
      if (last.some(({ view }) => turnsToOthers(view))) return undefined
      return l10n.t(
        'None of the last {0} posts answers, shares or names anyone. Reply to somebody, or pass on what a friend made.',
        last.length
      )
    })
  }
})
