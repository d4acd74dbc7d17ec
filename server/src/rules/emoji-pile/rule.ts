import * as l10n from '@vscode/l10n'
import { isFirstPerson } from '../../signals/first-person.ts'
import { countEmoji, firstEmoji } from '../../text/emoji.ts'
import type { Entity, Post, Range } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'
import type { Change } from '../types.ts'

interface Pile extends Range {
  readonly type: 'run' | 'bullets' | 'many'
  readonly count: number
  readonly changes: readonly Change[]
}

/** What is left of a run: its first emoji. */
function keepFirst(post: Post, run: Entity): Change {
  return { start: run.start + firstEmoji(post.text.slice(run.start, run.end)).length, end: run.end, text: '' }
}

function opensLine({ text, body }: Post, at: number): boolean {
  let before = at
  while (before > body.start && /[ \t]/.test(text[before - 1] ?? '')) before--
  return before === body.start || /[\r\n]/.test(text[before - 1] ?? '')
}

/** Emoji that open lines, as bullets do. */
function bullets(post: Post, runs: readonly Entity[]): readonly Entity[] {
  return runs.filter((run) => {
    const isFirst = opensLine(post, run.start)
    // a small square is a plain bullet already
    return (
      isFirst &&
      !/^[▪▫◾◽◼◻⬛⬜]/u.test(run.text) &&
      /^[ \t]*[\p{L}\p{N}]/u.test(post.text.slice(run.end, run.end + 8))
    )
  })
}

function bulletPile(post: Post, runs: readonly Entity[]): Pile | undefined {
  const found = bullets(post, runs)
  const [first] = found
  if (!first || found.length < 3) return undefined
  const changes = found.map((run) => {
    const blank = /^[ \t]*/.exec(post.text.slice(run.end))?.[0].length ?? 0
    return { start: run.start, end: run.end + blank, text: '• ' }
  })
  return { type: 'bullets', start: first.start, end: first.end, count: found.length, changes }
}

/** Takes out an emoji with one of the blanks around it, or with its line; between two words a blank stays. */
function drop(post: Post, run: Entity): Change {
  const { text, body } = post
  const { start, end } = run
  const before = start === body.start ? '\n' : (text[start - 1] ?? '\n')
  const after = end >= body.end ? '\n' : (text[end] ?? '\n')
  if (/[\r\n]/.test(before)) {
    if (start > body.start && /[\r\n]/.test(after)) {
      const lineBreak = text.startsWith('\r\n', start - 2) ? 2 : 1
      return { start: start - lineBreak, end, text: '' }
    }
    return { start, end: end + (/^[ \t]+/.exec(text.slice(end))?.[0].length ?? 0), text: '' }
  }
  if (/[ \t]/.test(before)) return { start: start - 1, end, text: '' }
  return { start, end, text: /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}#@]/u.test(after) ? ' ' : '' }
}

/** More emoji than `most` here and there: from the first too many on. */
function scattered(post: Post, runs: readonly Entity[], most: number): Pile | undefined {
  const count = runs.reduce((sum, run) => sum + countEmoji(run.text), 0)
  const { count: words } = post.words
  const isDense = (runs.length >= 4 && count * 2 >= words) || (runs.length === 3 && count > words)
  if (count <= most && !isDense) return undefined
  const kept = isDense ? Math.max(1, Math.min(most, Math.floor(words / 4))) : most
  const extra = runs.slice(kept)
  const long = runs.slice(0, kept).filter((run) => countEmoji(run.text) > 1)
  const first = extra[0] ?? long[0]
  if (!first) return undefined
  const changes = [...long.map((run) => keepFirst(post, run)), ...extra.map((run) => drop(post, run))]
  return { type: 'many', start: first.start, end: first.end, count, changes }
}

/** No emoji is shorter than one unit of text, and none but the second half of one. */
function mostEmoji(text: string): number {
  let most = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0xdc00 || code > 0xdfff) most++
  }
  return most
}

/** Whether a post may have more emoji than are fine, by how long they are: most have one or two. */
function mayPile({ entities }: Post, inRow: number, inAll: number): boolean {
  let runs = 0
  let all = 0
  for (const { type, text } of entities) {
    if (type !== 'emoji') continue
    const most = mostEmoji(text)
    if (most > inRow) return true
    runs++
    all += most
  }
  return runs > 2 || all > inAll
}

function piles(post: Post, inRow: number, inAll: number): readonly Pile[] {
  const runs = post.entities.filter((entity) => entity.type === 'emoji')
  const lines = bulletPile(post, runs)
  const found: Pile[] = lines ? [lines] : []
  for (const run of runs) {
    const count = countEmoji(run.text)
    if (count > inRow)
      found.push({ type: 'run', start: run.start, end: run.end, count, changes: [keepFirst(post, run)] })
  }
  const many = found.length === 0 ? scattered(post, runs, inAll) : undefined
  return many ? [many] : found
}

export default defineRule({
  id: 'emoji-pile',
  scope: 'post',
  level: 'info',
  anyLanguage: true,
  summary: 'Piles up emoji, or uses them as bullets',
  why: 'A screen reader says every emoji aloud: “party popper party popper party popper”. One says it, and the words do the rest.',
  essay: [14],
  example: { before: 'We are open! 🎉🎉🎉🎉🎉', after: 'We are open! 🎉' },
  options: {
    inRow: { default: 3, minimum: 1, description: 'How many emoji in a row are fine.' },
    inAll: { default: 8, minimum: 1, description: 'How many emoji in a post are fine.' }
  },
  needs: mark.emoji,
  mayReport: ({ post }, { inRow, inAll }) => mayPile(post, inRow, inAll),
  *check({ post }, { inRow, inAll }) {
    const found = piles(post, inRow, inAll)
    const isPerson = found.length > 0 && isFirstPerson(post)
    for (const pile of found) {
      const { start, end, type, count } = pile
      yield {
        start,
        end,
        ...(isPerson || (type === 'run' && count <= inRow + 2) ? { level: 'hint' as const } : {}),
        message:
          type === 'bullets'
            ? l10n.t('Emoji as bullets are read aloud on each line. A plain mark does the same in silence.')
            : filled(l10n.t('{0} emoji are read aloud one by one. One or two say as much.'), count),
        data: pile
      }
    }
  },
  edits(finding) {
    const { type, changes } = finding.data as Pile
    const title =
      type === 'bullets'
        ? l10n.t('Use plain bullets')
        : type === 'run'
          ? l10n.t('Keep the first emoji')
          : l10n.t('Keep the first few emoji')
    return [{ kind: 'fix', title, changes, isPreferred: true }]
  }
})
