import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node'
import { generateFeed } from './generate-feed.ts'
import { peers } from './peers.ts'
import { type Samples, samplesOf } from './samples.ts'

/** What server-bench.ts says of ours and of the empty one, and the peer beside them. */
export interface ServersResult {
  readonly start: { readonly elapsed: Pair; readonly worked: Pair }
  readonly keys: { readonly open: number; readonly keystroke: Pair; readonly worked: Pair }
  readonly memory: readonly { readonly edits: number; readonly empty: number; readonly ours: number }[]
  readonly peer: { readonly open: number; readonly keystroke: Samples } | { readonly problem: string }
}

export interface Pair {
  readonly empty: Samples
  readonly ours: Samples
  readonly ratio: number
}

/** A keystroke in unified-language-server: from the change to the diagnostics that it publishes. */
async function measurePeer(posts: number, keys: number, node: string): Promise<{ open: number; keystroke: Samples }> {
  const child = spawn(node, [peers.languageServer, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  )
  let heard: () => void = () => undefined
  connection.onNotification('textDocument/publishDiagnostics', () => heard())
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null))
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  // it wants a file in a folder, which need not be there
  const folder = pathToFileURL(mkdtempSync(join(tmpdir(), 'sociable-bench-'))).href
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: folder, capabilities: {} })
  await connection.sendNotification('initialized', {})
  const uri = `${folder}/bench.txt`
  let text = generateFeed(posts)
  const until = async (change: () => Promise<void>): Promise<number> => {
    const before = performance.now()
    const published = new Promise<void>((done, fail) => {
      heard = done
      child.once('exit', () => fail(new Error('it ended too soon')))
      setTimeout(() => fail(new Error('no diagnostics within two minutes')), 120_000).unref()
    })
    await change()
    await published
    return performance.now() - before
  }
  try {
    const open = await until(() =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'plaintext', version: 1, text }
      })
    )
    const times: number[] = []
    for (let version = 2; version < keys + 2; version++) {
      text = `${text}x`
      const params = { textDocument: { uri, version }, contentChanges: [{ text }] }
      times.push(await until(() => connection.sendNotification('textDocument/didChange', params)))
    }
    return { open, keystroke: samplesOf(times) }
  } finally {
    connection.dispose()
    child.kill()
  }
}

/** What the peer can take: for twice as many posts it had no answer within two minutes. */
export const peerPosts = 100

/** Ours against an empty server, by server-bench.ts, and unified-language-server on the same feed. */
export async function measureServers(posts: number, isQuick: boolean, node: string): Promise<ServersResult> {
  const bench = join(import.meta.dirname, 'server-bench.ts')
  const amounts = isQuick
    ? ['--starts', '7', '--keys', '40', '--edits', '200']
    : ['--starts', '15', '--keys', '200', '--edits', '1000']
  const args = ['--import', 'tsx', bench, 'start', 'keys', 'memory', '--json', '--node', node, '--posts', String(posts)]
  const { stdout, status } = spawnSync(process.execPath, [...args, ...amounts], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit']
  })
  if (status !== 0) throw new Error('server-bench.ts failed')
  const own = JSON.parse(stdout) as Omit<ServersResult, 'peer'>
  const peer = await measurePeer(peerPosts, isQuick ? 2 : 5, node).catch((error: unknown) => ({
    problem: String(error)
  }))
  return { ...own, peer }
}
