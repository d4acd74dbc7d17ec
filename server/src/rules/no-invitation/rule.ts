import * as l10n from '@vscode/l10n'
import { questionBank } from '../../generated/prompts.ts'
import { defineRule } from '../define-rule.ts'
import { hasPerson } from '../nothing-personal/has-person.ts'
import { choosePrompts } from '../prompts/choose-prompts.ts'
import { appendSentence } from '../rewriting/append-sentence.ts'
import { fitsLimits } from '../rewriting/fits-limits.ts'
import { plainSnippet } from '../snippet.ts'
import type { Edit } from '../types.ts'
import { wholePost } from '../whole-post.ts'
import { answerable, isAnswerable } from './is-answerable.ts'

export default defineRule({
  id: 'no-invitation',
  scope: 'post',
  level: 'hint',
  summary: 'Leaves a reader nothing to answer',
  why: 'A post that only tells is a notice on a wall: people read it and walk on. A question, a name or “tell me about yours” turns it into a conversation. Who tells of her own day needs none, and posts about grief and disaster are left in peace.',
  essay: [3, 13],
  example: {
    before: 'The first pears are in.',
    after: 'The first pears are in. Who taught you to cook?'
  },
  options: {
    minimumWords: {
      default: 4,
      minimum: 1,
      description: 'Posts with fewer words than this are left alone.'
    }
  },
  mayReport: ({ post, facts }, { minimumWords }) =>
    post.words.count >= minimumWords && (facts.signals & answerable) === 0,
  check(view) {
    // who tells of her day is answered without asking
    if (isAnswerable(view) || hasPerson(view)) return []
    const finding = wholePost(
      l10n.t('There is nothing here that a reader could answer, so nobody will. Try ending with a question.'),
      'end'
    )
    return [finding]
  },
  edits(_finding, view, _options, index) {
    const change = (snippet: string) => appendSentence(view, snippet)
    const fits = (snippet: string): boolean => {
      const { start, end, text } = change(snippet)
      return fitsLimits(view, [{ start, end, text: plainSnippet(text) }])
    }
    return choosePrompts(view, questionBank, index, fits).map(
      (snippet): Edit => ({
        kind: 'rewrite',
        title: l10n.t('Ask: {0}', plainSnippet(snippet)),
        changes: [change(snippet)],
        isSnippet: true
      })
    )
  }
})
