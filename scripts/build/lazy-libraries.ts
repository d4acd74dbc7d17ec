import type { Plugin } from 'esbuild'

/** A library that few posts or no file without settings need, and what of it we call. */
interface LazyLibrary {
  readonly entry: string
  readonly functions: readonly string[]
  /** What of it we make with `new`. */
  readonly classes?: readonly string[]
}

/** By the name under which our sources import them. */
export const lazyLibraries: Readonly<Record<string, LazyLibrary>> = {
  yaml: {
    entry: 'scripts/build/libraries/yaml.ts',
    functions: ['isMap', 'isPair', 'isScalar', 'isSeq', 'parseDocument']
  },
  'jsonc-parser': {
    entry: 'scripts/build/libraries/jsonc.ts',
    functions: ['createScanner', 'findNodeAtLocation', 'modify', 'parse', 'parseTree', 'printParseErrorCode']
  },
  'mdast-util-from-markdown': { entry: 'scripts/build/libraries/markdown.ts', functions: ['fromMarkdown'] },
  'mdast-util-gfm': { entry: 'scripts/build/libraries/markdown.ts', functions: ['gfmFromMarkdown'] },
  'micromark-extension-gfm': { entry: 'scripts/build/libraries/markdown.ts', functions: ['gfm'] },
  'parse-latin': { entry: 'scripts/build/libraries/prose.ts', functions: [], classes: ['ParseLatin'] },
  'twitter-text': { entry: 'scripts/build/libraries/twitter.ts', functions: ['default.parseTweet'] }
}

const names = Object.keys(lazyLibraries)
const filter = new RegExp(`^(?:${names.join('|')})$`)
const namespace = 'lazy-library'

/** Where a library's bundle lies beside the server's. */
export function lazyFile({ entry }: LazyLibrary): string {
  return entry.replace('scripts/build/libraries/', './lib/').replace(/\.ts$/, '.js')
}

/** A module with the same functions, which load the library when the first of them is called. */
function standIn(name: string): string {
  const library = lazyLibraries[name]
  if (!library) throw new Error(`${name}: not among the lazy libraries`)
  const load = `const load = () => require('${lazyFile(library)}')`
  const call = (path: string): string => `(...given) => load().${path}(...given)`
  const exported = library.functions.map((path) => {
    const [outer = '', inner] = path.split('.')
    return inner === undefined ? `export const ${outer} = ${call(path)}` : `export default { ${inner}: ${call(inner)} }`
  })
  const made = library.classes?.map(
    (name) => `export function ${name}(...given) { return new (load().${name})(...given) }`
  )
  return [load, ...exported, ...(made ?? [])].join('\n')
}

/** Keeps libraries that most posts need nothing of out of what is read and run at every start. */
export const lazily: Plugin = {
  name: 'lazy-libraries',
  setup(build) {
    build.onResolve({ filter }, ({ path, importer }) =>
      importer.includes('node_modules') ? undefined : { path, namespace }
    )
    build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({ contents: standIn(path), loader: 'js' }))
    build.onResolve({ filter: /^\.\/lib\//, namespace }, ({ path }) => ({ path, external: true }))
  }
}
