/**
 * What must hold for every edit on any text, as a list of what does not: it applies cleanly, its finding is gone when
 * the text is checked again, nothing new of level warning or error appears, links, mentions, hashtags, numbers and names
 * survive, and the text reads no rougher than before.
 */
import { checkPost, viewPost } from '../../server/src/inspect/check-post.ts'
import { fixAll } from '../../server/src/inspect/fix-all.ts'
import { resolveFindings } from '../../server/src/inspect/resolve-findings.ts'
import type { Finding } from '../../server/src/inspect/types.ts'
import { editsFor } from '../../server/src/inspect.ts'
import { applyChanges, plainChanges } from '../../server/src/rules/snippet.ts'
import type { Change, Edit, PostView } from '../../server/src/rules/types.ts'
import type { Settings } from '../../server/src/settings/types.ts'
import { parsePlainPost } from '../../server/src/text/parse-post.ts'
import { namesIn, numbersIn, roughSpots } from './what-survives.ts'

/** A post as it stands, with all that a person would be shown. */
export interface Checked {
  readonly text: string
  readonly view: PostView
  readonly findings: readonly Finding[]
}

/** One edit that does not hold. */
export interface Violation {
  readonly rule: string
  readonly what: string
  readonly edit: string
  readonly before: string
  readonly after: string
}

/** `text` as one post, under `settings`; overlaps are resolved, nothing is withheld. */
export function check(text: string, settings: Settings): Checked {
  const view = viewPost(parsePlainPost(text), settings)
  return { text, view, findings: resolveFindings(checkPost(view, settings), view, 0).kept }
}

/** Rules whose edit is there to take such things away, or to write them otherwise. */
const mayDrop: Readonly<Record<string, readonly string[]>> = {
  'hashtag-pile': ['hashtag'],
  'mention-pile': ['mention']
}

/** Items of `before` that `after` has fewer of. */
function missing(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const item of after) left.set(item, (left.get(item) ?? 0) + 1)
  return before.filter((item) => {
    const count = left.get(item) ?? 0
    left.set(item, count - 1)
    return count <= 0
  })
}

function entities(view: PostView, rule: string): string[] {
  return view.post.entities
    .filter(({ type }) => type !== 'emoji' && !mayDrop[rule]?.includes(type))
    .map(({ text }) => text.normalize('NFKC').toLowerCase())
}

function countsByRule(findings: readonly Finding[], keep: (finding: Finding) => boolean): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) if (keep(finding)) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1)
  return counts
}

function isSevere(finding: Finding): boolean {
  return finding.level === 'warning' || finding.level === 'error'
}

function applyProblems(text: string, changes: readonly Change[]): string[] {
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end)
  const problems: string[] = []
  let at = 0
  for (const change of sorted) {
    if (change.start < 0 || change.end > text.length || change.end < change.start) problems.push('out of range')
    if (change.start < at) problems.push('changes overlap')
    at = change.end
  }
  return problems
}

/** What is wrong with the text after an edit by `rule`, compared with before. */
function differences(before: Checked, after: Checked, rule: string): string[] {
  const problems: string[] = []
  const was = countsByRule(before.findings, () => true).get(rule) ?? 0
  const is = countsByRule(after.findings, () => true).get(rule) ?? 0
  if (is >= was) problems.push(`finding not gone (${was} before, ${is} after)`)
  const severe = countsByRule(before.findings, isSevere)
  for (const [id, count] of countsByRule(after.findings, isSevere)) {
    if (id !== rule && count > (severe.get(id) ?? 0)) problems.push(`new ${id}`)
  }
  const lost = missing(entities(before.view, rule), entities(after.view, rule))
  if (lost.length > 0) problems.push(`lost ${lost.join(' ')}`)
  const numbers = missing(numbersIn(before.view), numbersIn(after.view))
  if (numbers.length > 0) problems.push(`lost number ${numbers.join(' ')}`)
  const kept = new Set(after.text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const names = namesIn(before.view).filter((name) => !kept.has(name.toLowerCase()))
  if (names.length > 0) problems.push(`lost name ${names.join(' ')}`)
  const rough = missing(roughSpots(after.text), roughSpots(before.text))
  if (rough.length > 0) problems.push(`rough spot ${rough.map((spot) => JSON.stringify(spot)).join(' ')}`)
  return problems
}

function violation(rule: string, what: string, edit: Edit | undefined, before: string, after: string): Violation {
  return { rule, what, edit: edit ? `${edit.kind} “${edit.title}”` : 'fix-all', before, after }
}

/** Every edit of `findings` (of all, where left out) of a post, tried one by one. */
export function editViolations(
  post: Checked,
  settings: Settings,
  findings: readonly Finding[] = post.findings
): { readonly tried: number; readonly found: readonly Violation[] } {
  const found: Violation[] = []
  let tried = 0
  for (const finding of findings) {
    for (const edit of editsFor(finding, post.view, settings)) {
      tried++
      const changes = plainChanges(edit)
      const wrong = applyProblems(post.text, changes)
      const after = wrong.length > 0 ? post.text : applyChanges(post.text, changes)
      if (wrong.length === 0 && after === post.text) wrong.push('changes nothing')
      if (wrong.length === 0 && after.trim() === '') wrong.push('leaves nothing')
      if (wrong.length === 0) wrong.push(...differences(post, check(after, settings), finding.rule))
      for (const what of wrong) found.push(violation(finding.rule, what, edit, post.text, after))
    }
  }
  return { tried, found }
}

/** Fix-all makes changes that do not overlap, and a second one finds nothing left to do. */
export function fixAllViolations(post: Checked, settings: Settings): Violation[] {
  const first = fixAll({ text: post.text, languageId: 'post' }, settings)
  if (first.length === 0) return []
  const once = applyChanges(post.text, first)
  const found = applyProblems(post.text, first).map((what) => violation('fix-all', what, undefined, post.text, once))
  const second = fixAll({ text: once, languageId: 'post' }, settings)
  if (second.length > 0) {
    const rest = applyChanges(once, second)
    found.push(violation('fix-all', 'is not idempotent', undefined, once, rest))
  }
  return found
}
