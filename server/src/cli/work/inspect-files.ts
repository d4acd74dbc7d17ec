import { createFileInspector } from './inspect-file.ts'
import { type Helpers, take } from './start-helpers.ts'
import type { FileTask, Outcome, Work } from './task.ts'

/**
 * Inspects files beside helpers that take theirs from the same list; the outcomes are in the order of the tasks. What helpers did
 * comes into `outcomes` meanwhile; `keep` puts there what is done here.
 */
export async function inspectFiles(
  tasks: readonly FileTask[],
  work: Work,
  helpers: Helpers,
  outcomes: ReadonlyMap<number, Outcome>,
  keep: (index: number, outcome: Outcome) => void
): Promise<readonly Outcome[]> {
  const { inspectFile } = createFileInspector(work)
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
