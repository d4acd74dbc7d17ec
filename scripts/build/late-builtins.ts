import type { Plugin } from 'esbuild'

/** Modules of Node that many ask for and few need at every start, and the functions that are called of them. */
const late: Readonly<Record<string, readonly string[]>> = {
  child_process: ['execFile', 'execFileSync', 'exec', 'execSync', 'fork', 'spawn', 'spawnSync'],
  crypto: ['createHash', 'hash', 'randomBytes', 'randomUUID'],
  os: ['availableParallelism', 'tmpdir'],
  'readline/promises': ['createInterface']
}

/** Functions that "fs" has as well, with a callback. */
const files = ['access', 'mkdir', 'readdir', 'readFile', 'realpath', 'rename', 'rm', 'stat', 'unlink', 'writeFile']

const namespace = 'late-builtin'
const filter = new RegExp(`^(?:node:)?(?:${[...Object.keys(late), 'fs/promises', 'process'].join('|')})$`)

const loading = (module: string, name: string): string =>
  `export const ${name} = (...given) => require('node:${module}').${name}(...given)`

/** A module with the same functions, which load the real one when the first of them is called. */
function standIn(name: string): string {
  // is there from the start
  if (name === 'process') return 'module.exports = process'
  if (name !== 'fs/promises') return (late[name] ?? []).map((one) => loading(name, one)).join('\n')
  const promised = files.map((one) => `export const ${one} = promisify(fs.${one})`)
  return [
    "const fs = require('node:fs'), { promisify } = require('node:util')",
    ...promised,
    loading(name, 'open')
  ].join('\n')
}

/**
 * Loading "crypto", "fs/promises" or "child_process" takes Node several milliseconds each, at every start. What is asked for in this
 * way is loaded with the first call.
 */
export const lateBuiltins: Plugin = {
  name: 'late-builtins',
  setup(build) {
    build.onResolve({ filter }, ({ path, namespace: from }) =>
      from === namespace ? { path, external: true } : { path: path.replace('node:', ''), namespace, sideEffects: false }
    )
    build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({ contents: standIn(path), loader: 'js' }))
  }
}
