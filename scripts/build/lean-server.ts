import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** Parts of vscode-languageserver for what we do not offer; who adds one of these takes it off the list, and tests say so. */
const leftOut = [
  'callHierarchy',
  'fileOperations',
  'inlineCompletion',
  'inlineValue',
  'linkedEditingRange',
  'moniker',
  'notebook',
  'semanticTokens',
  'textDocumentContent',
  'typeHierarchy'
]

const features = new RegExp(`vscode-languageserver[\\\\/]lib[\\\\/]common[\\\\/](?:${leftOut.join('|')})\\.js$`)
/** Looks for globally installed modules by starting npm; we look for none. */
const files = /vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/

/** Leaves out of vscode-languageserver what nobody asks it for. A feature is a mixin: it gives back the class that it is given. */
export const leanServer: Plugin = {
  name: 'lean-server',
  setup(build) {
    build.onLoad({ filter: new RegExp(`${features.source}|${files.source}`) }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const names = new Set([...source.matchAll(/\bexports\.(\w+) =/g)].map((match) => match[1] ?? ''))
      const exported = [...names].map((name) => `export const ${name} = (base) => base`)
      return { contents: exported.join('\n'), loader: 'js' }
    })
  }
}
