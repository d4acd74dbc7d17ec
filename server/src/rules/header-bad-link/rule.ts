import * as l10n from '@vscode/l10n'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'

const whole = /^https?:\/\/[^\s/?#]+\.[^\s.]|^https?:\/\/localhost\b/i
const mail = /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i
/** A scheme with a slip in it: "htps//", "http:/", "hhtps://", "https//:". */
const slippedScheme = /^h{0,2}t{1,3}p(s?)s?\s*[:;.]?\s*\/{1,3}:?\/*/i
const bare = /^(?:\/\/)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u

export default defineRule({
  id: 'header-bad-link',
  scope: 'post',
  level: 'warning',
  anyLanguage: true,
  summary: 'Has a link in its header that cannot be opened',
  why: 'A link needs its scheme, as in https://example.com: without one, tools take it for a file, and it is not counted the way a network counts links.',
  essay: [9],
  example: {
    before: '---\nlink: example.com/menu\n---\nThe soup changes on Tuesdays.',
    after: '---\nlink: https://example.com/menu\n---\nThe soup changes on Tuesdays.'
  },
  needs: mark.header,
  *check({ post }) {
    const field = post.header?.fields.get('link')
    if (!field || field.value === null || field.value === undefined || field.value === '') return
    // front matter of other tools may hold a path or a list
    if (post.languageId === 'markdown' && !(typeof field.value === 'string' && bare.test(field.value))) return
    const link = typeof field.value === 'object' ? '' : String(field.value).trim()
    if ((whole.test(link) && !/\s/.test(link)) || mail.test(link)) return
    const slip = slippedScheme.exec(link)
    const rest = slip ? link.slice(slip[0].length) : link.replace(/^\/\//, '')
    const meant = bare.test(rest) ? `http${slip && !slip[1] ? '' : 's'}://${rest}` : undefined
    yield {
      ...(field.valueRange.end > field.valueRange.start ? field.valueRange : field.keyRange),
      message: meant
        ? slip
          ? l10n.t('This link cannot be opened as it is spelt. Did you mean “{0}”?', meant)
          : l10n.t('This link has no scheme. Write “{0}”.', meant)
        : l10n.t('This is no link that can be opened. Write one whole address, such as https://example.com.'),
      data: meant
    }
  },
  edits(finding, { post }) {
    const link = finding.data
    if (typeof link !== 'string') return []
    const quote = /^["']/.exec(post.text.slice(finding.start, finding.end))?.[0] ?? ''
    const change = { start: finding.start, end: finding.end, text: quote + link + quote }
    return [{ kind: 'fix', title: l10n.t('Change it to “{0}”', link), changes: [change], isPreferred: true }]
  }
})
