import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { WorkDoneProgress } from 'vscode-languageserver-protocol/node'
import { generateFeed } from '../generate-feed.ts'
import { type Samples, samplesOf } from '../samples.ts'
import { type Session, startSession } from './session.ts'

/** The floor and our server side by side, measured in turns so that whatever else the machine does slows both alike. */
export interface Compared {
  readonly empty: Samples
  readonly ours: Samples
  /** Of the medians. */
  readonly ratio: number
}

export interface Servers {
  readonly empty: string
  readonly ours: string
  readonly node: string
}

/** Shared by both, as our extension gives its server one. */
const compileCache = join(import.meta.dirname, '../../../out/bench/compile-cache')

/** A server as its extension starts it. */
function startOne(servers: Servers, name: 'empty' | 'ours', folder?: string): Promise<Session> {
  return startSession(servers[name], {
    node: servers.node,
    compileCache,
    ...(folder === undefined ? {} : { folder })
  })
}

function compared(empty: readonly number[], ours: readonly number[]): Compared {
  const [floor, own] = [samplesOf(empty), samplesOf(ours)]
  return { empty: floor, ours: own, ratio: own.median / floor.median }
}

/** From starting the process to the first diagnostics of three posts; `worked`: the main thread's time alone. */
export async function measureStart(
  servers: Servers,
  starts: number
): Promise<{ readonly elapsed: Compared; readonly worked: Compared }> {
  const text = generateFeed(3)
  const elapsed = { empty: [] as number[], ours: [] as number[] }
  const worked = { empty: [] as number[], ours: [] as number[] }
  for (let i = 0; i < starts; i++) {
    for (const name of ['empty', 'ours'] as const) {
      const before = performance.now()
      const session = await startOne(servers, name)
      await session.open(text)
      elapsed[name].push(performance.now() - before)
      worked[name].push(await session.worked())
      await session.end()
    }
  }
  return { elapsed: compared(elapsed.empty, elapsed.ours), worked: compared(worked.empty, worked.ours) }
}

/** Both servers with a feed open, the floor with the very diagnostics that ours gave. */
async function openBoth(
  servers: Servers,
  posts: number
): Promise<Record<'empty' | 'ours', Session> & { open: number }> {
  const feed = generateFeed(posts)
  const ours = await startOne(servers, 'ours')
  const before = performance.now()
  const items = await ours.open(feed)
  const open = performance.now() - before
  const empty = await startOne(servers, 'empty')
  await empty.connection.sendNotification('bench/list', items)
  await empty.open(feed)
  return { empty, ours, open }
}

/** From a keystroke to its diagnostics in a feed of `posts`, and the time from opening it to its first ones. */
export async function measureKeys(
  servers: Servers,
  posts: number,
  keys: number
): Promise<{ readonly keystroke: Compared; readonly worked: Compared; readonly open: number }> {
  const { empty, ours, open } = await openBoth(servers, posts)
  const elapsed = { empty: [] as number[], ours: [] as number[] }
  const worked = { empty: [] as number[], ours: [] as number[] }
  for (let key = -20; key < keys; key++) {
    for (const [name, session] of [
      ['empty', empty],
      ['ours', ours]
    ] as const) {
      const before = await session.worked()
      const time = await session.type()
      if (key < 0) continue
      elapsed[name].push(time)
      worked[name].push((await session.worked()) - before)
    }
  }
  await Promise.all([empty.end(), ours.end()])
  return {
    keystroke: compared(elapsed.empty, elapsed.ours),
    worked: compared(worked.empty, worked.ours),
    open
  }
}

/** Resident memory in megabytes with a feed of `posts` open, after so many edits. */
export async function measureMemory(
  servers: Servers,
  posts: number,
  after: readonly number[]
): Promise<readonly { readonly edits: number; readonly empty: number; readonly ours: number }[]> {
  const { empty, ours } = await openBoth(servers, posts)
  const measured: { edits: number; empty: number; ours: number }[] = []
  let done = 0
  for (const edits of after) {
    for (; done < edits; done++) await Promise.all([empty.type(), ours.type()])
    measured.push({ edits, empty: await empty.memory(), ours: await ours.memory() })
  }
  await Promise.all([empty.end(), ours.end()])
  return measured
}

export interface ScanMeasured {
  /** From asking for all files to the summary, in milliseconds. */
  readonly scan: number
  readonly findings: number
  /** Answers to hover about an open document meanwhile. */
  readonly hover: Samples
  /** Resident megabytes before and after. */
  readonly memory: readonly [number, number]
}

/** Checks a workspace of so many files while somebody hovers in an open document. */
export async function measureScan(servers: Servers, files: number, posts: number): Promise<ScanMeasured> {
  const folder = await mkdtemp(join(tmpdir(), 'sociable-bench-'))
  for (let i = 0; i < files; i++) {
    const below = join(folder, String(i % 20))
    if (i < 20) await mkdir(below)
    await writeFile(join(below, `${i}.post`), generateFeed(posts, i + 1))
  }
  const session = await startOne(servers, 'ours', pathToFileURL(folder).href)
  const { connection } = session
  await session.open(generateFeed(3))
  const memoryBefore = await session.memory()
  connection.onProgress(WorkDoneProgress.type, 'scan', () => undefined)
  const before = performance.now()
  let isOver = false
  const scanning = connection
    .sendRequest<{ findings: number }>('sociable/checkWorkspace', { workDoneToken: 'scan' })
    .finally(() => {
      isOver = true
    })
  const times: number[] = []
  while (!isOver) {
    const since = performance.now()
    await connection.sendRequest('textDocument/hover', {
      textDocument: { uri: 'untitled:bench.post' },
      position: { line: 4, character: 3 }
    })
    times.push(performance.now() - since)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const { findings } = await scanning
  const scan = performance.now() - before
  const memory = [memoryBefore, await session.memory()] as const
  await session.end()
  await rm(folder, { recursive: true, force: true })
  return { scan, findings, hover: samplesOf(times), memory }
}
