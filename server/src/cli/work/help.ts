import { parentPort, workerData } from 'node:worker_threads'
import { createFileInspector } from './inspect-file.ts'
import { done, take } from './start-helpers.ts'
import type { Given, Outcome } from './task.ts'

/** Outcomes that travel together. */
const batchSize = 16

/** What a helping thread does, when it is started. */
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
  parentPort?.postMessage(done)
}
