import type { Plugin } from 'esbuild'

/** Modules of Node that libraries ask for at once and need seldom or never, and the functions that they call. */
const late: Readonly<Record<string, readonly string[]>> = {
  crypto: ['randomBytes', 'randomUUID'],
  os: ['tmpdir'],
  process: []
}

const filter = new RegExp(`^(?:node:)?(?:${Object.keys(late).join('|')})$`)
const namespace = 'late-builtin'

/** A module with the same functions, which load the real one when the first of them is called. */
function standIn(name: string): string {
  // is there from the start
  if (name === 'process') return 'module.exports = process'
  const functions = late[name] ?? []
  return functions.map((one) => `exports.${one} = (...given) => require('node:${name}').${one}(...given)`).join('\n')
}

/**
 * Loading "crypto" takes Node a tenth of our start, and the protocol needs it for the names of pipes that are never made. Only
 * libraries are served so: our own sources say what they need.
 */
export const lateBuiltins: Plugin = {
  name: 'late-builtins',
  setup(build) {
    build.onResolve({ filter }, ({ path, importer, namespace: from }) => {
      if (from === namespace) return { path, external: true }
      return importer.includes('node_modules') ? { path: path.replace('node:', ''), namespace } : undefined
    })
    build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({ contents: standIn(path), loader: 'js' }))
  }
}
