import * as l10n from '@vscode/l10n'
import { capitalTag } from '../../text/common-words.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'

/** All small, all capitals, or one capital at the start: nothing shows where a word ends. */
const flat = /^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+)$/

export default defineRule({
  id: 'hashtag-case',
  scope: 'post',
  level: 'hint',
  summary: 'Has a hashtag whose words run together',
  why: 'A screen reader reads #smallbusinessowner as one long unknown word; #SmallBusinessOwner it reads as three. Eyes split it more easily too.',
  essay: [14],
  example: { before: 'Open till six #smallbusinessowner', after: 'Open till six #SmallBusinessOwner' },
  needs: mark.hashtag,
  *check({ post }) {
    for (const { type, value, start, end } of post.entities) {
      if (type !== 'hashtag' || !flat.test(value)) continue
      const written = capitalTag(value)
      if (written === undefined) continue
      yield {
        start,
        end,
        message: filled(
          l10n.t('A screen reader cannot split this. With a capital at each word, “#{0}”, it can.'),
          written
        ),
        data: written
      }
    }
  },
  edits(finding) {
    const text = `#${String(finding.data)}`
    const change = { start: finding.start, end: finding.end, text }
    return [{ kind: 'fix', title: l10n.t('Write it as {0}', text), changes: [change], isPreferred: true }]
  }
})
