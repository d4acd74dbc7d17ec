import * as l10n from '@vscode/l10n'
import type { Entity, Post } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'

/** Mentions with nothing but blanks, commas, "and" or "&" between them. */
function blocks(post: Post): readonly (readonly Entity[])[] {
  const found: Entity[][] = []
  let end = -1
  for (const entity of post.entities) {
    if (entity.type !== 'mention') continue
    const isNext = end >= 0 && /^(?:[\s,/|+&·•-]|and\b)*$/i.test(post.text.slice(end, entity.start))
    if (isNext) found.at(-1)?.push(entity)
    else found.push([entity])
    end = entity.end
  }
  return found
}

/** Networks put the people who are answered in front by themselves. */
function isAddress(post: Post, block: readonly Entity[]): boolean {
  return block[0]?.start === post.body.start && /[\p{L}\p{N}]{2}/u.test(post.masked.slice(block.at(-1)?.end ?? 0))
}

export default defineRule({
  id: 'mention-pile',
  scope: 'post',
  level: 'info',
  anyLanguage: true,
  summary: 'Names many people in a row',
  why: 'Each name in a row of handles is a tap on a shoulder, and most of them wonder why. Say to one or two what it is about for them, and they may answer.',
  essay: [13, 14],
  example: {
    before: 'New post! @ann @ben @cleo @dan @eve',
    after: '@ann, you asked how we keep the slugs out. Here is what worked.'
  },
  options: { most: { default: 3, minimum: 1, description: 'How many mentions in a row are fine.' } },
  *check({ post }, { most }) {
    for (const block of blocks(post)) {
      const first = block[0]
      const last = block.at(-1)
      if (!first || !last || block.length <= most || isAddress(post, block)) continue
      const message = l10n.t(
        '{0} names in a row feel like a mailing list. Say to one or two why you thought of them.',
        block.length
      )
      yield { start: first.start, end: last.end, message }
    }
  }
})
