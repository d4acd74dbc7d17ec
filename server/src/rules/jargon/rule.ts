import * as l10n from '@vscode/l10n'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'
import { oneAtAPlace } from '../one-at-a-place.ts'
import { phrasesOf } from '../phrases-of.ts'
import { fixOf } from '../rewriting/edit-of.ts'
import { swapPhrase } from '../rewriting/swap-phrase.ts'

export default defineRule({
  id: 'jargon',
  scope: 'post',
  level: 'info',
  sparesStories: true,
  summary: 'Uses office talk',
  why: 'Office talk is private: it tells people that they are not meant. Say what happens, in the words you would use at the kitchen table, and more of them stay.',
  essay: [7, 10],
  example: {
    before: 'We leverage synergies to deliver value to our stakeholders.',
    after: 'We share a van with the bakery next door, so your parcel costs a pound less.'
  },
  needs: mark.jargon,
  *check(view) {
    for (const { start, end, replacement } of oneAtAPlace(phrasesOf(view, 'jargon'))) {
      const words = view.post.text.slice(start, end)
      yield {
        start,
        end,
        message: replacement
          ? filled(l10n.t('“{0}” is office talk; “{1}” says it to everybody.'), words, replacement)
          : filled(l10n.t('“{0}” is office talk. What would you say at the kitchen table?'), words),
        data: replacement
      }
    }
  },
  edits({ start, end, data }, { post }) {
    if (typeof data !== 'string' || data === '') return []
    return fixOf(filled(l10n.t('Say “{0}”'), data), swapPhrase(post, { start, end }, data))
  }
})
