import { lineBreakOf } from '../inspect/fix-all.ts'
import type { Finding, PostReport, Report } from '../inspect/types.ts'
import type { Change } from '../rules/types.ts'
import { lineAt } from '../text/lines.ts'
import { listOf } from '../text/read-meta.ts'
import type { Directive } from '../text/types.ts'

/** How far a rule is silenced from inside the text. */
export type Reach = 'line' | 'post' | 'file'

function shifted(change: Change, by: number): Change {
  return { ...change, start: change.start + by, end: change.end + by }
}

/** Adds a rule to a directive that names some already. */
function extend(directive: Directive, rule: string): Change | undefined {
  const last = directive.rules.at(-1)
  return last && { start: last.end, end: last.end, text: ` ${rule}` }
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

function forLine({ view: { post }, start }: PostReport, finding: Finding): Change | undefined {
  const isInText = finding.start >= post.body.start && finding.end <= post.body.end
  if (finding.source.anchor || !isInText) return undefined
  const at = lineStart(post.text, finding.start)
  const above = post.directives.find(
    ({ type, end }) => type === 'disable-next-line' && lineAt(post.text, end).next === at
  )
  const extended = above && extend(above, finding.rule)
  if (extended) return shifted(extended, start)
  const indent = /^[ \t]*/.exec(post.text.slice(at))?.[0] ?? ''
  const text = `${indent}<!-- sociable-disable-next-line ${finding.rule} -->${lineBreakOf(post.text)}`
  return shifted({ start: at, end: at, text }, start)
}

function forPost(
  report: Report,
  text: string,
  { view: { post }, start, index }: PostReport,
  rule: string
): Change | undefined {
  const { header } = post
  const isFeedHeader = report.languageId === 'post' && index === 0 && header?.fields.has('feed') === true
  if (header && !isFeedHeader) {
    const field = header.fields.get('sociable')
    if (!field) {
      const at = header.end
      const isLineEnd = at === 0 || /[\r\n]/.test(post.text[at - 1] ?? '')
      const eol = lineBreakOf(post.text)
      return shifted({ start: at, end: at, text: `${isLineEnd ? '' : eol}sociable: ${rule}${eol}` }, start)
    }
    const list = [...listOf(field), rule].join(', ')
    const { start: from, end } = field.valueRange
    return shifted({ start: from, end, text: from === field.keyRange.end ? `: [${list}]` : `[${list}]` }, start)
  }
  if (report.languageId === 'markdown' && report.posts.length > 1) return undefined
  const eol = lineBreakOf(text)
  // a post after a separator needs no other one above its header
  const at = isFeedHeader ? start + lineAt(post.text, header?.end ?? 0).next : start
  const isFirst = isFeedHeader || text.slice(0, at).replace('\ufeff', '') === ''
  return { start: at, end: at, text: `${isFirst ? `---${eol}` : ''}sociable: ${rule}${eol}---${eol}` }
}

function forFile(report: Report, rule: string): Change | undefined {
  for (const { view, start } of report.posts) {
    const directive = view.post.directives.find(({ type }) => type === 'disable-file')
    const extended = directive && extend(directive, rule)
    if (extended) return shifted(extended, start)
  }
  const first = report.posts[0]
  if (!first) return undefined
  const { text, body } = first.view.post
  const at = lineStart(text, body.start)
  const eol = lineBreakOf(text)
  // Markdown wants a blank line, or the comment becomes part of what follows
  const gap = report.languageId === 'markdown' ? eol : ''
  return shifted({ start: at, end: at, text: `<!-- sociable-disable-file ${rule} -->${eol}${gap}` }, first.start)
}

/**
 * The change (from the start of the file) that silences a finding's rule by a comment or a header key; undefined where
 * that cannot be said from inside the text.
 */
export function directiveChange(
  reach: Reach,
  report: Report,
  text: string,
  post: PostReport,
  finding: Finding
): Change | undefined {
  if (reach === 'line') return forLine(post, finding)
  if (reach === 'post') return forPost(report, text, post, finding.rule)
  return forFile(report, finding.rule)
}
