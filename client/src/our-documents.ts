import { languages, type TextDocument, type TextEditor, type Uri, window, workspace } from 'vscode'

/** Whether a document is in one of our languages. */
export function isOurs(document: TextDocument): boolean {
  return languages.match([{ language: 'post' }, { language: 'markdown' }], document) > 0
}

/** The editor with the cursor, where it shows a file of posts; else a word in the status bar and `undefined`. */
export function ourEditor(otherwise: string): TextEditor | undefined {
  const editor = window.activeTextEditor
  if (editor && isOurs(editor.document)) return editor
  tellInStatusBar(otherwise)
  return undefined
}

/** Milliseconds that a word in the status bar stays. */
const stay = 6000

/** Says in the status bar what was done, or why nothing was. No popup. */
export function tellInStatusBar(text: string): void {
  window.setStatusBarMessage(text, stay)
}

/** What settings are asked about for: the document that is shown, else the first folder, else nothing. */
export function settingsScope(): Uri | undefined {
  return window.activeTextEditor?.document.uri ?? workspace.workspaceFolders?.[0]?.uri
}
