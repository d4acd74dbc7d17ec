import * as l10n from '@vscode/l10n'
import { rules } from '../generated/rules.ts'
import { rulePage } from '../rules/rule-page.ts'
import type { ReportedFile, ReportedRule } from '../wire.ts'

/** The rules that found something in these files. What headers and directives report is no rule of ours, and has no page. */
export function reportedRules(files: readonly ReportedFile[]): readonly ReportedRule[] {
  const found = new Set(files.flatMap(({ posts }) => posts.flatMap(({ findings }) => findings.map(({ rule }) => rule))))
  return rules
    .filter(({ id }) => found.has(id))
    .map(({ id, summary, scope }) => ({ id, summary: l10n.t(summary), scope, page: rulePage(id) }))
}
