import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { pushesOf, softenFinding } from '../selling/push-rule.ts'

export default defineRule({
  id: 'soft-sell',
  scope: 'post',
  level: 'info',
  sparesStories: true,
  summary: 'Talks of price, delivery and stock as a shop does',
  why: 'Free shipping, starting at, the perfect gift: true, perhaps, and the same on every shop page. It belongs on yours. Here, people would sooner hear what it is like to have one.',
  essay: [2, 4, 12],
  example: {
    before: 'Mugs starting at $9, free shipping on all orders!',
    after: 'This mug survived my nephew. I am told that is the only test that counts.'
  },
  needs: mark['soft-sell'],
  check: (view) => pushesOf(view, 'soft-sell'),
  edits: softenFinding
})
