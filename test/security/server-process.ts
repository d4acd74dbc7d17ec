import { type ChildProcess, spawn } from 'node:child_process'
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver-protocol/node'

/** A server in a process of its own, and what it says. */
export interface ServerProcess {
  readonly connection: ProtocolConnection
  readonly child: ChildProcess
  /** What it wrote to its standard error. */
  complaints(): string
  open(uri: string, languageId: string, text: string): Promise<void>
  diagnostics(uri: string): Promise<readonly Diagnostic[]>
  /** Asks it to end, and returns its exit code. */
  stop(): Promise<number | null>
}

export interface ServerStart {
  readonly server: string
  /** Options of Node, before the script. */
  readonly nodeArgs?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** URI of the workspace folder. */
  readonly folder: string
}

/** Starts a server over stdio, in one folder. */
export async function startServerProcess({ server, nodeArgs = [], env, folder }: ServerStart): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...nodeArgs, server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env }
  })
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  )
  connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
    items.map(() => ({}))
  )
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('workspace/diagnostic/refresh', () => null)
  connection.onRequest('workspace/codeLens/refresh', () => null)
  connection.onRequest('window/workDoneProgress/create', () => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'feeds' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
      textDocument: {
        diagnostic: { relatedInformation: true },
        codeAction: {
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
          resolveSupport: { properties: ['edit'] },
          dataSupport: true
        },
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown', 'plaintext'] },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true }
      }
    }
  })
  await connection.sendNotification('initialized', {})
  return {
    connection,
    child,
    complaints: () => complaints,
    async open(uri, languageId, text) {
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
    },
    async diagnostics(uri) {
      const { items } = (await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })) as {
        readonly items: readonly Diagnostic[]
      }
      return items
    },
    async stop() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      const code = await ended
      connection.dispose()
      return code
    }
  }
}
