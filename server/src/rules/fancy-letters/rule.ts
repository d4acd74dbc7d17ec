import * as l10n from '@vscode/l10n'
import { fancyRuns, plainLetters } from '../../text/fancy-letters.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'fancy-letters',
  scope: 'post',
  level: 'warning',
  anyLanguage: true,
  summary: 'Uses symbols that look like bold or script letters',
  why: 'Bold and script letters from a generator are mathematical symbols. Screen readers spell them out (“mathematical sans-serif bold capital S …”) or skip them, and search does not find them.',
  essay: [14],
  example: { before: '𝗢𝗽𝗲𝗻 𝗱𝗮𝘆 on Saturday', after: 'Open day on Saturday' },
  *check({ post }) {
    for (const { start, end } of fancyRuns(post.text, post.body.start, post.body.end)) {
      const holds = (range: { readonly start: number; readonly end: number }): boolean =>
        range.start < end && start < range.end
      const isElsewhere =
        post.code.some(holds) ||
        post.comments.some(holds) ||
        post.entities.some((entity) => (entity.type === 'link' || entity.type === 'email') && holds(entity))
      if (isElsewhere) continue
      yield {
        start,
        end,
        message: l10n.t(
          'These are symbols, not letters: a screen reader spells them out or skips them. Write plain letters.'
        )
      }
    }
  },
  edits(finding, { post }) {
    const text = plainLetters(post.text.slice(finding.start, finding.end))
    const change = { start: finding.start, end: finding.end, text }
    return [{ kind: 'fix', title: l10n.t('Write plain letters'), changes: [change], isPreferred: true }]
  }
})
