/**
 * An hour's worth of typing, compressed, at a server in a process of its own: opens feeds, types, asks what an editor asks,
 * closes. Prints memory after forced collections, handles, listeners, and the longest work of the main thread without a
 * break; fails where memory grows or such a work is longer than a limit.
 *
 *     npm run soak [-- --strokes 12000] [--limit 50]
 *
 * 12,000 strokes are an hour at 200 a minute. The server is the one that ships; a few lines that are loaded before it
 * measure the process. Works are measured in processor time, so that a busy machine does not count.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { generateFeed } from '../test/bench/generate-feed.ts'
import { slopeOf } from './soak/slope.ts'
import { startWatched, type Usage } from './soak/watched-server.ts'

const { values } = parseArgs({
  options: { strokes: { type: 'string', default: '12000' }, limit: { type: 'string', default: '50' } }
})
const strokes = Number(values.strokes)
const limit = Number(values.limit)
if (!existsSync('dist/server.js')) throw new Error('There is no dist/server.js yet. Build first: npm run build')

const server = await startWatched()
const { connection } = server
const words = 'we sold the soup today and it is back!!! Order now, my dog says #a @jo https://a.example/b \n'
const features = ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink'] as const
const samples: { readonly strokes: number; readonly usage: Usage }[] = []
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
    const usage = await server.usage()
    samples.push({ strokes: stroke + 1, usage })
    const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)
    const blocks = usage.blocks.map((block) => block.toFixed(0)).join(' ')
    console.log(
      `${String(stroke + 1).padStart(6)} strokes  heap ${megabytes(usage.heap)} MB  resident ${megabytes(usage.resident)} MB  handles ${usage.handles}  listeners ${usage.listeners}  longest ${blocks} ms  processor ${(usage.cpu / 1000).toFixed(1)} s`
    )
  }
}
await server.stop()

// the first half fills caches that have an end
const settled = samples.slice(Math.floor(samples.length / 2))
const growth = slopeOf(settled.map(({ strokes: x, usage }) => [x, usage.heap])) * 1000
const longest = Math.max(0, ...settled.flatMap(({ usage }) => usage.blocks))
const more = (of: (usage: Usage) => number): number => {
  const all = settled.map(({ usage }) => of(usage))
  return Math.max(...all) - (all[0] ?? 0)
}
const handles = more((usage) => usage.handles)
const listeners = more((usage) => usage.listeners)
console.log(
  `Heap: ${(growth / 1024).toFixed(1)} KiB per 1,000 strokes. Longest work: ${longest.toFixed(0)} ms. Handles: ${handles} more. Listeners: ${listeners} more.`
)
const faults = [
  growth > 100 * 1024 ? 'memory grows' : '',
  longest > limit ? `the main thread worked for more than ${limit} ms without a break` : '',
  handles > 2 ? 'handles are left open' : '',
  listeners > 0 ? 'listeners are left' : ''
].filter(Boolean)
if (faults.length > 0) console.error(`Not sound: ${faults.join('; ')}.`)
process.exit(faults.length > 0 ? 1 : 0)
