import * as l10n from '@vscode/l10n'
import { personalBank } from '../../generated/prompts.ts'
import { defineRule } from '../define-rule.ts'
import { choosePrompts } from '../prompts/choose-prompts.ts'
import { appendSentence } from '../rewriting/append-sentence.ts'
import { fitsLimits } from '../rewriting/fits-limits.ts'
import { plainSnippet } from '../snippet.ts'
import type { Change, Edit } from '../types.ts'
import { wholePost } from '../whole-post.ts'
import { hasPerson, self } from './has-person.ts'

export default defineRule({
  id: 'nothing-personal',
  scope: 'post',
  level: 'hint',
  summary: 'Shows no trace of a person',
  why: 'A lot of people are good at their jobs; people choose the one they like. One line of your own, the dog under the desk or the thing that went wrong, tells them who is talking. It need not be every post, and it need not be much.',
  essay: [2, 6, 11, 14],
  example: {
    before: 'The new menu is out on Friday.',
    after: 'The new menu is out on Friday. I burnt the first tart; the second one you can eat.'
  },
  options: {
    minimumWords: {
      default: 6,
      minimum: 1,
      description: 'Posts with fewer words than this are left alone.'
    }
  },
  mayReport: ({ post, facts }, { minimumWords }) => post.words.count >= minimumWords && (facts.signals & self) === 0,
  check(view) {
    if (hasPerson(view)) return []
    const finding = wholePost(
      l10n.t('Anybody could have posted this, and people like somebody. Add one line that only you could write.'),
      'start'
    )
    return [finding]
  },
  edits(_finding, view, _options, index) {
    const change = (snippet: string): Change => appendSentence(view, snippet)
    const fits = (snippet: string): boolean => {
      const { start, end, text } = change(snippet)
      return fitsLimits(view, [{ start, end, text: plainSnippet(text) }])
    }
    return choosePrompts(view, personalBank, index, fits).map(
      (snippet): Edit => ({
        kind: 'rewrite',
        title: l10n.t('Add: {0}', plainSnippet(snippet)),
        changes: [change(snippet)],
        isSnippet: true
      })
    )
  }
})
