/** The server as a Node process: `--stdio`, `--node-ipc`, `--pipe=` or `--socket=`. Where it may keep compiled code, it does. */
import { join } from 'node:path'
import { createCompiledLoader } from './host/compiled-loader.ts'
import { digestOf } from './host/kept-code.ts'
import { boundYoung, tellV8, underStartFlags } from './host/tell-v8.ts'

// Node's own code for these is loaded before V8 is told anything
void [process.stdin, process.stdout]
tellV8()

const main = 'server-main.js'
const ask: (id: string) => unknown = require
// Node's own name for such a place: of what is loaded in its way, like libraries, it keeps compiled code there itself
const folder = digestOf && process.env.NODE_COMPILE_CACHE
const loader = folder ? createCompiledLoader(__dirname, join(folder, 'server-code'), ask) : undefined
const { start } = (loader?.load(main) ?? ask(`./${main}`)) as typeof import('./host/start-node.ts')
start({ keep: () => underStartFlags(() => loader?.keep()), paused: boundYoung })
