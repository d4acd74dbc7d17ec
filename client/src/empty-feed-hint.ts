import { type Disposable, l10n, Range, type TextEditor, ThemeColor, window, workspace } from 'vscode'

/** A faint line in an empty feed that says how to begin. Gone with the first letter; nothing is ever inserted. */
export function createEmptyFeedHint(): Disposable {
  const type = window.createTextEditorDecorationType({})

  function show(editor: TextEditor): void {
    const { document } = editor
    if (document.languageId !== 'post') return
    const isEmpty = document.lineCount === 1 && document.lineAt(0).isEmptyOrWhitespace
    const contentText = l10n.t('Start with a small thing: what made you laugh this week? (Ctrl+Space for ideas)')
    const after = { contentText, color: new ThemeColor('editorGhostText.foreground'), fontStyle: 'italic' }
    editor.setDecorations(type, isEmpty ? [{ range: new Range(0, 0, 0, 0), renderOptions: { after } }] : [])
  }

  function showAll(): void {
    window.visibleTextEditors.forEach(show)
  }

  const listeners: Disposable[] = [
    type,
    window.onDidChangeVisibleTextEditors((editors) => editors.forEach(show)),
    window.onDidChangeActiveTextEditor((editor) => editor && show(editor)),
    workspace.onDidOpenTextDocument(showAll),
    workspace.onDidChangeTextDocument(({ document }) => {
      for (const editor of window.visibleTextEditors) if (editor.document === document) show(editor)
    })
  ]
  showAll()
  return { dispose: () => listeners.forEach((one) => void one.dispose()) }
}
