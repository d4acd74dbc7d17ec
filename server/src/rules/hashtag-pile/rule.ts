import * as l10n from '@vscode/l10n'
import type { Network } from '../../text/networks.ts'
import type { Entity, Post, Range } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'
import { dropHashtags } from '../rewriting/drop-hashtags.ts'

/** The network with the strictest habit. */
function strictest(networks: readonly Network[]): Network | undefined {
  let least = networks[0]
  for (const network of networks) if (least && network.hashtags < least.hashtags) least = network
  return least
}

function countTags({ entities }: Post): number {
  let count = 0
  for (const { type } of entities) if (type === 'hashtag') count++
  return count
}

/** "#c0ffee" is a colour. */
const colour = /^(?:(?=[a-f]*\d)[\da-f]{3}(?:[\da-f]{3}){0,1}|([a-f])\1{2}(?:\1{3})?)$/i

function tagsIn(post: Post, part: Range): readonly Entity[] {
  return post.entities.filter(
    ({ type, value, start, end }) => type === 'hashtag' && start >= part.start && end <= part.end && !colour.test(value)
  )
}

/** The tags that stand there before, in any case. */
function repeats(tags: readonly Entity[]): readonly Entity[] {
  const seen = new Set<string>()
  return tags.filter(({ value }) => seen.size === seen.add(value.toLowerCase()).size)
}

/** From the first tag too many to the end of its row: words between tags are not to blame. */
function row(post: Post, tags: readonly Entity[]): Range {
  const start = tags[0]?.start ?? 0
  let end = tags[0]?.end ?? 0
  for (const tag of tags) {
    if (tag.start > end && /[^\s,|·•]/.test(post.text.slice(end, tag.start))) break
    end = tag.end
  }
  return { start, end }
}

export default defineRule({
  id: 'hashtag-pile',
  scope: 'post',
  level: 'info',
  anyLanguage: true,
  summary: 'Has more hashtags than people use there',
  why: 'A wall of hashtags reads like a label on a tin and is tiring to listen to with a screen reader. One or two that people really follow do more than fifteen.',
  essay: [1, 14],
  example: {
    before: 'Puppy class tonight! #dog #dogs #puppy #puppylove #instadog #cute #dogsofinstagram',
    after: 'Puppy class tonight! #dog #dogs #puppy'
  },
  options: {
    most: { default: 0, minimum: 0, description: 'How many hashtags are fine; 0 means what is usual on the network.' }
  },
  needs: mark.hashtag,
  mayReport: ({ post, networks }, { most }) =>
    countTags(post) > (most > 0 ? most : (strictest(networks)?.hashtags ?? 0)),
  *check(view, { most }) {
    const network = strictest(view.networks)
    if (!network) return
    const limit = most > 0 ? most : network.hashtags
    for (const part of view.post.parts) {
      const tags = tagsIn(view.post, part)
      if (tags.length <= limit) continue
      const again = repeats(tags)
      const [second] = again
      if (second && tags.length - again.length <= limit) {
        const first = tags.find(({ value }) => value.toLowerCase() === second.value.toLowerCase())
        yield {
          ...row(view.post, again),
          level: 'hint' as const,
          message: filled(
            l10n.t('{0} is there already, as {1}. Once is enough.'),
            second.text,
            first?.text ?? second.text
          ),
          data: { limit, part, isRepeat: true }
        }
        continue
      }
      // where no network is named the habit is only a guess
      const isClose = network.id === 'generic' && most === 0 && tags.length <= limit + 2
      yield {
        ...row(view.post, tags.slice(limit)),
        ...(isClose ? { level: 'hint' as const } : {}),
        message:
          network.id === 'generic' || most > 0
            ? filled(
                l10n.t('{0} hashtags read like a label. Keep the {1} that people really follow.'),
                tags.length,
                limit
              )
            : filled(
                l10n.t(
                  '{0} hashtags read like a label, and {1} readers are used to {2}. Keep those that people really follow.'
                ),
                tags.length,
                network.name,
                limit
              ),
        data: { limit, part }
      }
    }
  },
  edits(finding, { post }) {
    const { limit, part, isRepeat } = finding.data as { limit: number; part: Range; isRepeat?: boolean }
    const tags = tagsIn(post, part)
    const changes = dropHashtags(post, part, isRepeat ? repeats(tags) : tags.slice(limit))
    if (isRepeat) return [{ kind: 'fix', title: l10n.t('Say it once'), changes, isPreferred: true }]
    const title = limit === 1 ? l10n.t('Keep the first hashtag') : filled(l10n.t('Keep the first {0} hashtags'), limit)
    return [{ kind: 'fix', title, changes, isPreferred: true }]
  }
})
