import { commands, type Disposable, l10n } from 'vscode'
import { ourEditor } from '../our-documents.ts'

/** Applies every safe fix in the active file, through the editor's own "fix all" of our kind. */
export function registerFixAll(): Disposable {
  return commands.registerCommand('sociable.fixAll', async () => {
    if (!ourEditor(l10n.t('Open a .post or .md file first; then this fixes what is safe to fix in it.'))) return
    await commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.sociable', apply: 'first' })
  })
}
