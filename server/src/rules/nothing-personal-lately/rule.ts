import * as l10n from '@vscode/l10n'
import { defineFeedRule } from '../define-rule.ts'
import { aboutLast, lastPosts, lately } from '../feed/lately.ts'
import type { FeedPost, PostView } from '../types.ts'

/** From here on a reader would say that there is a person in it. */
const personalFrom = 0.6
/** A likeliest kind by a hair is no sign of a person. */
const likelyFrom = 0.4
const likelyPersonalFrom = 0.45
const ownLife = new Set(['own-pet', 'own-people', 'own-hobby'])

function isPersonal({ post, score, signals }: PostView): boolean {
  if (post.meta.kind !== undefined) return post.meta.kind === 'personal' || score.dimensions.personal >= personalFrom
  const isLikely = score.kinds.personal >= likelyFrom && score.dimensions.personal >= likelyPersonalFrom
  if (isLikely || signals.some(({ id }) => ownLife.has(id))) return true
  return score.kind !== 'promote' && score.dimensions.personal >= personalFrom
}

/** Posts in other languages are passed over: their words tell us nothing. */
function isReadable({ view }: FeedPost): boolean {
  return !view.post.isForeign || view.post.meta.kind !== undefined
}

export default defineFeedRule({
  id: 'nothing-personal-lately',
  scope: 'feed',
  level: 'info',
  summary: 'Has had nothing personal for a while',
  why: 'Many people are good at their job; what makes them likeable is the rest. A pet, a meal, a hobby or something daft that happened to you tells readers whom they would be dealing with.',
  essay: [2, 6, 11],
  example: {
    before: 'Ten posts in a row about the office, the market and the listings.',
    after:
      'One of them says: “We came last at trivia night. Again. Who knew there were that many questions about cheese?”'
  },
  options: lastPosts,
  *check(feed, { posts, fewest }) {
    const last = lately(feed, posts, fewest, isReadable)
    yield* aboutLast(feed, 'nothing-personal-lately', last, () => {
      if (last.some(({ view }) => isPersonal(view))) return undefined
      return l10n.t(
        'None of the last {0} posts has anything personal. Tell people about a meal, a pet, a film or a blunder of yours.',
        last.length
      )
    })
  }
})
