import * as l10n from '@vscode/l10n'
import { defineRule } from '../define-rule.ts'
import { phrasesOf } from '../phrases-of.ts'
import { isPush } from '../selling/is-push.ts'
import { softenFinding } from '../selling/push-rule.ts'

export default defineRule({
  id: 'brochure-talk',
  scope: 'post',
  level: 'hint',
  summary: 'Talks like a shop window or a brochure',
  why: 'Peace of mind, made easy, your favourite products: nobody talks like that over a fence. The same thing in your own words, with one detail that only you know, is what people stop for.',
  essay: [2, 10],
  example: {
    before: 'Our premium collection is made easy to use, for peace of mind.',
    after: 'My mother-in-law put hers together without the manual. She is still telling everybody.'
  },
  *check(view) {
    for (const hit of phrasesOf(view, 'brochure-talk')) {
      if (!isPush(view.post, hit)) continue
      const words = view.post.text.slice(hit.start, hit.end)
      yield {
        start: hit.start,
        end: hit.end,
        message: l10n.t('“{0}” is how brochures talk. Say it the way you would to a friend.', words),
        data: hit
      }
      // one hint is enough: it is about the whole post
      return
    }
  },
  edits: softenFinding
})
