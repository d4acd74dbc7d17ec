import * as l10n from '@vscode/l10n'
import { defineRule } from '../define-rule.ts'
import { filled } from '../filled.ts'
import { plainLetters } from './plain-letters.ts'
import { mayBeStyled, styledStretches } from './styled-stretches.ts'

export default defineRule({
  id: 'fancy-letters',
  scope: 'post',
  level: 'warning',
  anyLanguage: true,
  summary: 'Is written in signs that only look like letters',
  why: 'Bold and curly letters from a text generator are mathematical signs. A screen reader says “mathematical bold capital H” for each of them or says nothing at all, and search finds none of the words. Plain letters reach everybody.',
  essay: [14],
  example: { before: '𝗡𝗲𝘄 𝗶𝗻 𝘁𝗵𝗲 𝘀𝗵𝗼𝗽 this week: quinces', after: 'New in the shop this week: quinces' },
  mayReport: ({ post }) => mayBeStyled.test(post.text),
  *check({ post }) {
    for (const { start, end } of styledStretches(post)) {
      yield {
        start,
        end,
        message: filled(
          l10n.t('These signs only look like letters: screen readers spell them out or skip them. Write “{0}”.'),
          plainLetters(post.text.slice(start, end)).replace(/\s+/g, ' ').slice(0, 60)
        )
      }
    }
  },
  edits({ start, end }, { post }) {
    const text = plainLetters(post.text.slice(start, end))
    return [{ kind: 'fix', title: l10n.t('Write plain letters'), changes: [{ start, end, text }], isPreferred: true }]
  }
})
