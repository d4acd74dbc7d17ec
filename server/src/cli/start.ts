/**
 * Where the command line starts, and each of its threads: Node is told how to run the rest before it is read, and what was compiled
 * of it in earlier runs is read with it.
 */
import { join } from 'node:path'
import { isMainThread, workerData } from 'node:worker_threads'
import { createCompiledLoader } from '../host/compiled-loader.ts'
import { digestOf } from '../host/kept-code.ts'
import { startFlags, tellV8, thisRuntime } from './start-flags.ts'
import type { Given } from './work/task.ts'

const flags = startFlags(thisRuntime())
tellV8(isMainThread ? flags : (workerData as Given).flags)

const main = 'cli-main.js'
/** Libraries, which are asked for as late as can be, are ours too. */
function ask(id: string): unknown {
  return loader && id.startsWith('./lib/') ? loader.load(id.slice('./'.length)) : require(id)
}

// Node's own names; beside our code nobody can put anything who could not change that itself
const { NODE_COMPILE_CACHE = join(__dirname, 'kept'), NODE_DISABLE_COMPILE_CACHE } = process.env
const mayKeep = digestOf !== undefined && !NODE_DISABLE_COMPILE_CACHE
const loader = mayKeep ? createCompiledLoader(__dirname, join(NODE_COMPILE_CACHE, 'cli-code'), ask) : undefined
const { start } = (loader?.load(main) ?? ask(`./${main}`)) as typeof import('./main.ts')
start((work) => {
  // V8 takes no code that was written down under other flags; a long run has changed them
  tellV8(flags)
  loader?.keep(work)
})
