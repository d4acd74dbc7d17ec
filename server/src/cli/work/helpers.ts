import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { createFileInspector } from './inspect-file.ts'
import type { FileTask, Outcome, Work } from './task.ts'

/** What all threads of a run share. */
interface Shared {
  readonly tasks: readonly FileTask[]
  readonly work: Work
}

interface Given extends Shared {
  readonly next: Int32Array
}

type Batch = readonly (readonly [index: number, outcome: Outcome])[]

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
/** Outcomes that travel together. */
const batchSize = 16

/** The index of the next task, which is the caller's from now on. */
export function take(next: Int32Array): number {
  return Atomics.add(next, 0, 1)
}

/** Starts as many threads as pay for so many bytes of text: none where there is little to do, or one core to do it. */
export function startHelpers(shared: Shared, bytes: number, keep: (index: number, outcome: Outcome) => void): Helpers {
  const next = new Int32Array(new SharedArrayBuffer(4))
  const count = Math.min(availableParallelism(), mostThreads, Math.floor(bytes / bytesForOne) + 1) - 1
  const given: Given = { ...shared, next }
  const ended = Array.from({ length: count }, () => {
    const worker = new Worker(__filename, { workerData: given })
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

/** What such a thread does, when it is started. */
export async function help(): Promise<void> {
  const { tasks, work, next } = workerData as Given
  const { inspectFile } = createFileInspector(work)
  let batch: [number, Outcome][] = []
  for (let index = take(next); index < tasks.length; index = take(next)) {
    const task = tasks[index]
    if (task) batch.push([index, await inspectFile(task)])
    if (batch.length < batchSize) continue
    parentPort?.postMessage(batch)
    batch = []
  }
  parentPort?.postMessage(batch)
}
