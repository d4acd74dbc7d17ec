import type { ClientCapabilities } from 'vscode-languageserver'

/** What the client can do, as far as we ask. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly pullsConfiguration: boolean
  readonly registersConfiguration: boolean
  readonly registersWatchers: boolean
  readonly changesFolders: boolean
  /** Shows other places that belong to a diagnostic. */
  readonly showsRelated: boolean
  readonly tagsUnnecessary: boolean
  readonly showsRuleLink: boolean
  readonly versionsDiagnostics: boolean
  /** Takes code actions as literals, not as commands alone. */
  readonly takesActions: boolean
  readonly resolvesEdits: boolean
  readonly marksPreferred: boolean
  readonly insertsSnippets: boolean
  readonly versionsEdits: boolean
  readonly createsFiles: boolean
  readonly completesSnippets: boolean
  readonly rendersMarkdown: boolean
  readonly nestsSymbols: boolean
  readonly refreshesLenses: boolean
  readonly refreshesHints: boolean
}

/** Reads the client's capabilities; what it does not say, it cannot do. */
export function clientFeatures({ textDocument, workspace }: ClientCapabilities): ClientFeatures {
  const publish = textDocument?.publishDiagnostics
  const pull = textDocument?.diagnostic
  const action = textDocument?.codeAction
  const edit = workspace?.workspaceEdit
  const shown = { ...publish, ...pull }
  return {
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    pullsConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    showsRelated: shown.relatedInformation === true,
    tagsUnnecessary: shown.tagSupport?.valueSet.includes(1) === true,
    showsRuleLink: shown.codeDescriptionSupport === true,
    versionsDiagnostics: publish?.versionSupport === true,
    takesActions: action?.codeActionLiteralSupport !== undefined,
    resolvesEdits: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    marksPreferred: action?.isPreferredSupport === true,
    insertsSnippets: edit?.snippetEditSupport === true && edit.documentChanges === true,
    versionsEdits: edit?.documentChanges === true,
    createsFiles: edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true,
    completesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    rendersMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true
  }
}
