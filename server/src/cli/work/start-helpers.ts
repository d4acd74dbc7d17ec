import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { thisRuntime, workFlags } from '../start-flags.ts'
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
  /** Settles when all of them have ended, one way or the other. */
  readonly ended: Promise<unknown>
}

/** A thread needs half a second to get going, mostly to be compiled; one for each second of work, which is so many bytes, pays. */
const bytesForOne = 700_000
const mostThreads = 8

/** The index of the next task, which is the caller's from now on. */
export function take(next: Int32Array): number {
  return Atomics.add(next, 0, 1)
}

/** Starts as many threads as pay for so many bytes of text: none where there is little to do, or one core to do it. */
export function startHelpers(tasks: readonly FileTask[], work: Work, bytes: number, keep: Keep): Helpers {
  const next = new Int32Array(new SharedArrayBuffer(4))
  const given: Given = { tasks, work, next }
  const count = Math.min(availableParallelism(), mostThreads, Math.floor(bytes / bytesForOne) + 1) - 1
  for (const flag of workFlags(thisRuntime(), bytes)) setFlagsFromString(flag)
  const ended = Array.from({ length: count }, () => {
    const worker = new Worker(join(__dirname, 'cli.js'), { workerData: given })
    worker.on('message', (batch: Batch) => {
      for (const [index, outcome] of batch) keep(index, outcome)
    })
    return new Promise<void>((done) => {
      worker.on('error', () => undefined)
      worker.on('exit', () => done())
    })
  })
  const listen = (): Promise<void> => new Promise((done) => setImmediate(done))
  return { next, listen: count > 0 ? listen : async () => undefined, ended: Promise.all(ended) }
}
