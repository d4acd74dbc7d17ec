import * as l10n from '@vscode/l10n'
import { defineFeedRule } from '../define-rule.ts'
import { keptFor } from '../feed/kept-for.ts'
import { onceFor } from '../feed/once-for.ts'
import { postsInOrder } from '../feed/posts-in-order.ts'
import type { FeedFinding, FeedPost } from '../types.ts'
import { wholePost } from '../whole-post.ts'
import { createNearDuplicates, type NearDuplicate, type NearDuplicates } from './near-duplicates.ts'

/** Posts for different networks meet different readers; the same answer to two people is none that either has read. */
function meetsSameReaders({ view }: FeedPost, { view: earlier }: FeedPost): boolean {
  if (view.post.meta.isReply || earlier.post.meta.isReply) return false
  const { platforms } = view.post.meta
  const others = earlier.post.meta.platforms
  return platforms.length === 0 || others.length === 0 || platforms.some((id) => others.includes(id))
}

/** Letter for letter, links and hashtags included. */
function isSameText({ view: { post } }: FeedPost, { view: { post: earlier } }: FeedPost): boolean {
  return post.text.slice(post.body.start, post.body.end) === earlier.text.slice(earlier.body.start, earlier.body.end)
}

const duplicatesFor = keptFor<NearDuplicates>()

const findingOn = onceFor(({ item, earlier }: NearDuplicate): FeedFinding => {
  const message = isSameText(item, earlier)
    ? l10n.t('You have said this before, word for word. Say what has changed since, or let it rest.')
    : l10n.t('You have said nearly this before. Say what has changed since, or tell it from another side.')
  const { body, text } = earlier.view.post
  const line = /^[^\r\n]*/.exec(text.slice(body.start, body.end))?.[0].length ?? 0
  return {
    ...wholePost(message),
    post: item.index,
    related: {
      post: earlier.index,
      range: { start: body.start, end: body.start + line },
      message: l10n.t('The earlier post')
    }
  }
})

export default defineFeedRule({
  id: 'recycled-post',
  scope: 'feed',
  level: 'info',
  anyLanguage: true,
  summary: 'Says nearly the same as an earlier post',
  why: 'People notice when they are told the same thing twice, and take it for a machine. If it is worth saying again, say what has changed since, or tell it from another side.',
  essay: [1],
  example: {
    before: 'Our winter menu is here! Come and try the soup. (for the third time)',
    after: 'Somebody asked for the recipe of the soup, so here it is.'
  },
  options: {
    similarity: {
      default: 60,
      minimum: 1,
      description: 'How much of two posts must be the same, in per cent of their pairs of neighbouring words.'
    },
    minimumWords: { default: 5, minimum: 3, description: 'Posts with fewer words than this are left alone.' }
  },
  *check(feed, { similarity, minimumWords }) {
    if (feed.posts.length < 2) return
    const likeness = { least: similarity / 100, fewestWords: minimumWords, mayRepeat: meetsSameReaders }
    const make = (): NearDuplicates => createNearDuplicates(likeness)
    const known = duplicatesFor(feed, 'texts', `${similarity} ${minimumWords}`, make)
    for (const repeat of known.of(postsInOrder(feed))) yield findingOn(repeat)
  }
})
