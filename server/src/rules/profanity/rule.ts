import * as l10n from '@vscode/l10n'
import { findProfanities } from '../../signals/profanities.ts'
import { defineRule } from '../define-rule.ts'
import { wordSort } from '../facts/sorts.ts'
import { filled } from '../filled.ts'

export default defineRule({
  id: 'profanity',
  scope: 'post',
  level: 'hint',
  summary: 'Uses a strong word',
  why: 'Among friends a strong word is fine; a feed is read by their mothers and your customers too. It may be just what you mean. The list is that of retext-profanities.',
  essay: [14],
  example: { before: 'What a shitty morning', after: 'What a morning. The kettle exploded.' },
  options: {
    sureness: {
      default: 2,
      minimum: 1,
      description: 'How sure a word must be to be profane: 2 reports those that are, 1 also those that may be.'
    }
  },
  mayReport: ({ facts }, { sureness }) => sureness < 2 || (facts.words & wordSort.strong) !== 0,
  *check({ post }, { sureness }) {
    for (const { start, end } of findProfanities(post, sureness)) {
      const words = post.text.slice(start, end)
      yield {
        start,
        end,
        message: filled(
          l10n.t('“{0}” is strong for readers who do not know you yet. Keep it if it is what you mean.'),
          words
        )
      }
    }
  }
})
