import * as l10n from '@vscode/l10n'
import { isFirstPerson } from '../../signals/first-person.ts'
import { findShouts, type Shout } from '../../signals/shouts.ts'
import type { Post } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { sentenceCase } from '../rewriting/sentence-case.ts'
import type { Change } from '../types.ts'

interface Stretch {
  readonly start: number
  readonly end: number
  readonly shouts: readonly Shout[]
}

/** Shouts that overlap or touch are one. */
function stretches(shouts: readonly Shout[]): readonly Stretch[] {
  const found: { start: number; end: number; shouts: Shout[] }[] = []
  for (const shout of shouts) {
    const last = found.at(-1)
    if (last && shout.start <= last.end) {
      last.end = Math.max(last.end, shout.end)
      last.shouts.push(shout)
    } else found.push({ start: shout.start, end: shout.end, shouts: [shout] })
  }
  return found
}

/** "BREAKING NEWS:" and "THANK YOU" are set phrases. */
function isLabel(post: Post, shout: Shout): boolean {
  return (
    /^\s?[:|\])]/.test(post.text.slice(shout.end, shout.end + 3)) ||
    /^thank (?:you|u)$/i.test(post.text.slice(shout.start, shout.end))
  )
}

function oneMark(text: string): string {
  return /[?？⁉]/.test(text) ? '?' : '!'
}

export default defineRule({
  id: 'shouting',
  scope: 'post',
  level: 'info',
  summary: 'Shouts in capitals or rows of marks',
  why: 'Capitals and rows of exclamation marks are read as shouting, and capitals are slower to read; some screen readers spell them out. What is exciting is exciting in a normal voice too.',
  essay: [2, 14],
  example: { before: 'HUGE SALE THIS WEEKEND!!!', after: 'Huge sale this weekend!' },
  options: {
    words: { default: 3, minimum: 1, description: 'How many words in capitals in a row are shouting.' },
    marks: { default: 3, minimum: 2, description: 'How many ! or ? in a row are shouting.' }
  },
  needs: mark.loud,
  mayReport: ({ facts }, { words, marks }) => facts.capitals >= (words === 3 ? 2 : words) || facts.marksInRow >= marks,
  *check({ post }, { words, marks }) {
    const loud = findShouts(post).filter((shout) =>
      shout.type === 'words'
        ? shout.count >= words || (shout.count === 2 && words === 3 && !isLabel(post, shout))
        : shout.end - shout.start >= marks
    )
    for (const stretch of stretches(loud)) {
      const most = Math.max(...stretch.shouts.map((shout) => shout.count))
      const row = Math.max(...stretch.shouts.map((shout) => (shout.type === 'marks' ? shout.end - shout.start : 0)))
      // a friend who squeals about her day is fun; a poster is not
      const isLoud = most > words + 1 || row > marks + 1 || most + row >= words + marks
      const isQuiet = isFirstPerson(post) || !isLoud
      yield {
        start: stretch.start,
        end: stretch.end,
        ...(isQuiet ? { level: 'hint' as const } : {}),
        message:
          most > 0
            ? l10n.t('Capitals read as shouting. Say it in your normal voice.')
            : l10n.t('So many marks read as shouting. One is enough.'),
        data: stretch.shouts
      }
    }
  },
  edits(finding, { post, profile }) {
    const shouts = finding.data as readonly Shout[]
    const changes: Change[] = []
    let isSure = true
    for (const shout of shouts) {
      if (shout.type === 'words') {
        const calm = sentenceCase(post, shout.first, shout.last, profile)
        changes.push(...calm.changes)
        isSure &&= calm.isSure
      } else
        changes.push({ start: shout.start, end: shout.end, text: oneMark(post.text.slice(shout.start, shout.end)) })
    }
    if (changes.length === 0) return []
    const hasWords = shouts.some((shout) => shout.type === 'words')
    const title = hasWords ? l10n.t('Say it in a normal voice') : l10n.t('Keep one mark')
    return [{ kind: isSure ? 'fix' : 'rewrite', title, changes, isPreferred: isSure }]
  }
})
