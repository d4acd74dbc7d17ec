import * as l10n from '@vscode/l10n'
import { parseHeader } from '../../text/header.ts'
import { lineAt } from '../../text/lines.ts'
import type { Post, Range } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { applyChanges } from '../snippet.ts'
import type { Change } from '../types.ts'

function problems(post: Post): number {
  return post.header?.problems.filter((problem) => problem.rule === 'header-yaml').length ?? 0
}

/** Quotation marks around the value of the line that `place` is in, where there is one and they are what is missing. */
function quoted(post: Post, place: Range): Change | undefined {
  const { header, text } = post
  if (!header) return undefined
  let start = place.start
  while (start > header.start && !/[\r\n]/.test(text[start - 1] ?? '')) start--
  const line = lineAt(text, start)
  const match = /^(\s*(?:-\s+)?(?:[A-Za-z][\w-]*[ \t]*:[ \t]+)?)(\S.*?)[ \t]*$/.exec(text.slice(line.start, line.end))
  const value = match?.[2]
  if (!match?.[1] || !value || /["\\]/.test(value)) return undefined
  const from = line.start + match[1].length
  return { start: from, end: from + value.length, text: `"${value}"` }
}

/** Whether a change mends the header: fewer problems, and no key lost. */
function mends(post: Post, change: Change): boolean {
  const { header } = post
  if (!header) return false
  const end = header.end + change.text.length - (change.end - change.start)
  const after = parseHeader(applyChanges(post.text, [change]), { start: header.start, end }, post.languageId)
  const left = after.problems.filter((problem) => problem.rule === 'header-yaml').length
  return left < problems(post) && [...header.fields.keys()].every((key) => after.fields.has(key))
}

export default defineRule({
  id: 'header-yaml',
  scope: 'post',
  level: 'error',
  anyLanguage: true,
  summary: 'Has a header that is not valid YAML',
  why: 'What a header says of a post (its network, its date, its pictures) counts only where it can be read. The text below it is checked all the same, and nothing is lost.',
  essay: [1],
  example: { before: '---\nto: @jo\n---\nHa, mine too!', after: '---\nto: "@jo"\n---\nHa, mine too!' },
  needs: mark.header,
  *check({ post }) {
    for (const problem of post.header?.problems ?? []) {
      if (problem.rule !== 'header-yaml') continue
      yield { start: problem.start, end: problem.end, message: problem.message }
    }
  },
  edits(finding, { post }) {
    const change = quoted(post, finding)
    return change && mends(post, change)
      ? [{ kind: 'fix', title: l10n.t('Put quotes around the value'), changes: [change], isPreferred: true }]
      : []
  }
})
