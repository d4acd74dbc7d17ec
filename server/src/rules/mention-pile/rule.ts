import * as l10n from '@vscode/l10n'
import type { Entity, Post, Range } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'

/** Replies on some networks begin with all who were in the conversation: that is not the writer's doing. */
const mostAtStart = 4
const mostInReply = 6

interface Row extends Range {
  readonly count: number
  /** "@jo, @sam and @max": people named in a sentence. */
  readonly isListed: boolean
}

/** Mentions with nothing but blanks, commas and "and" between them. */
function rows(post: Post, mentions: readonly Entity[]): readonly Row[] {
  const found: Row[] = []
  for (const mention of mentions) {
    const last = found.at(-1)
    const between = last ? post.text.slice(last.end, mention.start) : 'x'
    if (last && /^(?:[\s,&+|/·]|\band\b)*$/i.test(between)) {
      const isListed = last.isListed || /[,&]|and/i.test(between)
      found[found.length - 1] = { start: last.start, end: mention.end, count: last.count + 1, isListed }
    } else found.push({ start: mention.start, end: mention.end, count: 1, isListed: false })
  }
  return found
}

function countMentions({ entities }: Post): number {
  let count = 0
  for (const { type } of entities) if (type === 'mention') count++
  return count
}

export default defineRule({
  id: 'mention-pile',
  scope: 'post',
  level: 'info',
  anyLanguage: true,
  summary: 'Calls many people at once',
  why: 'A block of handles looks like a call for attention, and those who are in it feel it. One person, and why you thought of them, starts a conversation.',
  essay: [5, 14],
  example: {
    before: 'New post! @ana @ben @cho @dee @eli',
    after: 'New post, and it began with a question of yours, @ana.'
  },
  options: {
    most: { default: 3, minimum: 1, description: 'How many mentions in a row are fine.' }
  },
  needs: mark.mention,
  mayReport: ({ post }, { most }) => countMentions(post) > most,
  *check({ post }, { most }) {
    const mentions = post.entities.filter((entity) => entity.type === 'mention')
    for (const row of rows(post, mentions)) {
      const opens = row.start <= post.body.start + 1
      const many = post.meta.isReply ? mostInReply : mostAtStart
      const limit = row.isListed ? most + 2 : opens ? Math.max(most, many) : most
      if (row.count <= limit) continue
      const mayBeReply = opens && row.count <= mostInReply
      yield {
        start: row.start,
        end: row.end,
        ...(row.isListed || mayBeReply ? { level: 'hint' as const } : {}),
        message: filled(l10n.t('{0} people called at once feel like a crowd. Talk to one, and say why.'), row.count)
      }
    }
  }
})
