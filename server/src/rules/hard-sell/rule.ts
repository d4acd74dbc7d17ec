import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { pushesOf, softenFinding } from '../selling/push-rule.ts'

export default defineRule({
  id: 'hard-sell',
  scope: 'post',
  level: 'warning',
  sparesStories: true,
  summary: 'Pushes the reader to buy',
  why: 'A push to buy reads like a stranger with a clipboard. People buy from people they like: tell them what you are doing and where to find you, and leave the door open.',
  essay: [2, 12],
  example: { before: 'Order now! Limited time only!', after: 'The first pears are in. Come and try one.' },
  needs: mark['hard-sell'] | mark.urge,
  check: (view) => pushesOf(view, 'hard-sell'),
  edits: softenFinding
})
