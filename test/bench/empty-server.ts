/** The floor: a server that does nothing but keep documents and answer each pull with a list that it was given. */
import {
  createConnection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

const connection = createConnection()
const documents = new TextDocuments(TextDocument)
let items: Diagnostic[] = []

connection.onInitialize(({ initializationOptions }) => {
  if (Array.isArray(initializationOptions)) items = initializationOptions
  return {
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false }
    }
  }
})
connection.onNotification('bench/list', (list: Diagnostic[]) => {
  items = list
})
connection.languages.diagnostics.on(() => ({ kind: DocumentDiagnosticReportKind.Full, items }))
documents.listen(connection)
connection.listen()
