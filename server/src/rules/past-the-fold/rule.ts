import * as l10n from '@vscode/l10n'
import { defineRule } from '../define-rule.ts'
import { filled } from '../filled.ts'
import { wholePost } from '../whole-post.ts'
import { firstSight, mayFold } from './first-sight.ts'
import { hasHook } from './has-hook.ts'

export default defineRule({
  id: 'past-the-fold',
  scope: 'post',
  level: 'hint',
  summary: 'Shows nothing to stop for before “more”',
  why: 'Some networks show the first lines only and hide the rest behind “more”. If those lines hold a person, a question or a surprise, people open the rest; if they hold an announcement, they scroll on.',
  essay: [1, 13],
  example: {
    before:
      'Acme Dental has been part of the community since 1987 and offers a full range of services. (Then, after 210 characters: the story of the girl who named her tooth.)',
    after: 'A girl of six named her tooth Gerald and asked me to be gentle with him. (Then the rest.)'
  },
  mayReport: ({ post, networks }) => !post.meta.isReply && mayFold(post, networks),
  check(view) {
    const seen = firstSight(view.post, view.networks)
    if (!seen || hasHook(view, seen)) return []
    const finding = wholePost(
      filled(
        l10n.t(
          '{0} hides all after the first lines, and these give nobody a reason to open it. Start with a person, a question or the surprise.'
        ),
        seen.network.name
      )
    )
    return [finding]
  }
})
