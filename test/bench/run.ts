/**
 * Measures us beside others, on feeds that are made for it, and prints tables.
 *
 *   npm run bench -- [--quick] [--only checks|server|editor|cli]… [--node PATH] [--write] [--out out/bench/results.json]
 *
 * checks: feeds of 1, 100, 2,000 and 20,000 posts. server: start, keystrokes, memory. editor: keystrokes in a real VS Code.
 * cli: a workspace of 1,000 files.
 * All tools run in processes of their own and take turns, so that whatever else the machine does slows them alike. `--node` is
 * the Node that runs them; `--write` puts the tables into README.md and docs/speed.md. Run "npm run build" first.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { describeMachine } from './machine.ts'
import { measureChecks } from './measure-checks.ts'
import { measureCli } from './measure-cli.ts'
import { measureEditor } from './measure-editor.ts'
import { measureServers } from './measure-servers.ts'
import { installPeers, peerVersions } from './peers.ts'
import { fullTables, type Results, shortTable } from './tables.ts'
import { writeBetween } from './write-between.ts'

const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    node: { type: 'string', default: process.execPath },
    write: { type: 'boolean', default: false },
    out: { type: 'string', default: join(root, 'out/bench/results.json') }
  }
})
const { quick: isQuick, only, node } = values
const wants = (name: string): boolean => only === undefined || only.includes(name)
const tell = (line: string): void => console.error(line)

if (!existsSync(join(root, 'dist/cli.js'))) throw new Error('There is no build: run "npm run build" first.')
if (!installPeers()) tell('The tools to compare with could not be installed: what needs them is left out.')

const before = describeMachine(node)
const sizes = isQuick ? [1, 100, 2000] : [1, 100, 2000, 20_000]
const checks = wants('checks') ? await measureChecks(sizes, isQuick ? 2 : 3, node, tell) : undefined
if (wants('server')) tell('servers')
const server = wants('server') ? await measureServers(2000, isQuick, node) : undefined
if (wants('editor')) tell('a real editor')
const editor = wants('editor') ? await measureEditor(2000, isQuick ? 30 : 100) : undefined
if (wants('cli')) tell('the command line')
const files = isQuick ? 200 : 1000
const cli = wants('cli') ? { files, runs: measureCli(files, isQuick ? 3 : 5, node) } : undefined

const results: Results = {
  command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])]
    .join(' ')
    .replace(node, 'node'),
  before,
  after: describeMachine(node),
  versions: peerVersions(),
  ...(checks ? { checks } : {}),
  ...(server ? { server } : {}),
  ...(editor ? { editor } : {}),
  ...(cli ? { cli } : {})
}
const out = resolve(values.out)
mkdirSync(dirname(out), { recursive: true })
writeFileSync(out, `${JSON.stringify(results, null, 2)}\n`)
const tables = fullTables(results)
console.log(tables)
if (values.write) {
  writeBetween(join(root, 'docs/speed.md'), tables)
  const short = shortTable(results)
  if (short !== undefined) writeBetween(join(root, 'README.md'), short)
}
