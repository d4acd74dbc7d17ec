import * as l10n from '@vscode/l10n'
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { ClientFeatures } from './client-features.ts'
import type { ConfigFile } from './config-files.ts'
import { changesEdit } from './workspace-edits.ts'

/** What a configuration file's problems in a range were probably meant to be. */
export function configActions(
  { read, text }: ConfigFile,
  document: TextDocument,
  { range, context }: CodeActionParams,
  client: ClientFeatures
): CodeAction[] {
  if (text !== document.getText()) return []
  const start = document.offsetAt(range.start)
  const end = document.offsetAt(range.end)
  return read.problems.flatMap((problem) => {
    const { fix } = problem
    if (fix === undefined || problem.start > end || problem.end < start) return []
    const diagnostics = context.diagnostics.filter(({ message }) => message === problem.message)
    return {
      title: l10n.t('Change to {0}', fix),
      kind: CodeActionKind.QuickFix,
      ...(diagnostics.length > 0 ? { diagnostics } : {}),
      ...(client.marksPreferred ? { isPreferred: true } : {}),
      edit: changesEdit(document, document.version, [{ start: problem.start, end: problem.end, text: fix }], client)
    }
  })
}
