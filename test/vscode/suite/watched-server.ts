import { commands, workspace } from 'vscode'
import { until } from './feed.ts'
import { besideWorkspace } from './result.ts'
import { servers } from './servers.ts'

/** What the server uses after forced collections, in MB, and its longest work without a break since the last question, in ms. */
export interface ServerUsage {
  readonly heap: number
  readonly longest: number
}

/** Loaded into servers before their own code: writes what they use when they get a signal. */
const watch = (file: string): string => `
if (/[\\\\/]dist[\\\\/]server\\.js$/.test(process.argv[1] || '')) {
  const { appendFileSync, readFileSync } = require('node:fs')
  require('node:v8').setFlagsFromString('--expose-gc')
  const collect = require('node:vm').runInNewContext('gc')
  const used = process.platform === 'linux'
    ? () => Number.parseInt(readFileSync('/proc/self/schedstat', 'latin1'), 10) / 1e6
    : () => process.cpuUsage().user / 1000
  let last = used()
  let longest = 0
  setInterval(() => {
    const now = used()
    longest = Math.max(longest, now - last)
    last = now
  }, 1).unref()
  process.on('SIGUSR2', () => {
    const block = longest
    collect()
    collect()
    appendFileSync(${JSON.stringify(file)}, JSON.stringify({ heap: process.memoryUsage().heapUsed / 1e6, longest: block }) + '\\n')
    longest = 0
    last = used()
  })
}`

async function lines(): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(besideWorkspace('usage')))
  return text.split('\n').filter(Boolean)
}

/** Starts the server again so that it says what it uses; `stop` starts it as it was. */
export async function watchServer(): Promise<{ usage(): Promise<ServerUsage>; stop(): Promise<void> }> {
  const options = process.env.NODE_OPTIONS
  const script = besideWorkspace('watch.cjs')
  await workspace.fs.writeFile(besideWorkspace('usage'), new Uint8Array())
  await workspace.fs.writeFile(script, new TextEncoder().encode(watch(besideWorkspace('usage').fsPath)))
  process.env.NODE_OPTIONS = `--require ${script.fsPath}`
  await commands.executeCommand('sociable.restartServer')
  const asBefore = (): void => {
    if (options === undefined) delete process.env.NODE_OPTIONS
    else process.env.NODE_OPTIONS = options
  }
  return {
    async usage() {
      const before = (await lines()).length
      for (const pid of servers()) process.kill(pid, 'SIGUSR2')
      const line = await until('what the server uses', async () => (await lines())[before])
      return JSON.parse(line) as ServerUsage
    },
    async stop() {
      asBefore()
      await commands.executeCommand('sociable.restartServer')
    }
  }
}
