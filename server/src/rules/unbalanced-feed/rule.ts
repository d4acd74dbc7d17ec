import * as l10n from '@vscode/l10n'
import { nextIdea } from '../../score/advice.ts'
import { shortfallWords } from '../../score/balance-words.ts'
import { defineFeedRule } from '../define-rule.ts'
import { wholePost } from '../whole-post.ts'

/** A miss smaller than this many posts is no miss: nobody publishes half a post. */
const leastMiss = 0.5

export default defineFeedRule({
  id: 'unbalanced-feed',
  scope: 'feed',
  level: 'info',
  anyLanguage: true,
  summary: 'The mix of posts misses the target',
  why: 'A feed that mostly sells is a leaflet, and people put leaflets in the bin. The targets are rules of thumb and they disagree, but they agree on this: be social first, and sell now and then. No single post is wrong; the mix is.',
  essay: [4, 13, 14],
  example: {
    before: 'Ten posts, eight of them offers.',
    after:
      'Ten posts: two offers, three stories of your own, three answers to others, two good words for somebody else.'
  },
  options: {
    fewest: { default: 5, minimum: 1, description: 'How many posts a feed needs before this is said.' }
  },
  *check(feed, { fewest }) {
    const { balance, posts, profile } = feed
    if (balance.posts < fewest) return
    const missed = balance.shortfalls.filter(({ share, limit }) => Math.abs(share - limit) * balance.posts >= leastMiss)
    const first = posts.find(({ view }) => view.post.meta.off !== true)
    if (missed.length === 0 || !first) return
    const message = l10n.t(
      'These {0} posts miss the mix called “{1}”: {2}. {3}',
      balance.posts,
      balance.target,
      missed.map(shortfallWords).join('; '),
      nextIdea(missed, balance.mix, profile)
    )
    yield { ...wholePost(message), post: first.index }
  }
})
