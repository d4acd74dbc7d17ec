import { PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver'
import type { ClientFeatures } from './client-features.ts'
import { actionKinds } from './code-actions.ts'

/** What we offer to a client, by what it can. */
export function serverCapabilities(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['#', '@', ':'] },
    documentSymbolProvider: { label: 'Sociable' },
    foldingRangeProvider: true,
    documentLinkProvider: {},
    selectionRangeProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    ...(client.takesActions
      ? { codeActionProvider: { codeActionKinds: actionKinds, resolveProvider: client.resolvesEdits } }
      : {}),
    ...(client.pullsDiagnostics
      ? {
          diagnosticProvider: { identifier: 'sociable', interFileDependencies: false, workspaceDiagnostics: true }
        }
      : {}),
    ...(client.changesFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {})
  }
}
