import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport
} from 'vscode-languageserver'
import type { Changes } from './changes.ts'
import type { DiagnosticResults } from './diagnostic-results.ts'
import { uriKey } from './uri.ts'
import type { WorkspaceScan } from './workspace-scan.ts'

/** So many reports go to the client at once while a workspace is scanned. */
const chunk = 25

/** An answer to nobody: the one who asked has cancelled. */
export function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')
}

/**
 * Answers `textDocument/diagnostic` and `workspace/diagnostic`. `check` gives the diagnostics of an open or closed
 * document. A workspace request with nothing new to say is held until there is: clients ask again and again.
 */
export function answerPulls(
  connection: Connection,
  check: (uri: string, token: CancellationToken) => Promise<readonly Diagnostic[]>,
  scan: WorkspaceScan,
  results: DiagnosticResults,
  changes: Changes
): void {
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const items = await check(textDocument.uri, token)
    if (token.isCancellationRequested) return cancelled()
    const resultId = results.idOf(textDocument.uri, items)
    const report: DocumentDiagnosticReport =
      previousResultId === resultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items: items as Diagnostic[] }
    return report
  })

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _workDone, progress) => {
    const told = new Map(previousResultIds.map(({ uri, value }) => [uriKey(uri), value]))
    let isNews = false
    for (;;) {
      const { revision } = changes
      let reports: WorkspaceDocumentDiagnosticReport[] = []
      for await (const { uri, items } of scan.scan(token)) {
        const known = told.get(uriKey(uri))
        if (known === undefined && items.length === 0) continue
        const resultId = results.idOf(uri, items)
        if (known === resultId) continue
        told.set(uriKey(uri), resultId)
        reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...items] })
        isNews = true
        if (progress && reports.length >= chunk) {
          progress.report({ items: reports })
          reports = []
        }
      }
      if (token.isCancellationRequested) return cancelled()
      if (isNews) return { items: reports }
      await changes.next(revision, token)
      if (token.isCancellationRequested) return cancelled()
    }
  })
}
