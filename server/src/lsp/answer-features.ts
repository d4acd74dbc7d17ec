import type { CancellationToken, Connection, TextDocumentPositionParams } from 'vscode-languageserver'
import type { ClientFeatures } from './client-features.ts'
import { codeLenses } from './code-lenses.ts'
import { completions } from './completion.ts'
import { documentLinks } from './document-links.ts'
import { documentSymbols } from './document-symbols.ts'
import { foldingRanges } from './folding-ranges.ts'
import { hover } from './hover.ts'
import { inlayHints } from './inlay-hints.ts'
import type { Inspection, Inspections } from './inspections.ts'
import { markupFor } from './markup.ts'
import { selectionRanges } from './selection-ranges.ts'
import type { SettingsStore } from './settings-store.ts'
import { joinVocabularies, vocabularyOf } from './vocabulary.ts'
import type { WorkspaceScan } from './workspace-scan.ts'

interface Parts {
  readonly inspections: Inspections
  readonly store: SettingsStore
  readonly scan: WorkspaceScan
  readonly client: ClientFeatures
  /** What a lens does when it is clicked: our own client's report, nothing elsewhere. */
  readonly lensCommand: string
}

/** Answers the requests that read a report and change nothing. */
export function answerFeatures(connection: Connection, { inspections, store, scan, client, lensCommand }: Parts): void {
  /** What `make` says of a place in a document, without waiting long; null where the document is none of ours. */
  async function at<Answer>(
    { textDocument, position }: TextDocumentPositionParams,
    token: CancellationToken,
    make: (inspection: Inspection) => Answer
  ): Promise<Answer | null> {
    const inspection = await inspections.near(textDocument.uri, position, token)
    return inspection ? make(inspection) : null
  }

  /** What `make` says of a document; null where it is none of ours. */
  async function about<Answer>(
    uri: string,
    token: CancellationToken,
    make: (inspection: Inspection) => Answer
  ): Promise<Answer | null> {
    const inspection = await inspections.of(uri, token)
    return inspection ? make(inspection) : null
  }

  const markup = markupFor(client.rendersMarkdown)
  connection.onHover((params, token) =>
    at(params, token, (inspection) => hover(inspection, params.position, markup) ?? null)
  )
  connection.onDocumentSymbol(({ textDocument }, token) =>
    about(textDocument.uri, token, (inspection) => documentSymbols(inspection, client.nestsSymbols))
  )
  connection.onFoldingRanges(({ textDocument }, token) => about(textDocument.uri, token, foldingRanges))
  connection.onDocumentLinks(({ textDocument }, token) => about(textDocument.uri, token, documentLinks))
  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    about(textDocument.uri, token, (inspection) => selectionRanges(inspection, positions))
  )
  connection.onCompletion((params, token) =>
    at(params, token, (inspection) => {
      const used = [vocabularyOf(inspection.report), ...inspections.known().map(({ report }) => vocabularyOf(report))]
      const vocabulary = joinVocabularies([...used, ...scan.vocabularies()])
      return completions(inspection, params.position, vocabulary, new Date(), client.completesSnippets)
    })
  )
  connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
    const { editor } = await store.of(uri)
    return editor.showsLenses ? await about(uri, token, (inspection) => codeLenses(inspection, lensCommand)) : null
  })
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }, token) => {
    const { editor } = await store.of(uri)
    return editor.showsHints ? await about(uri, token, (inspection) => inlayHints(inspection, range)) : null
  })
}
