import * as l10n from '@vscode/l10n'
import { defineFeedRule } from '../define-rule.ts'
import { postsInOrder } from '../feed/posts-in-order.ts'
import type { FeedFinding, FeedPost, FeedView } from '../types.ts'
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

interface Known {
  readonly least: number
  readonly fewestWords: number
  readonly duplicates: NearDuplicates
}

const memories = new WeakMap<object, Known>()

/** What is known of a feed since it was looked at last. */
function knownOf({ memory }: FeedView, least: number, fewestWords: number): NearDuplicates {
  const known = memory && memories.get(memory)
  if (known?.least === least && known.fewestWords === fewestWords) return known.duplicates
  const duplicates = createNearDuplicates({ least, fewestWords, mayRepeat: meetsSameReaders })
  if (memory) memories.set(memory, { least, fewestWords, duplicates })
  return duplicates
}

const findings = new WeakMap<NearDuplicate, FeedFinding>()

function findingOn({ item, earlier }: NearDuplicate): FeedFinding {
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
}

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
    for (const repeat of knownOf(feed, similarity / 100, minimumWords).of(postsInOrder(feed))) {
      const finding = findings.get(repeat) ?? findingOn(repeat)
      findings.set(repeat, finding)
      yield finding
    }
  }
})
