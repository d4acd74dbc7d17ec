import { commands, Disposable, type ExtensionContext, l10n } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { ourEditor } from '../our-documents.ts'
import { createPreviews } from '../preview/previews.ts'

/** "Preview Post": how the post at the cursor would look, beside the editor. */
export function registerPreviewPost(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  const previews = createPreviews(context, client)
  return Disposable.from(
    previews,
    commands.registerCommand('sociable.previewPost', () => {
      const editor = ourEditor(l10n.t('Open a feed first; then this shows the post at the cursor.'))
      if (editor) previews.show(editor)
    })
  )
}
