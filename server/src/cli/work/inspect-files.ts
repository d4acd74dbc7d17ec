import { setFlagsFromString } from 'node:v8'
import { thisRuntime, workFlags } from '../start-flags.ts'
import { startHelpers, take } from './helpers.ts'
import { createFileInspector } from './inspect-file.ts'
import type { FileTask, Outcome, Work } from './task.ts'

/**
 * Inspects files, in other threads too where there is work enough; the outcomes are in the order of the tasks. `bytes` is
 * how much there is to read, `step` hears how many files are done.
 */
export async function inspectFiles(
  tasks: readonly FileTask[],
  work: Work,
  bytes: number,
  step: (done: number) => void
): Promise<readonly Outcome[]> {
  for (const flag of workFlags(thisRuntime(), bytes)) setFlagsFromString(flag)
  const { inspectFile } = createFileInspector(work)
  const outcomes = new Map<number, Outcome>()
  const keep = (index: number, outcome: Outcome): void => {
    outcomes.set(index, outcome)
    step(outcomes.size)
  }
  // two names may lead to one file: fixing is left to one thread
  const helpers = startHelpers({ tasks, work }, work.fix ? 0 : bytes, keep)
  for (let index = take(helpers.next); index < tasks.length; index = take(helpers.next)) {
    const task = tasks[index]
    if (task) keep(index, await inspectFile(task))
    await helpers.listen()
  }
  await helpers.ended
  const all: Outcome[] = []
  // what a thread that broke down has left undone is done here
  for (const [index, task] of tasks.entries()) all.push(outcomes.get(index) ?? (await inspectFile(task)))
  return all
}
