import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { packedTables } from '../../scripts/build/packed-tables.ts'
import { generateFeed } from './generate-feed.ts'
import { checkers, peers } from './peers.ts'
import { type Samples, samplesOf } from './samples.ts'
import { type Subject, startSubject, type Taken } from './subject.ts'

const root = join(import.meta.dirname, '../..')

/** What one tool took for feeds of one size. */
export interface Checked {
  readonly posts: number
  readonly elapsed: Samples
  readonly worked: Samples
  readonly found: number
}

export interface CheckResult {
  readonly name: string
  readonly sizes: readonly Checked[]
  /** Megabytes at most, up to the feed of 2,000 posts. */
  readonly memory: number
  /** Why it could not be measured. */
  readonly problem?: string
}

/** A check that takes longer is made once for each size, and the next size is left out. */
const patience = 5_000
/** Before anything is measured, a tool works so long, or looks so often: until its code is compiled. */
const warmUpTime = 5_000
const warmUpLooks = 400
/** A tool has this many rounds more where all that it has done for a size took less than so many milliseconds. */
const moreRounds = 6
const soonDone = 3_000

/** Our own code, bundled as what ships is. */
async function buildOwn(): Promise<string> {
  const outdir = join(root, 'out/bench')
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/sociable-subject.ts'],
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    assetNames: 'tables/[name]',
    plugins: [packedTables],
    logLevel: 'error'
  })
  return join(outdir, 'sociable-subject.cjs')
}

function writeFeed(posts: number, seed: number): string {
  const folder = join(root, 'out/bench/feeds')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${posts}-${seed}.post`)
  writeFileSync(path, generateFeed(posts, seed))
  return path
}

async function startAll(
  node: string
): Promise<readonly (Subject | { readonly name: string; readonly problem: string })[]> {
  const own = await buildOwn()
  const all = [['Sociable', own] as const, ...checkers.map((name) => [name, peers.subjects] as const)]
  return await Promise.all(
    all.map(([name, module]) =>
      startSubject(module, name, node).catch((error: unknown) => ({ name, problem: String(error) }))
    )
  )
}

/**
 * How long each tool takes to check a feed of each size, in rounds in which all have their turn: quick ones have more of them, and
 * each round has one look that is not counted. The size 1 is a post by itself: the mean of a hundred different ones.
 */
export async function measureChecks(
  sizes: readonly number[],
  rounds: number,
  node: string,
  tell: (line: string) => void
): Promise<readonly CheckResult[]> {
  const started = await startAll(node)
  const results = new Map(started.map(({ name }) => [name, [] as Checked[]]))
  const memory = new Map<string, number>()
  const tired = new Set<string>()
  const ready = started.filter((one) => 'check' in one)
  const warmUp = writeFeed(100, 99)
  for (const subject of ready) {
    for (let worked = 0, times = 0; worked < warmUpTime && times < warmUpLooks; times++) {
      worked += (await subject.check(warmUp, times % 2 === 1)).worked * (times % 2 === 1 ? 100 : 1)
    }
  }
  for (const posts of sizes) {
    tell(`feeds of ${posts} posts`)
    const path = posts === 1 ? writeFeed(100, 1) : writeFeed(posts, 1)
    const taken = new Map<string, Taken[]>()
    for (let round = 0; round < rounds + moreRounds; round++) {
      for (const subject of ready) {
        if (tired.has(subject.name)) continue
        const spent = (taken.get(subject.name) ?? []).reduce((sum, { elapsed }) => sum + elapsed, 0)
        if (round >= rounds && spent > soonDone) continue
        // while the others had their turn, processor and V8 have let go of its code
        const first = await subject.check(path, posts === 1)
        const one = first.elapsed > patience ? first : await subject.check(path, posts === 1)
        taken.set(subject.name, [...(taken.get(subject.name) ?? []), one])
        if (one.elapsed > patience) tired.add(subject.name)
        if (posts <= 2000) memory.set(subject.name, one.memory)
      }
    }
    for (const [name, all] of taken) {
      const elapsed = samplesOf(all.map((one) => one.elapsed))
      const worked = samplesOf(all.map((one) => one.worked))
      results.get(name)?.push({ posts, elapsed, worked, found: all[0]?.found ?? 0 })
      // ten times the posts take at least ten times as long
      if (elapsed.median * 10 > 6 * patience) tired.add(name)
    }
  }
  for (const subject of ready) subject.end()
  return started.map((one) => ({
    name: one.name,
    sizes: results.get(one.name) ?? [],
    memory: memory.get(one.name) ?? 0,
    ...('problem' in one ? { problem: one.problem } : {})
  }))
}

/** How the time grows with the posts: 1 is in proportion, 2 is with their square. From the two largest feeds. */
export function growth(sizes: readonly Checked[]): number | undefined {
  const [small, large] = sizes.slice(-2)
  if (!small || !large || small.posts < 100) return undefined
  return Math.log(large.worked.median / small.worked.median) / Math.log(large.posts / small.posts)
}
