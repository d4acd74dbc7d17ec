/**
 * Times our server against an empty one over stdio: cold start to the first diagnostics, and a keystroke in a long feed.
 *
 *   npx tsx test/bench/server-bench.ts [--posts 2000] [--keys 100] [--starts 15]
 */
import { spawn } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import {
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver-protocol/node'
import { generateFeed, randomFrom } from './generate-feed.ts'

const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '2000' },
    keys: { type: 'string', default: '100' },
    starts: { type: 'string', default: '15' }
  }
})

interface Session {
  readonly connection: ProtocolConnection
  readonly pid: number | undefined
  end(): Promise<void>
}

async function start(server: string): Promise<Session> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
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
    workspaceFolders: null,
    capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } }
  })
  await connection.sendNotification('initialized', {})
  return {
    connection,
    pid: child.pid,
    async end() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      connection.dispose()
    }
  }
}

const uri = 'untitled:bench.post'

async function open({ connection }: Session, text: string): Promise<Diagnostic[]> {
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'post', version: 1, text }
  })
  return pull({ connection })
}

async function pull({ connection }: Pick<Session, 'connection'>): Promise<Diagnostic[]> {
  const params = { textDocument: { uri } }
  const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', params)
  return report.kind === 'full' ? report.items : []
}

async function coldStart(server: string, text: string): Promise<number> {
  const before = performance.now()
  const session = await start(server)
  await open(session, text)
  const time = performance.now() - before
  await session.end()
  return time
}

async function keystrokes(session: Session, text: string, count: number): Promise<number[]> {
  const random = randomFrom(7)
  const lines = text.split('\n')
  const times: number[] = []
  for (let version = 2; version < count + 2; version++) {
    const line = 4 + 4 * Math.floor((random() * (lines.length - 8)) / 4)
    const position = { line, character: Math.min(12, lines[line]?.length ?? 0) }
    const before = performance.now()
    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }]
    })
    await pull(session)
    times.push(performance.now() - before)
  }
  return times
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function compared(what: string, empty: readonly number[], ours: readonly number[]): string {
  const shown = (times: readonly number[]): string =>
    `median ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms`
  const ratio = (at(ours, 0.5) / at(empty, 0.5)).toFixed(2)
  return `${what}: empty ${shown(empty)}; ours ${shown(ours)}; ratio ${ratio}`
}

async function memoryOf(pid: number | undefined): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)} MB`
}

async function main(): Promise<void> {
  const empty = join(root, 'out/bench/empty-server.js')
  await mkdir(join(root, 'out/bench'), { recursive: true })
  await build({
    entryPoints: [join(root, 'test/bench/empty-server.ts')],
    outfile: empty,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main']
  })
  const ours = join(root, 'dist/server.js')
  const short = generateFeed(3)
  const cold = { empty: [] as number[], ours: [] as number[] }
  // in turns, so that whatever else the machine does slows both alike
  for (let i = 0; i < Number(values.starts); i++) {
    cold.empty.push(await coldStart(empty, short))
    cold.ours.push(await coldStart(ours, short))
  }
  console.log(compared('cold start to first diagnostics', cold.empty, cold.ours))
  const feed = generateFeed(Number(values.posts))
  console.log(`feed of ${values.posts} posts, ${(feed.length / 1000).toFixed(0)} thousand characters`)
  const session = await start(ours)
  const before = performance.now()
  const items = await open(session, feed)
  console.log(`open to diagnostics: ${(performance.now() - before).toFixed(0)} ms, ${items.length} diagnostics`)
  const floor = await start(empty)
  await floor.connection.sendNotification('bench/list', items)
  await open(floor, feed)
  const keys = { empty: [] as number[], ours: [] as number[] }
  await keystrokes(floor, feed, 20)
  await keystrokes(session, feed, 20)
  for (let round = 0; round < Number(values.keys) / 10; round++) {
    keys.empty.push(...(await keystrokes(floor, feed, 10)))
    keys.ours.push(...(await keystrokes(session, feed, 10)))
  }
  console.log(compared('keystroke to diagnostics', keys.empty, keys.ours))
  console.log(`memory: empty ${await memoryOf(floor.pid)}, ours ${await memoryOf(session.pid)}`)
  await floor.end()
  await session.end()
}

await main()
