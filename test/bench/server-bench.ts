/**
 * Times our server against an empty one over stdio.
 *
 *   npx tsx test/bench/server-bench.ts [start|keys|memory|scan|size]… [--json] [--node PATH]
 *     [--posts 2000] [--keys 100] [--starts 15] [--edits 1000,10000] [--files 1000]
 *
 * start: the process to its first diagnostics. keys: a keystroke to its diagnostics in a long feed. memory: with that
 * feed open. scan: a workspace of files with 10 posts each, and hover meanwhile. size: what extension and server ship.
 * Without a name: all of them. `--node`: the Node that runs the servers. Run "npm run build" first.
 */
import { parseArgs } from 'node:util'
import { type Compared, measureKeys, measureMemory, measureScan, measureStart } from './server/measures.ts'
import { buildEmptyServer, bundleSizes, ours } from './server/servers.ts'

const names = ['start', 'keys', 'memory', 'scan', 'size'] as const
type Name = (typeof names)[number]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    node: { type: 'string', default: process.execPath },
    posts: { type: 'string', default: '2000' },
    keys: { type: 'string', default: '100' },
    starts: { type: 'string', default: '15' },
    edits: { type: 'string', default: '1000' },
    files: { type: 'string', default: '1000' }
  }
})

function inWords({ empty, ours: own, ratio }: Compared): string {
  const shown = ({ median, p95 }: Compared['empty']): string =>
    `median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`
  return `empty ${shown(empty)}; ours ${shown(own)}; ratio ${ratio.toFixed(2)}`
}

async function measure(name: Name): Promise<{ readonly result: unknown; readonly lines: readonly string[] }> {
  const servers = { empty: await buildEmptyServer(), ours, node: values.node }
  const posts = Number(values.posts)
  switch (name) {
    case 'start': {
      const result = await measureStart(servers, Number(values.starts))
      const lines = [
        `start to first diagnostics: ${inWords(result.elapsed)}`,
        `  main thread alone: ${inWords(result.worked)}`
      ]
      return { result, lines }
    }
    case 'keys': {
      const result = await measureKeys(servers, posts, Number(values.keys))
      const lines = [
        `open to diagnostics, ${posts} posts: ${result.open.toFixed(0)} ms`,
        `keystroke to diagnostics, ${posts} posts: ${inWords(result.keystroke)}`,
        `  main thread alone: ${inWords(result.worked)}`
      ]
      return { result, lines }
    }
    case 'memory': {
      const result = await measureMemory(servers, posts, values.edits.split(',').map(Number))
      const lines = result.map(
        ({ edits, empty, ours: own }) =>
          `memory after ${edits} edits: empty ${empty} MB, ours ${own} MB; ratio ${(own / empty).toFixed(2)}`
      )
      return { result, lines }
    }
    case 'scan': {
      const result = await measureScan(servers, Number(values.files), 10)
      const { scan, findings, hover, memory } = result
      const lines = [
        `scan of ${values.files} files x 10 posts: ${scan.toFixed(0)} ms, ${findings} findings; memory ${memory.join(' -> ')} MB`,
        `  hover meanwhile: median ${hover.median.toFixed(1)} ms, p95 ${hover.p95.toFixed(1)} ms (${hover.count} times)`
      ]
      return { result, lines }
    }
    case 'size': {
      const result = await bundleSizes()
      const all = Object.values(result).reduce((sum, size) => sum + size, 0)
      return { result, lines: [`extension and server: ${(all / 1000).toFixed(0)} kB`] }
    }
  }
}

const chosen = names.filter((name) => positionals.length === 0 || positionals.includes(name))
const results: [Name, unknown][] = []
for (const name of chosen) {
  const { result, lines } = await measure(name)
  results.push([name, result])
  if (!values.json) for (const line of lines) console.log(line)
}
if (values.json) console.log(JSON.stringify(Object.fromEntries(results), null, 2))
