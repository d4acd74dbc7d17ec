import * as l10n from '@vscode/l10n'
import type { Post } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { leadEdits } from '../rewriting/lead-edits.ts'

/** Words that only say "there is a link": "Read more:", "New blog post!", "Click here". */
const pointers = new Set(
  'read more link links in bio below via rt click tap here watch listen full the a an our on at blog post article story video podcast episode details detail info information source see view visit web website url site page page icymi fyi out now live new latest check it to for go from up is and share'.split(
    ' '
  )
)
const most = 5

function isPointer(post: Post): boolean {
  const { norms, count } = post.words
  return count <= most && norms.every((norm) => pointers.has(norm))
}

export default defineRule({
  id: 'bare-link',
  scope: 'post',
  level: 'warning',
  anyLanguage: true,
  summary: 'Is a link and no word of your own',
  why: 'A link by itself is what a robot posts: readers cannot tell why it should matter to them, so they scroll on. One line about why you stopped at it is worth more than the link.',
  essay: [9, 14],
  example: {
    before: 'https://example.com/10-gardening-tips #gardening #tips',
    after:
      'Tip 4 saved my tomatoes this week, and I had been doing it wrong for years.\n\nhttps://example.com/10-gardening-tips #gardening'
  },
  needs: mark.link,
  *check(view) {
    const { post } = view
    const { entities, quotes, code, body } = post
    const link = entities.find((entity) => entity.type === 'link')
    if (!link || post.meta.isReply || quotes.length > 0 || code.length > 0 || !isPointer(post)) return
    const first = entities[0]
    // "@jo https://…" hands somebody something; "https://… via @paper" does not
    if (first?.type === 'mention' && first.start <= body.start + 1) return
    yield {
      start: link.start,
      end: link.end,
      message: l10n.t('A link alone gives nobody a reason to open it. Say in a line why you are sharing it.')
    }
  },
  edits: (_finding, view) => leadEdits(view)
})
