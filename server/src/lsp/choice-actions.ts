import * as l10n from '@vscode/l10n'
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver'
import { diagnosticOf, isWanted, touched } from './code-actions.ts'
import type { Inspection } from './inspections.ts'

/** Rules that judge the mix of a feed, for which another target may be the better answer. */
const aboutTarget: ReadonlySet<string> = new Set(['unbalanced-feed'])

/** Actions that ask something first, and so are commands of our own client: another level, another target. */
export function choiceActions(inspection: Inspection, params: CodeActionParams): CodeAction[] {
  if (!isWanted(CodeActionKind.QuickFix, params.context.only)) return []
  const { uri } = inspection.document
  return touched(inspection, params).flatMap((item) => {
    if (!item.isHere) return []
    const { rule } = item.finding
    const diagnostics = diagnosticOf(inspection, item, params)
    const action = (title: string, command: string, more: readonly string[]): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      ...(diagnostics.length > 0 ? { diagnostics } : {}),
      command: { title, command, arguments: [uri, ...more] }
    })
    return [
      action(l10n.t('Change the level of “{0}”…', rule), 'sociable.changeLevel', [rule]),
      ...(aboutTarget.has(rule) ? [action(l10n.t('Choose another target…'), 'sociable.chooseTarget', [])] : [])
    ]
  })
}
