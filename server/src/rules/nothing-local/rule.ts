import * as l10n from '@vscode/l10n'
import { defineFeedRule } from '../define-rule.ts'
import { aboutLast, lastPosts, lately } from '../feed/lately.ts'
import { namesPlace } from './names-place.ts'

export default defineFeedRule({
  id: 'nothing-local',
  scope: 'feed',
  level: 'hint',
  anyLanguage: true,
  summary: 'Has not named a place of yours for a while',
  why: 'People follow the shop, the agent, the clinic round the corner because it is round the corner. The new bakery, the flooded footpath, the school play: say where you are and what goes on there.',
  essay: [8, 16],
  example: {
    before: 'Ten posts that could have been written anywhere.',
    after: 'One of them says: “The bakery on Maple Lane is back. I may have been first in line.”'
  },
  options: lastPosts,
  *check(feed, { posts, fewest }) {
    const place = feed.profile.places[0]
    if (place === undefined) return
    const last = lately(feed, posts, fewest)
    yield* aboutLast(feed, 'nothing-local', last, () => {
      if (last.some(({ view }) => namesPlace(view))) return undefined
      return l10n.t(
        'None of the last {0} posts names a place of yours. What is going on in {1}? Readers there would like to know.',
        last.length,
        place
      )
    })
  }
})
