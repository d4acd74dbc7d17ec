import * as l10n from '@vscode/l10n'
import { emojiIn } from '../../text/emoji.ts'
import { lineAt } from '../../text/split-posts.ts'
import type { Entity, Post } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { isFriendly } from '../is-friendly.ts'

/** Emoji that lines start with, where at least `least` lines in a row do: bullets. */
function bullets(post: Post, least: number): readonly Entity[] {
  const heads = post.entities.filter(({ type, start, end }) => {
    if (type !== 'emoji' || !/(?:^|[\r\n])[ \t]*$/.test(post.text.slice(0, start))) return false
    return /[\p{L}\p{N}]/u.test(post.text.slice(end, lineAt(post.text, end).end))
  })
  let row: Entity[] = []
  for (const head of heads) {
    const last = row.at(-1)
    const between = last ? post.text.slice(lineAt(post.text, last.end).end, head.start) : ''
    if (last && !/^\s*$/.test(between)) {
      if (row.length >= least) break
      row = []
    }
    row.push(head)
  }
  return row.length >= least ? row : []
}

export default defineRule({
  id: 'emoji-pile',
  scope: 'post',
  level: 'info',
  anyLanguage: true,
  summary: 'Has rows of emoji, or emoji for bullets',
  why: 'A screen reader says every emoji by its full name: four rockets are “rocket rocket rocket rocket”. One says as much, and the words around it can be heard.',
  essay: [14],
  example: { before: 'New tables are here 🔥🔥🔥🔥🔥', after: 'New tables are here 🔥' },
  options: {
    row: { default: 3, minimum: 1, description: 'How many emoji in a row are fine.' },
    bullets: {
      default: 4,
      minimum: 2,
      description: 'From how many lines that start with an emoji on they are bullets.'
    }
  },
  *check({ post }, { row, bullets: least }) {
    const quiet = isFriendly(post) ? { level: 'hint' as const } : {}
    for (const { type, start, end, text } of post.entities) {
      if (type !== 'emoji') continue
      const count = emojiIn(text).length
      if (count <= row) continue
      const message = l10n.t('A screen reader says all {0} of these by name. One says as much.', count)
      yield { start, end, message, ...quiet, data: 'row' }
    }
    const [first, ...rest] = bullets(post, least)
    if (!first || emojiIn(first.text).length > row) return
    const message = l10n.t(
      '{0} lines start with an emoji, and a screen reader says each by name. Plain bullets are easier to follow.',
      rest.length + 1
    )
    yield { start: first.start, end: first.end, message, level: 'hint' as const, data: 'bullets' }
  },
  edits({ start, end, data }, { post }, { bullets: least }) {
    if (data === 'bullets') {
      const changes = bullets(post, least).map((head) => ({ start: head.start, end: head.end, text: '•' }))
      return [{ kind: 'rewrite', title: l10n.t('Use plain bullets'), changes }]
    }
    const text = emojiIn(post.text.slice(start, end))[0] ?? ''
    return [
      { kind: 'fix', title: l10n.t('Keep the first: {0}', text), changes: [{ start, end, text }], isPreferred: true }
    ]
  }
})
