import { spawn } from 'node:child_process'
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  type ClientCapabilities,
  type ConfigurationParams,
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver-protocol/node'
import type { InitializationOptions } from '../../server/src/wire.ts'

export interface StartOptions {
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: InitializationOptions
  /** Files of the workspace folder, by path. */
  readonly files?: Readonly<Record<string, string>>
  /** The `sociable` section of the editor's settings. */
  readonly settings?: unknown
  /** No workspace folder at all. */
  readonly isFolderless?: boolean
  /** Instead of a folder on disk. */
  readonly folder?: string
}

/** The server as a process, with us as its client over stdio. */
export interface TestClient {
  readonly connection: ProtocolConnection
  readonly initialized: InitializeResult
  /** URI of the workspace folder. */
  readonly folder: string
  /** URI of a file in it. */
  uri(path: string): string
  /** Writes a file and tells the server, as a watcher would. */
  write(path: string, text: string): Promise<void>
  settings: unknown
  readonly registered: readonly string[]
  /** All that was published, oldest first. */
  readonly published: readonly PublishDiagnosticsParams[]
  /** How often the server asked us to pull again. */
  readonly refreshes: number
  /** What the server wrote to its standard error. */
  readonly complaints: string
  stop(): Promise<number | null>
}

/** Roughly what VS Code says. */
export const editor: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true }
  },
  textDocument: {
    diagnostic: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] }
    },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit'] }
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true }
  }
}

/** An editor that can neither pull nor be asked: diagnostics are pushed, settings are told. */
export const plainEditor: ClientCapabilities = { textDocument: { publishDiagnostics: {}, codeAction: {} } }

const server = join(import.meta.dirname, '../../dist/server.js')

export async function startClient(options: StartOptions = {}): Promise<TestClient> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'sociable-')))
  const folder = options.folder ?? pathToFileURL(path).href
  for (const [name, text] of Object.entries(options.files ?? {})) await writeFile(join(path, name), text)
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: 'pipe' })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let complaints = ''
  child.stderr.on('data', (data: Buffer) => {
    complaints += data.toString()
  })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  )
  const registered: string[] = []
  const published: PublishDiagnosticsParams[] = []
  let refreshes = 0
  connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) => items.map(() => client.settings))
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    registered.push(...registrations.map(({ method }) => method))
  })
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++
  })
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params)
  })
  connection.listen()

  const client = {
    connection,
    folder,
    settings: options.settings ?? {},
    registered,
    published,
    get refreshes() {
      return refreshes
    },
    get complaints() {
      return complaints
    },
    uri: (name: string) => `${folder}/${name}`,
    async write(name: string, text: string) {
      await writeFile(join(path, name), text)
      await connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `${folder}/${name}`, type: 2 }]
      })
    },
    async stop() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      const code = await exited
      connection.dispose()
      await rm(path, { recursive: true, force: true })
      return code
    }
  }
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: options.isFolderless ? null : [{ uri: folder, name: 'test' }],
    capabilities: options.capabilities ?? editor,
    initializationOptions: options.initializationOptions ?? {}
  })
  await connection.sendNotification('initialized', {})
  return Object.assign(client, { initialized })
}
