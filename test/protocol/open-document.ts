import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  Range,
  TextDocumentContentChangeEvent,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit
} from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { TestClient } from './start-client.ts'

/** A document that is open in the client and the server. */
export interface OpenDocument {
  readonly uri: string
  readonly document: TextDocument
  readonly text: string
  change(...changes: TextDocumentContentChangeEvent[]): Promise<void>
  /** Puts `to` in the place of the first `from`. */
  replace(from: string, to: string): Promise<void>
  /** Makes the edits of a workspace edit that are for this document, snippets with their slots' labels. */
  apply(edit: WorkspaceEdit | undefined): Promise<void>
  pull(previousResultId?: string): Promise<DocumentDiagnosticReport>
  diagnostics(): Promise<readonly Diagnostic[]>
  /** Code actions where `words` stand, or for all of the document. */
  actions(words?: string, only?: string[]): Promise<readonly CodeAction[]>
  resolve(action: CodeAction | undefined): Promise<CodeAction>
  rangeOf(words: string): Range
  close(): Promise<void>
}

/** The text that a range covers. */
export function textIn({ document }: OpenDocument, range: Range): string {
  return document.getText(range)
}

function labelsOnly(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '[$1]').replace(/\\([\\$}])/g, '$1')
}

function editsFor(edit: WorkspaceEdit, uri: string): TextEdit[] {
  const changes = edit.documentChanges?.filter((one): one is TextDocumentEdit => 'textDocument' in one) ?? []
  const versioned = changes.filter(({ textDocument }) => textDocument.uri === uri).flatMap(({ edits }) => edits)
  const plain = versioned.map((one) =>
    'snippet' in one ? { range: one.range, newText: labelsOnly(one.snippet.value) } : one
  )
  return [...(edit.changes?.[uri] ?? []), ...plain]
}

/** Opens a document of the test's own making. */
export async function openDocument(
  client: TestClient,
  uri: string,
  text: string,
  languageId = 'post'
): Promise<OpenDocument> {
  const { connection } = client
  const document = TextDocument.create(uri, languageId, 1, text)
  let version = 1
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } })

  const self: OpenDocument = {
    uri,
    document,
    get text() {
      return document.getText()
    },
    async change(...contentChanges) {
      version++
      TextDocument.update(document, contentChanges, version)
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
    },
    async replace(from, to) {
      await self.change({ range: self.rangeOf(from), text: to })
    },
    async apply(edit) {
      if (!edit) throw new Error('There is no edit to apply.')
      const edits = editsFor(edit, uri)
      if (edits.length === 0) throw new Error('The edit changes nothing here.')
      await self.change({ text: TextDocument.applyEdits(document, edits) })
    },
    pull: (previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId })
      }),
    async diagnostics() {
      const report = await self.pull()
      if (report.kind !== 'full') throw new Error('A first pull cannot be unchanged.')
      return report.items
    },
    async actions(words, only) {
      const range = words === undefined ? self.rangeOf(document.getText()) : self.rangeOf(words)
      const diagnostics = (await self.diagnostics()).filter(
        (one) =>
          document.offsetAt(one.range.start) <= document.offsetAt(range.end) &&
          document.offsetAt(range.start) <= document.offsetAt(one.range.end)
      )
      const context = { diagnostics, ...(only ? { only } : {}) }
      return (
        (await connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
          textDocument: { uri },
          range,
          context
        })) ?? []
      )
    },
    resolve: (action) => connection.sendRequest('codeAction/resolve', action),
    rangeOf(words) {
      const start = document.getText().indexOf(words)
      if (start < 0) throw new Error(`“${words}” is not in the document.`)
      return { start: document.positionAt(start), end: document.positionAt(start + words.length) }
    },
    async close() {
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    }
  }
  return self
}
