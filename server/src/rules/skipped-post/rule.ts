import * as l10n from '@vscode/l10n'
import { mostCharacters, mostLines, mostMarks, mostNested, type Skipped } from '../../text/budget.ts'
import { lineAt } from '../../text/lines.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'

function messageFor(reason: Skipped): string {
  switch (reason) {
    case 'long':
      return l10n.t(
        'This post is not checked: it is longer than {0} characters. Cut it into posts with a line of ---, or take it out of the feed.',
        mostCharacters
      )
    case 'deep':
      return l10n.t(
        'This post is not checked: its quotes or lists are nested more than {0} deep. Take some levels out, and it will be.',
        mostNested
      )
    case 'dense':
      return l10n.t(
        'This post is not checked: a paragraph has more than {0} marks of one sort, or {1} lines. Put blank lines in between, and it will be.',
        mostMarks,
        mostLines
      )
  }
}

/** Characters of its first line that are underlined. */
const mostShown = 80

export default defineRule({
  id: 'skipped-post',
  scope: 'post',
  level: 'info',
  anyLanguage: true,
  readsQuotes: true,
  summary: 'Is too long or too tangled to check',
  why: 'A post of a hundred thousand characters, or of lists in lists in lists, would keep your editor waiting. We leave it out and say so, rather than check it in part; the other posts of the file are checked as always.',
  essay: [1],
  example: {
    before: `${'> '.repeat(mostNested + 1)}Who said that?`,
    after: '> > Who said that?'
  },
  needs: mark.skipped,
  *check({ post: { text, skipped, unread } }) {
    if (skipped === undefined || unread === undefined) return
    const ink = /\S/g
    ink.lastIndex = unread.start
    const start = ink.test(text) ? ink.lastIndex - 1 : unread.start
    const end = Math.min(lineAt(text, start).end, start + mostShown, unread.end)
    const isHalf = /[\ud800-\udbff]/.test(text[end - 1] ?? '')
    yield { start, end: isHalf && end - start > 1 ? end - 1 : end, message: messageFor(skipped) }
  }
})
