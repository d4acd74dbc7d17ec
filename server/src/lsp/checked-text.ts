import type { Report } from '../inspect/types.ts'
import { editsFor } from '../inspect.ts'
import { applyChanges, plainChanges } from '../rules/snippet.ts'
import type { Settings } from '../settings/types.ts'
import { lineAt } from '../text/lines.ts'
import type { CheckedFinding, CheckedPost } from '../wire-rewrite.ts'

/** At most so many edits are told of each finding. */
const mostSuggestions = 3

/** The line (from 1) of an offset. */
function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = 0; ; line++) {
    const { end, next } = lineAt(text, at)
    if (offset < next || next === end) return line
    at = next
  }
}

/** Every post of a report with what was found and what could be done about it, as plain data. */
export function checkedPosts(text: string, { posts }: Report, settings: Settings): readonly CheckedPost[] {
  return posts.map(({ index, start, view, findings }) => {
    const { post, score } = view
    const told = findings.map((finding): CheckedFinding => {
      const { rule, level, message, source } = finding
      const suggestions = editsFor(finding, view, settings)
        .slice(0, mostSuggestions)
        .map((edit) => {
          const changes = plainChanges(edit)
          const changed = applyChanges(post.text, changes)
          const isInHeader = changes.some((change) => change.start < post.body.start)
          const grown = changed.length - post.text.length
          return {
            title: edit.title,
            text: isInHeader ? changed : changed.slice(post.body.start, post.body.end + grown)
          }
        })
      return {
        rule,
        level,
        message,
        line: lineOf(text, start + finding.start),
        ...(source.anchor ? {} : { words: post.text.slice(finding.start, finding.end) }),
        suggestions
      }
    })
    const { score: points, kind, dimensions } = score
    return { index, line: lineOf(text, start + post.body.start), score: points, kind, dimensions, findings: told }
  })
}

/** Lines that `withPlatform` adds. */
export const platformLines = 3

/** `text` with a header that names the network, unless it has a header of its own. */
export function withPlatform(text: string, platform: string | undefined): string {
  if (platform === undefined || /^\ufeff?---[ \t]*\r?\n/.test(text)) return text
  return `---\nplatform: ${platform}\n---\n${text}`
}

/** The posts as they stand in a text without its first `lines` lines. */
export function movedUp(posts: readonly CheckedPost[], lines: number): readonly CheckedPost[] {
  return posts.map((post) => ({
    ...post,
    line: post.line - lines,
    findings: post.findings.map((finding) => ({ ...finding, line: finding.line - lines }))
  }))
}
