import type { Plugin } from 'esbuild'

/** CommonJS packages that many of our files import from. */
const filter = /^(?:vscode-languageserver|@vscode\/l10n)$/
const namespace = 'wrapped-once'

/**
 * esbuild wraps a CommonJS package anew for each file that imports it, and a wrapper has a getter for each of its names: 19 times
 * the 700 of vscode-languageserver at every start. Through one module of ours they are made once.
 */
export const wrappedOnce: Plugin = {
  name: 'wrapped-once',
  setup(build) {
    build.onResolve({ filter }, ({ path, importer, namespace: from }) =>
      from === namespace || importer.includes('node_modules') ? undefined : { path, namespace }
    )
    build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
      contents: `export * from '${path}'`,
      loader: 'js',
      resolveDir: build.initialOptions.absWorkingDir ?? process.cwd()
    }))
  }
}
