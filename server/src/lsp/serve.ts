import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type InitializeParams,
  TextDocuments
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { configFileName } from '../settings/edit-config.ts'
import type { InitializationOptions } from '../wire.ts'
import { announceChanges } from './announce-changes.ts'
import { answerActions } from './answer-actions.ts'
import { answerFeatures } from './answer-features.ts'
import { answerModelRequests } from './answer-model-requests.ts'
import { answerOwnRequests } from './answer-own-requests.ts'
import { answerWritingRequests } from './answer-writing-requests.ts'
import { createChanges } from './changes.ts'
import { clientFeatures } from './client-features.ts'
import { createClosedFiles } from './closed-files.ts'
import { createConfigFiles } from './config-files.ts'
import { createDiagnosticResults } from './diagnostic-results.ts'
import { chooseFiles, clientFiles } from './files.ts'
import { createInspections } from './inspections.ts'
import { languageOf } from './judged.ts'
import { createMissingMedia } from './missing-media.ts'
import { answerPulls } from './pull-diagnostics.ts'
import { createPushDiagnostics } from './push-diagnostics.ts'
import { serverCapabilities } from './server-capabilities.ts'
import { createSettingsStore } from './settings-store.ts'
import type { Host } from './start-server.ts'
import { configDiagnostics, toDiagnostics } from './to-diagnostics.ts'
import { createTurns } from './turns.ts'
import { baseName, uriKey } from './uri.ts'
import { watchClient } from './watch-client.ts'
import { createWorkspaceScan } from './workspace-scan.ts'
import { atPauses } from './yielding.ts'

/** Answers everything that a client asks for after `initialize`, on a host; returns what it is offered. */
export function serve(
  connection: Connection,
  host: Pick<Host, 'files' | 'inspected' | 'paused'>,
  params: InitializeParams,
  options: InitializationOptions
): ReturnType<typeof serverCapabilities> {
  const client = clientFeatures(params.capabilities)
  const documents = new TextDocuments(TextDocument)
  const files = chooseFiles(host.files, options.files ? clientFiles(connection) : undefined)
  const logged = (error: unknown): void => connection.console.error(String(error))

  const openDocument = (uri: string): TextDocument | undefined =>
    documents.get(uri) ?? documents.all().find((document) => uriKey(document.uri) === uriKey(uri))
  const configFiles = createConfigFiles(async (uri) => openDocument(uri)?.getText() ?? (await files.read(uri)))
  let told = options.settings
  const store = createSettingsStore(configFiles, async (scopeUri) => {
    if (!client.pullsConfiguration) return told
    const scope = scopeUri === undefined ? {} : { scopeUri }
    return (await connection.workspace.getConfiguration({ ...scope, section: 'sociable' })) as unknown
  })
  store.setFolders(params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []))
  const turns = createTurns()
  const media = createMissingMedia(files, () => store.folders)
  const inspections = createInspections(documents, store, turns, media)
  const closedFiles = createClosedFiles(files, store, media)
  const scan = createWorkspaceScan(closedFiles, configFiles, (uri) => openDocument(uri) !== undefined, client, turns)
  const results = createDiagnosticResults()
  const changes = createChanges()
  const isConfig = (uri: string): boolean => baseName(uri) === configFileName

  async function check(uri: string, token: CancellationToken): Promise<readonly Diagnostic[]> {
    const document = openDocument(uri)
    if (!document) return await scan.one(uri)
    if (isConfig(uri)) {
      const file = await configFiles.at(document.uri)
      return file ? configDiagnostics(file, options.checksJson) : []
    }
    const inspection = await inspections.of(document.uri, token)
    return inspection ? toDiagnostics(inspection, client) : []
  }

  const push = client.pullsDiagnostics
    ? undefined
    : createPushDiagnostics(connection, check, (uri) => documents.get(uri)?.version, scan, results, client)
  if (!push) answerPulls(connection, check, scan, results, changes)

  const changed = announceChanges(connection, changes, client, {
    unsettled: inspections.unsettle,
    ...(push ? { pushOpen: push.allSoon, pushClosed: push.workspaceSoon } : {})
  })

  documents.onDidChangeContent(({ document: { uri } }) => {
    push?.soon(uri)
    if (!isConfig(uri)) return
    configFiles.forget(uri)
    changed(true)
  })
  documents.onDidClose(({ document: { uri } }) => {
    inspections.close(uri)
    closedFiles.touch(uri)
    push?.closed(uri)
    if (isConfig(uri)) configFiles.forget(uri)
    changed(isConfig(uri))
  })
  connection.onDidChangeWatchedFiles((event) => {
    const uris = event.changes.map(({ uri }) => uri)
    for (const uri of uris) {
      if (isConfig(uri)) configFiles.forget(uri)
      else closedFiles.touch(uri)
    }
    changed(uris.some(isConfig))
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    if (settings !== null && typeof settings === 'object' && 'sociable' in settings) told = settings.sociable
    store.forgetEditor()
    changed(true)
  })
  if (host.paused) atPauses(host.paused)
  if (host.inspected) inspections.onInspected(host.inspected)
  if (options.files) {
    inspections.onInspected(({ document: { uri }, version }) => {
      void connection.sendNotification('sociable/checked', { uri, version })
    })
  }

  answerFeatures(connection, {
    inspections,
    store,
    scan,
    client,
    lensCommand: options.files ? 'sociable.showReport' : ''
  })
  answerActions(connection, { inspections, store, configFiles, openDocument, client, isOurs: options.files === true })
  answerWritingRequests(connection, { inspections, store, openDocument, client })
  answerModelRequests(connection, { inspections, closedFiles, store })
  answerOwnRequests(connection, {
    inspections,
    store,
    closedFiles,
    scan,
    openUris: () => documents.all().flatMap((document) => (languageOf(document) ? [document.uri] : [])),
    scanned: () => changed(false)
  })

  connection.onInitialized(() => {
    watchClient(connection, client).catch(logged)
    push?.workspaceSoon()
    if (!client.changesFolders) return
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uriKey(uri)))
      store.setFolders([...store.folders.filter((uri) => !gone.has(uriKey(uri))), ...added.map(({ uri }) => uri)])
      configFiles.forget()
      changed(true)
    })
  })
  documents.listen(connection)
  return serverCapabilities(client)
}
