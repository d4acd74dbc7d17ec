import { applyChanges, plainChanges } from '../rules/snippet.ts'
import type { Edit, PostView } from '../rules/types.ts'
import type { Settings } from '../settings/types.ts'
import { parsePost } from '../text/parse-post.ts'
import { checkPost, viewPost } from './check-post.ts'
import { resolveFindings } from './resolve-findings.ts'
import type { Finding } from './types.ts'

/** What a person would be shown for a post, were there no cap. */
function shown(view: PostView, settings: Settings): readonly Finding[] {
  return resolveFindings(checkPost(view, settings), view, 0).kept
}

function isSevere(finding: Finding): boolean {
  return finding.level === 'warning' || finding.level === 'error'
}

function count(findings: readonly Finding[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length
}

/**
 * A test of edits to one post: whether an edit, once made, leaves its rule with one finding less there, and no rule
 * with a warning or an error more. Edits to a header always pass: it is checked by its own rules.
 */
export function createEditTest(view: PostView, settings: Settings): (rule: string, edit: Edit) => boolean {
  const { post } = view
  let before: readonly Finding[] | undefined
  return (rule, edit) => {
    const changes = plainChanges(edit)
    if (changes.length === 0 || changes.some((change) => change.start < post.body.start)) return changes.length > 0
    before ??= shown(view, settings)
    const text = applyChanges(post.text, changes)
    const shape = {
      ...(post.header ? { header: { start: post.header.start, end: post.header.end } } : {}),
      body: { start: post.body.start, end: post.body.end + text.length - post.text.length }
    }
    const after = shown(
      viewPost(parsePost(text, shape, post.languageId, { ...post.meta, media: [] }), settings),
      settings
    )
    if (count(after, rule) >= count(before, rule)) return false
    const rules = new Set(after.filter(isSevere).map((finding) => finding.rule))
    const severe = before.filter(isSevere)
    return [...rules].every((id) => id === rule || count(after.filter(isSevere), id) <= count(severe, id))
  }
}
