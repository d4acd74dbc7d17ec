import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { tellV8, thisRuntime, usualFlags, workFlags } from '../start-flags.ts'
import type { FileTask, Given, Outcome, Work } from './task.ts'

type Batch = readonly (readonly [index: number, outcome: Outcome])[]

/** Hears what became of a task. */
export type Keep = (index: number, outcome: Outcome) => void

/** Threads that take tasks from the same list as we do. */
export interface Helpers {
  /** The index of the first task that nobody has taken yet. */
  readonly next: Int32Array
  /** Lets what they have sent come in. */
  listen(): Promise<void>
  /** Settles when all of them are done, one way or the other. */
  readonly ended: Promise<unknown>
}

/** A thread needs half a second to get going, mostly to be compiled; one for each second of work, which is so many bytes, pays. */
const bytesForOne = 700_000
const mostThreads = 8
/** What a thread says last: taking itself down takes it a while. */
export const done = 'done'
/** Three times what V8 fills before it clears out: more would be memory that nobody has touched before. */
const resourceLimits = { maxYoungGenerationSizeMb: 48 }

/** The index of the next task, which is the caller's from now on. */
export function take(next: Int32Array): number {
  return Atomics.add(next, 0, 1)
}

/**
 * Starts as many threads as pay for so many bytes of text: none where there is little to do, or one core to do it. Until they are
 * there and tell V8 themselves, it is told the usual: Node's own code has been compiled under that, and a thread that has to compile
 * it anew under other flags takes 60 ms to be there, and not 30.
 */
export function startHelpers(tasks: readonly FileTask[], work: Work, bytes: number, keep: Keep): Helpers {
  const next = new Int32Array(new SharedArrayBuffer(4))
  const runtime = thisRuntime()
  const flags = workFlags(runtime, bytes)
  const given: Given = { tasks, work, next, flags }
  const count = Math.min(availableParallelism(), mostThreads, Math.floor(bytes / bytesForOne) + 1) - 1
  tellV8(count > 0 ? usualFlags(runtime) : flags)
  const ended = Array.from({ length: count }, () => {
    const worker = new Worker(join(__dirname, 'cli.js'), { workerData: given, resourceLimits })
    return new Promise<void>((end) => {
      worker.on('message', (said: Batch | typeof done) => {
        if (said === done) end()
        else for (const [index, outcome] of said) keep(index, outcome)
      })
      worker.on('error', () => undefined)
      worker.on('exit', () => end())
    })
  })
  const listen = (): Promise<void> => new Promise((done) => setImmediate(done))
  return { next, listen: count > 0 ? listen : async () => undefined, ended: Promise.all(ended) }
}
