import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import {
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver-protocol/node'
import { randomFrom } from '../generate-feed.ts'

/** A server that has answered `initialize`, with one document. */
export interface Session {
  readonly connection: ProtocolConnection
  /** Opens the document and asks for its diagnostics. */
  open(text: string): Promise<Diagnostic[]>
  /** One character more, somewhere in the text; the time until its diagnostics are here, in milliseconds. */
  type(): Promise<number>
  /** Resident memory in megabytes, now. */
  memory(): Promise<number>
  /** Time that its main thread has run, in milliseconds: what a busy machine does not change. */
  worked(): Promise<number>
  end(): Promise<void>
}

export interface SessionOptions {
  /** The Node that runs it. */
  readonly node: string
  readonly args?: readonly string[]
  /** Where Node keeps compiled code, from 22.1 on. */
  readonly compileCache?: string
  /** URI of a workspace folder. */
  readonly folder?: string
}

const uri = 'untitled:bench.post'

/** Starts the server of that file over stdio. */
export async function startSession(
  server: string,
  { node, args = [], compileCache, folder }: SessionOptions
): Promise<Session> {
  const env = compileCache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: compileCache }
  const child = spawn(node, [...args, server, '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  )
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})))
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'bench' }],
    capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { diagnostic: {} } }
  })
  await connection.sendNotification('initialized', {})

  const random = randomFrom(7)
  let lines: readonly string[] = []
  let version = 1

  async function pull(): Promise<Diagnostic[]> {
    const params = { textDocument: { uri } }
    const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', params)
    return report.kind === 'full' ? report.items : []
  }

  return {
    connection,
    async open(text) {
      lines = text.split('\n')
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'post', version, text }
      })
      return await pull()
    },
    async type() {
      const line = 4 + 4 * Math.floor((random() * (lines.length - 8)) / 4)
      const position = { line, character: Math.min(12, lines[line]?.length ?? 0) }
      const before = performance.now()
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range: { start: position, end: position }, text: 'x' }]
      })
      await pull()
      return performance.now() - before
    },
    async memory() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
    },
    async worked() {
      const path = `/proc/${child.pid}/task/${child.pid}/schedstat`
      return Number((await readFile(path, 'utf8').catch(() => '0')).split(' ')[0]) / 1e6
    },
    async end() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      connection.dispose()
    }
  }
}
