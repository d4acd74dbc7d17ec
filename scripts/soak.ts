/**
 * An hour's worth of typing, compressed, at a server in a process of its own: opens feeds, types, asks what an editor asks,
 * closes. Prints memory after forced collections, handles, kept timers, and how long the event loop was blocked, and fails
 * where memory grows or the loop is blocked for longer than a limit.
 *
 *     npm run soak [-- --strokes 12000] [--limit 50]
 *
 * 12,000 strokes are an hour at 200 a minute. The server is the one that ships; a few lines that are loaded before it
 * measure the process.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node'
import { serverFlags } from '../client/src/server-flags.ts'
import { generateFeed } from '../test/bench/generate-feed.ts'
import { slopeOf } from './soak/slope.ts'

const { values } = parseArgs({
  options: { strokes: { type: 'string', default: '12000' }, limit: { type: 'string', default: '50' } }
})
const strokes = Number(values.strokes)
const limit = Number(values.limit)
if (!existsSync('dist/server.js')) throw new Error('There is no dist/server.js yet. Build first: npm run build')

const watch = join(import.meta.dirname, 'soak/watch.cjs')
const child = spawn(
  process.execPath,
  [...serverFlags, '--expose-gc', '--require', watch, 'dist/server.js', '--stdio'],
  {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc']
  }
)

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
  capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } }
})
await connection.sendNotification('initialized', {})

const words = 'we sold the soup today and it is back!!! Order now, my dog says #a @jo https://a.example/b \n'
const features = ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink'] as const

interface Sample {
  readonly strokes: number
  readonly heap: number
  readonly resident: number
  readonly handles: number
  /** The longest that the event loop was blocked since the last sample, in milliseconds. */
  readonly blocked: number
}

async function sample(at: number): Promise<Sample> {
  const answered = new Promise<Omit<Sample, 'strokes'>>((done) => child.once('message', done))
  child.send('sample')
  return { strokes: at, ...(await answered) }
}

const samples: Sample[] = []
const feed = generateFeed(200)
const perFile = 250
const every = Math.max(perFile, Math.floor(strokes / 24))
let version = 1
for (let stroke = 0; stroke < strokes; stroke++) {
  const uri = `untitled:soak-${Math.floor(stroke / perFile) % 4}.post`
  const textDocument = { uri }
  if (stroke % perFile === 0) {
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'post', version, text: feed }
    })
  }
  version++
  const line = 3 + ((stroke * 7) % 400)
  const at = { line, character: 0 }
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: at, end: at }, text: words[stroke % words.length] ?? 'a' }]
  })
  await connection.sendRequest('textDocument/diagnostic', { textDocument })
  if (stroke % 5 === 0) await connection.sendRequest(`textDocument/${features[(stroke / 5) % 4]}`, { textDocument })
  if (stroke % 11 === 0) await connection.sendRequest('textDocument/completion', { textDocument, position: at })
  if (stroke % 13 === 0) await connection.sendRequest('textDocument/hover', { textDocument, position: at })
  if (stroke % perFile === perFile - 1) await connection.sendNotification('textDocument/didClose', { textDocument })
  if ((stroke + 1) % every === 0) {
    const now = await sample(stroke + 1)
    samples.push(now)
    console.log(
      `${String(now.strokes).padStart(6)} strokes  heap ${(now.heap / 1e6).toFixed(1)} MB  resident ${(now.resident / 1e6).toFixed(0)} MB  handles ${now.handles}  blocked ${now.blocked.toFixed(0)} ms`
    )
  }
}
await connection.sendRequest('shutdown')
await connection.sendNotification('exit')
connection.dispose()

// the first quarter fills caches that have an end
const settled = samples.slice(Math.floor(samples.length / 4))
const growth = slopeOf(settled.map(({ strokes: x, heap }) => [x, heap])) * 1000
const longest = Math.max(...settled.map(({ blocked }) => blocked))
const more = Math.max(...settled.map(({ handles }) => handles)) - (settled[0]?.handles ?? 0)
console.log(
  `Heap: ${(growth / 1024).toFixed(1)} KiB per 1,000 strokes. Longest block: ${longest.toFixed(0)} ms. Handles: ${more} more.`
)
const faults = [
  growth > 200 * 1024 ? 'memory grows' : '',
  longest > limit ? `the event loop was blocked for more than ${limit} ms` : '',
  more > 2 ? 'handles are left open' : ''
].filter(Boolean)
if (faults.length > 0) console.error(`Not sound: ${faults.join('; ')}.`)
process.exit(faults.length > 0 ? 1 : 0)
