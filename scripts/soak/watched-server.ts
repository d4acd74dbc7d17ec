import { spawn } from 'node:child_process'
import { join } from 'node:path'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver-protocol/node'

/** What a process uses, after a forced collection. */
export interface Usage {
  /** In bytes. */
  readonly heap: number
  readonly resident: number
  /** What V8 fills with new things, before the collection, in bytes. */
  readonly young: number
  readonly handles: number
  /** Listeners of the process and its streams. */
  readonly listeners: number
  /** The longest works of the main thread without a break since the last question, longest first, in milliseconds of its processor time. */
  readonly blocks: readonly number[]
  /** Processor time of all threads since the start, in milliseconds. */
  readonly cpu: number
}

/** The server that ships, in a process that says what it uses. */
export interface WatchedServer {
  readonly connection: ProtocolConnection
  usage(): Promise<Usage>
  /** Shuts it down; returns its exit code. */
  stop(): Promise<number | null>
}

/** What an editor that pulls says of itself. */
export const pulling: ClientCapabilities = { workspace: { configuration: true }, textDocument: { diagnostic: {} } }

/** Starts `dist/server.js` of the working folder, without a workspace folder. */
export async function startWatched(capabilities: ClientCapabilities = pulling): Promise<WatchedServer> {
  const watch = join(import.meta.dirname, 'watch.cjs')
  const args = ['--expose-gc', '--require', watch, 'dist/server.js', '--stdio']
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] })
  const exited = new Promise<number | null>((done) => child.once('exit', done))
  const { stdin, stdout } = child
  if (!stdin || !stdout) throw new Error('The server has no streams.')
  const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
  connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
    items.map(() => ({}))
  )
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('workspace/diagnostic/refresh', () => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities
  })
  await connection.sendNotification('initialized', {})
  return {
    connection,
    usage() {
      const answered = new Promise<Usage>((done) => child.once('message', (usage: Usage) => done(usage)))
      child.send('usage')
      return answered
    },
    async stop() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      const code = await exited
      connection.dispose()
      return code
    }
  }
}
