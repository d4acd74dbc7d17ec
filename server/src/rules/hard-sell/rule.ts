import * as l10n from '@vscode/l10n'
import { defineRule } from '../define-rule.ts'
import { phrasesOf } from '../phrases-of.ts'

export default defineRule({
  id: 'hard-sell',
  scope: 'post',
  level: 'warning',
  summary: 'Pushes the reader to buy',
  why: 'A push to buy reads like a stranger with a clipboard. People buy from people they like: tell them what you are doing and where to find you, and leave the door open.',
  essay: [2, 12],
  example: { before: 'Order now! Limited time only!', after: 'The first pears are in. Come and try one.' },
  *check(view) {
    for (const hit of phrasesOf(view, 'hard-sell')) {
      const words = view.post.text.slice(hit.start, hit.end)
      yield {
        start: hit.start,
        end: hit.end,
        message: l10n.t('“{0}” pushes, and people step back from a push. Try inviting them instead.', words)
      }
    }
  }
})
