import { basename } from 'node:path'
import type { BuildOptions } from 'esbuild'
import { asModules } from './build/as-modules.ts'
import { lateBuiltins } from './build/late-builtins.ts'
import { lazily, lazyLibraries } from './build/lazy-libraries.ts'
import { leanClient } from './build/lean-client.ts'
import { leanServer } from './build/lean-server.ts'
import { nativePolyfills } from './build/native-polyfills.ts'
import { oneProtocol } from './build/one-protocol.ts'
import { packedTables } from './build/packed-tables.ts'
import { yamlReader } from './build/yaml-reader.ts'

/** Files that ship, and what they are made from. */
export interface Bundle {
  /** The source of each file, by where the file goes. Several share what they have in common, in parts beside them. */
  readonly entries: Readonly<Record<string, string>>
  readonly options: BuildOptions
  /** A source: the long texts of the file that it becomes part of stand in the table `tables/texts.br`. */
  readonly apart?: string
  /** Bundles that load these files, by name. */
  readonly neededBy?: readonly string[]
}

/** How the names of files start that several bundles share. */
export const partName = 'part-'

/**
 * esbuild takes no target's word for `\p{…}`, and would make every such literal a `new RegExp(…)` that is built again on each
 * call of the function around it.
 */
const supported = { 'regexp-unicode-property-escapes': true }

// The top package.json is CommonJS (a web extension host takes nothing else), and so is all that lies beside it.
const node: BuildOptions = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  supported,
  mainFields: ['module', 'main'],
  plugins: [nativePolyfills]
}
const browser: BuildOptions = {
  platform: 'browser',
  target: 'es2022',
  supported,
  mainFields: ['browser', 'module', 'main'],
  plugins: [nativePolyfills, leanClient, leanServer, asModules]
}
// A worker has no document: packages that would make elements there have a build of their own for it.
const worker: BuildOptions = { ...browser, conditions: ['worker', 'module'] }

/**
 * What several files have in common is in files of its own, named for what is in them: who still runs the bundles of the last
 * build finds what belongs to those. esbuild does this for ES modules alone; `build.ts` makes CommonJS of them.
 */
const inParts: BuildOptions = { format: 'esm', splitting: true, chunkNames: `${partName}[hash]` }

/** Members that libraries keep to themselves get short names, but for those that mean something to Node or VS Code. */
const ownNames: BuildOptions = { mangleProps: /^_[a-z]/, reserveProps: /^_(?:name|read|size)$/ }

/** Libraries that are CommonJS ask for `require`, which ES modules have not. */
const esmRequire = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"

// the build for browsers is made of ES modules, of which what nobody calls can be left out
const alias = {
  yaml: './node_modules/yaml/browser/dist/index.js',
  // Node has one of its own, and says at each start that it should not be used
  punycode: './node_modules/punycode/punycode.js'
}

// the build for browsers does not load what reads files: we give it what is in them
const withoutFiles = { '@vscode/l10n': './node_modules/@vscode/l10n/dist/browser.js' }

const lazyEntries = [...new Set(Object.values(lazyLibraries).map(({ entry }) => entry))]

/** All that ships as code. */
export const bundles: readonly Bundle[] = [
  {
    entries: { 'dist/extension.js': 'client/src/extension.ts', 'dist/server-main.js': 'server/src/host/start-node.ts' },
    apart: 'server/src/inspect.ts',
    options: {
      ...node,
      ...inParts,
      external: ['vscode'],
      ...ownNames,
      plugins: [oneProtocol, leanClient, leanServer, asModules, lateBuiltins, lazily, packedTables],
      alias: withoutFiles
    }
  },
  { entries: { 'dist/server.js': 'server/src/node.ts' }, options: node },
  {
    entries: { 'dist/extension.browser.js': 'client/src/extension.browser.ts' },
    options: { ...worker, format: 'cjs', external: ['vscode'] }
  },
  ...lazyEntries.map((entry) => ({
    entries: { [`dist/lib/${basename(entry, '.ts')}.js`]: entry },
    options: { ...node, plugins: [nativePolyfills, packedTables, yamlReader], alias },
    neededBy: ['server', 'cli']
  })),
  { entries: { 'dist/server.browser.js': 'server/src/browser.ts' }, options: { ...worker, format: 'iife' } },
  { entries: { 'dist/report.js': 'client/src/report-view/main.tsx' }, options: { ...browser, format: 'iife' } },
  { entries: { 'dist/preview.js': 'client/src/preview-view/main.tsx' }, options: { ...browser, format: 'iife' } },
  { entries: { 'dist/preview.css': 'client/src/preview-view/preview.css' }, options: browser },
  { entries: { 'dist/report.css': 'client/src/report-view/report.css' }, options: browser },
  // for pipelines, which are ES modules; the unified world comes with them
  {
    entries: { 'dist/retext-sociable.mjs': 'server/src/retext-sociable.ts' },
    options: { ...node, format: 'esm', banner: { js: esmRequire }, alias: { punycode: alias.punycode } }
  },
  {
    entries: { 'dist/cli.js': 'server/src/cli/start.ts' },
    options: {
      ...node,
      banner: { js: '#!/usr/bin/env node' }
    }
  },
  {
    entries: { 'dist/cli-main.js': 'server/src/cli/main.ts' },
    options: {
      ...node,
      format: 'esm',
      plugins: [lateBuiltins, lazily, nativePolyfills, packedTables],
      alias: withoutFiles
    }
  }
]
