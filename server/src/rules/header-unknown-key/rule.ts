import * as l10n from '@vscode/l10n'
import type { HeaderProblem } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'

export default defineRule({
  id: 'header-unknown-key',
  scope: 'post',
  level: 'warning',
  anyLanguage: true,
  summary: 'Has a header key that means nothing',
  why: 'A mistyped key does nothing, silently: a post with “platfrom: x” is not counted the way X counts.',
  essay: [1],
  example: {
    before: '---\nplatfrom: x\n---\nGood morning from the bakery',
    after: '---\nplatform: x\n---\nGood morning from the bakery'
  },
  needs: mark.header,
  *check({ post }) {
    for (const problem of post.header?.problems ?? []) {
      if (problem.rule !== 'header-unknown-key') continue
      yield { start: problem.start, end: problem.end, message: problem.message, data: problem }
    }
  },
  edits(finding, { post }) {
    const { fix } = finding.data as HeaderProblem
    // two keys of one name are worse than an unknown one
    if (!fix || post.header?.fields.has(fix.text)) return []
    const change = { ...fix.range, text: fix.text }
    return [{ kind: 'fix', title: l10n.t('Change it to “{0}”', fix.text), changes: [change], isPreferred: true }]
  }
})
