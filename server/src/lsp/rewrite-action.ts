import * as l10n from '@vscode/l10n'
import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver'
import { passageAt } from '../rewrite/passage.ts'
import { isWanted, touched } from './code-actions.ts'
import type { Inspection } from './inspections.ts'

/**
 * The entry for a rewrite by a language model. Where nobody asked for actions, only on a finding: a light bulb on every
 * line would be a nuisance.
 */
export function rewriteAction(inspection: Inspection, params: CodeActionParams): CodeAction[] {
  const { document, report } = inspection
  const { only, triggerKind } = params.context
  if (!isWanted(CodeActionKind.RefactorRewrite, only)) return []
  const at = document.offsetAt(params.range.start)
  const post = report.posts.findLast(({ start }) => start <= at)
  if (!post || post.view.post.isForeign || at - post.start > post.view.post.text.length) return []
  if (triggerKind !== CodeActionTriggerKind.Invoked && !touched(inspection, params).some(({ isHere }) => isHere))
    return []
  if (at - post.start < post.view.post.body.start || !passageAt(post.view.post, at - post.start)) return []
  const title = l10n.t('Rewrite with a language model…')
  const command = 'sociable.rewriteWithModel'
  return [
    {
      title,
      kind: CodeActionKind.RefactorRewrite,
      command: { title, command, arguments: [document.uri, params.range.start] }
    }
  ]
}
