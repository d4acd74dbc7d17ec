import { statSync } from 'node:fs'
import { openRunCache, type RunCache } from '../cache/run-cache.ts'
import type { Progress } from '../console/progress.ts'
import { reasonOf } from '../failure.ts'
import { readShortly } from '../files/read-shortly.ts'
import type { FileRecord } from '../records.ts'
import { laterFlags, tellV8, thisRuntime } from '../start-flags.ts'
import { lookAt } from './looked-at.ts'
import { startHelpers } from './start-helpers.ts'
import type { FileTask, Outcome, Work } from './task.ts'

/** After so many files the young generation of each thread is as large as it should be. */
const settled = 150

type Found = Pick<Extract<Outcome, { record: FileRecord }>, 'record'> | { readonly failure: string }

/** What became of each task, in their order. */
export interface Outcomes {
  readonly outcomes: readonly Found[]
  /** Why the cache could not be written. */
  readonly cacheProblem?: string
}

/** How large a file is, in bytes; 0 where it cannot be seen. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function known(task: FileTask, cache: RunCache, { wanted }: Work): FileRecord | undefined {
  try {
    return cache.find(task, readShortly(task.path), wanted)
  } catch {
    // whoever inspects it will say why
    return undefined
  }
}

/** Inspects files, but for those that the cache in the file `cacheLocation` knows. Fixing takes no short cuts. */
export async function inspectTasks(
  tasks: readonly FileTask[],
  work: Work,
  progress: Progress,
  cacheLocation?: string
): Promise<Outcomes> {
  const cache = cacheLocation === undefined || work.fix ? undefined : openRunCache(cacheLocation, work.cwd)
  const remembered = tasks.map((task) => cache && known(task, cache, work))
  const left = tasks.filter((_, index) => remembered[index] === undefined)
  // a later run may want more of what is remembered
  const more = cache ? { ...work, wanted: { ...work.wanted, details: true, words: true, echoes: true } } : work
  const fresh = left.length > 0 ? await inspectLeft(left, tasks.length, more, progress) : []
  let next = 0
  const outcomes: Found[] = []
  for (const [index, task] of tasks.entries()) {
    const record = remembered[index]
    const outcome = record ? { record } : fresh[next++]
    if (outcome === undefined) continue
    outcomes.push(outcome)
    if (cache && 'media' in outcome) cache.keep(task, outcome, work.wanted)
  }
  try {
    cache?.save()
    return { outcomes }
  } catch (error) {
    return { outcomes, cacheProblem: reasonOf(error) }
  }
}

async function inspectLeft(
  left: readonly FileTask[],
  all: number,
  work: Work,
  progress: Progress
): Promise<readonly Outcome[]> {
  const bytes = left.reduce((sum, { path }) => sum + sizeOf(path), 0)
  lookAt(bytes)
  const outcomes = new Map<number, Outcome>()
  const keep = (index: number, outcome: Outcome): void => {
    outcomes.set(index, outcome)
    if (outcomes.size === settled) tellV8(laterFlags(thisRuntime()))
    progress.step(all - left.length + outcomes.size, all)
  }
  // two names may lead to one file: fixing is left to one thread
  const helpers = startHelpers(left, work, work.fix ? 0 : bytes, keep)
  // loaded only where it is needed: where all is remembered, the rules are not
  const { inspectFiles } = await import('./inspect-files.ts')
  return await inspectFiles(left, work, helpers, outcomes, keep)
}
