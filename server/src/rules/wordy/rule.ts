import * as l10n from '@vscode/l10n'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'
import { phrasesOf } from '../phrases-of.ts'
import { fixOf } from '../rewriting/edit-of.ts'
import { leaveOut } from '../rewriting/leave-out.ts'
import { swapPhrase } from '../rewriting/swap-phrase.ts'
import { fittingWords } from './fitting.ts'

export default defineRule({
  id: 'wordy',
  scope: 'post',
  level: 'hint',
  summary: 'Takes many words for what few can say',
  why: 'On a phone every word is a bit of a thumb’s way. “In order to” is “to” in a suit; the short word is the one you would use across the counter.',
  essay: [14],
  example: {
    before: 'Due to the fact that a large number of our guests were unable to park, we are in the process of moving.',
    after: 'Because many of our guests couldn’t park, we are moving.'
  },
  needs: mark.wordy,
  *check(view) {
    const { post } = view
    for (const hit of phrasesOf(view, 'wordy')) {
      const plain = fittingWords(post, hit)
      if (plain === undefined) continue
      const words = post.text.slice(hit.start, hit.end)
      yield {
        start: hit.start,
        end: hit.end,
        message:
          plain === ''
            ? filled(l10n.t('“{0}” can go: the sentence says as much without it.'), words)
            : filled(l10n.t('“{0}” takes the long way round. Say “{1}”.'), words, plain),
        data: plain
      }
    }
  },
  edits({ start, end, data }, { post }) {
    if (typeof data !== 'string') return []
    return data === ''
      ? fixOf(l10n.t('Leave it out'), leaveOut(post, { start, end }))
      : fixOf(filled(l10n.t('Say “{0}”'), data), swapPhrase(post, { start, end }, data))
  }
})
