import * as l10n from '@vscode/l10n'
import { copiedHeadline } from '../../signals/headline.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { leadEdits } from '../rewriting/lead-edits.ts'

export default defineRule({
  id: 'headline-echo',
  scope: 'post',
  readsQuotes: true,
  level: 'info',
  summary: 'Says only what the linked page is called',
  why: 'The link shows its own headline already. Repeating it is what automatic feeds do; what readers cannot get anywhere else is what you make of it.',
  essay: [9, 14],
  example: {
    before: '10 Ways to Get Your Garden Ready for Winter https://example.com/garden',
    after:
      'I have skipped number 3 for ten years. My roses would like a word.\n\n10 Ways to Get Your Garden Ready for Winter https://example.com/garden'
  },
  needs: mark.link | mark.page,
  *check(view) {
    const headline = copiedHeadline(view.post)
    // a price tag in title case is another matter
    if (!headline || view.phrases.some((hit) => hit.list === 'hard-sell' && !hit.isNegated)) return
    yield {
      start: headline.start,
      end: headline.end,
      ...(headline.isSure ? {} : { level: 'hint' as const }),
      message: l10n.t(
        'This is the page’s own headline, and the link shows it anyway. Add a line of what you make of it.'
      )
    }
  },
  edits: (_finding, view) => leadEdits(view)
})
