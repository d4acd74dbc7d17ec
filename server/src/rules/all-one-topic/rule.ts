import * as l10n from '@vscode/l10n'
import { defineFeedRule } from '../define-rule.ts'
import { aboutLast, lately } from '../feed/lately.ts'
import { onceAPost } from '../feed/once-a-post.ts'
import { topicsOf } from '../prompts/topics-of.ts'
import type { FeedPost, PostView } from '../types.ts'
import { contentWords } from './content-words.ts'
import { sharedWords } from './shared-words.ts'

/** With fewer words a post says too little to be on any topic. */
const fewestWords = 2

/** Moods and occasions, not things that one speaks of. */
const moods = new Set(['praise', 'thanks', 'calm', 'courage', 'hours', 'weekend', 'holidays', 'photos'])

const topics = onceAPost(({ post }: PostView): readonly string[] =>
  topicsOf(post).filter((topic) => !moods.has(topic.slice(6)))
)

function hasTopic({ view }: FeedPost): boolean {
  return !view.post.isForeign && !view.post.meta.isReply && contentWords(view).length >= fewestWords
}

/** What runs through the posts, where something is in `share` (0–1) of them. */
function messageOn(last: readonly FeedPost[], share: number): string | undefined {
  const words = sharedWords(
    last.map(({ view }) => contentWords(view)),
    share
  )
  if (words.length > 0)
    return l10n.t(
      'The last {0} posts keep coming back to {1}. Tell people about something else in between.',
      last.length,
      words.map((word) => `“${word}”`).join(', ')
    )
  const [topic] = sharedWords(
    last.map(({ view }) => topics(view)),
    share,
    1
  )
  if (topic === undefined) return undefined
  return l10n.t(
    'The last {0} posts are nearly all about one thing. Tell people about something else in between.',
    last.length
  )
}

export default defineFeedRule({
  id: 'all-one-topic',
  scope: 'feed',
  level: 'hint',
  summary: 'Has spoken of one thing only for a while',
  why: 'Even a reader who loves the topic has a life beside it, and so have you. A film, a walk, a neighbour’s cake sale: a change of subject shows that somebody is at home.',
  essay: [4, 7],
  example: {
    before: 'Ten posts in a row with “market” and “listing” in them.',
    after: 'One of them is about the school play, and the goat in it.'
  },
  options: {
    posts: { default: 10, minimum: 2, description: 'How many of the last posts are looked at.' },
    fewest: { default: 6, minimum: 2, description: 'How many posts a feed needs before this is said.' },
    percent: { default: 80, minimum: 1, description: 'In what part of those posts the words must be.' }
  },
  *check(feed, { posts, fewest, percent }) {
    const last = lately(feed, posts, Math.max(2, fewest), hasTopic)
    yield* aboutLast(feed, 'all-one-topic', last, () => messageOn(last, percent / 100))
  }
})
