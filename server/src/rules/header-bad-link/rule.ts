import * as l10n from '@vscode/l10n'
import { defineRule } from '../define-rule.ts'

const whole = /^https?:\/\/[^\s/?#]+\.[^\s.]|^https?:\/\/localhost\b/i
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
  *check({ post }) {
    const field = post.header?.fields.get('link')
    if (!field || field.value === null || field.value === undefined || field.value === '') return
    // front matter of other tools may hold a path or a list
    if (post.languageId === 'markdown' && !(typeof field.value === 'string' && bare.test(field.value))) return
    const link = typeof field.value === 'object' ? '' : String(field.value).trim()
    if (whole.test(link) && !/\s/.test(link)) return
    const withScheme = bare.test(link) ? `https://${link.replace(/^\/\//, '')}` : undefined
    yield {
      ...(field.valueRange.end > field.valueRange.start ? field.valueRange : field.keyRange),
      message: withScheme
        ? l10n.t('This link has no scheme. Write “{0}”.', withScheme)
        : l10n.t('This is no link that can be opened. Write one whole address, such as https://example.com.'),
      data: withScheme
    }
  },
  edits(finding, { post }) {
    const link = finding.data
    if (typeof link !== 'string') return []
    const quote = /^["']/.exec(post.text.slice(finding.start, finding.end))?.[0] ?? ''
    const change = { start: finding.start, end: finding.end, text: quote + link + quote }
    return [{ kind: 'fix', title: l10n.t('Add https://'), changes: [change], isPreferred: true }]
  }
})
