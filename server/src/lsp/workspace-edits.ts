import {
  CreateFile,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { lineBreakOf } from '../inspect/fix-all.ts'
import { plainChanges } from '../rules/snippet.ts'
import type { Change, Edit } from '../rules/types.ts'
import type { ClientFeatures } from './client-features.ts'

type AnyEdit = TextEdit | SnippetTextEdit

function ofDocument(document: TextDocument, version: number | null, edits: readonly AnyEdit[]): TextDocumentEdit {
  return { textDocument: { uri: document.uri, version }, edits: [...edits] }
}

/** Changes of a document's text (offsets from its start) as an edit that only this version takes. */
export function changesEdit(
  document: TextDocument,
  version: number | null,
  changes: readonly Change[],
  client: ClientFeatures
): WorkspaceEdit {
  const edits = textEdits(document, changes)
  return client.versionsEdits
    ? { documentChanges: [ofDocument(document, version, edits)] }
    : { changes: { [document.uri]: edits } }
}

function textEdits(document: TextDocument, changes: readonly Change[]): TextEdit[] {
  const eol = lineBreakOf(document.getText())
  return changes.map((change) => ({
    range: { start: document.positionAt(change.start), end: document.positionAt(change.end) },
    newText: change.text.replace(/\r\n|\r|\n/g, eol)
  }))
}

/**
 * A rule's edit of the post that starts at `shift` in the document. Its slots are tab stops where the client can
 * insert snippets, and `[labels]` elsewhere.
 */
export function ruleEdit(
  document: TextDocument,
  version: number,
  edit: Edit,
  shift: number,
  client: ClientFeatures
): WorkspaceEdit {
  const move = (change: Change): Change => ({ ...change, start: change.start + shift, end: change.end + shift })
  if (!edit.isSnippet || !client.insertsSnippets) {
    return changesEdit(document, version, plainChanges(edit).map(move), client)
  }
  const snippets = textEdits(document, edit.changes.map(move)).map(
    ({ range, newText }): SnippetTextEdit => ({ range, snippet: { kind: 'snippet', value: newText } })
  )
  return { documentChanges: [ofDocument(document, version, snippets)] }
}

/** Changes of a file that need not be open, or not be there yet: then it is made. */
export function fileEdit(
  uri: string,
  file: { readonly text: string; readonly version: number | null } | undefined,
  changes: readonly Change[],
  client: ClientFeatures
): WorkspaceEdit | undefined {
  const document = TextDocument.create(uri, 'jsonc', 0, file?.text ?? '')
  if (file) return changesEdit(document, file.version, changes, client)
  if (!client.createsFiles) return undefined
  return {
    documentChanges: [
      // where another window has made one meanwhile, the edit fails as a whole
      CreateFile.create(uri),
      ofDocument(document, null, textEdits(document, changes))
    ]
  }
}
