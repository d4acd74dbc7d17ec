import { basename } from 'node:path'
import type { BuildOptions } from 'esbuild'
import { lazily, lazyLibraries } from './build/lazy-libraries.ts'
import { leanClient } from './build/lean-client.ts'
import { leanServer } from './build/lean-server.ts'
import { nativePolyfills } from './build/native-polyfills.ts'
import { packedTables } from './build/packed-tables.ts'
import { protocolEntry, protocolFile, sharedProtocol } from './build/shared-protocol.ts'
import { wrappedOnce } from './build/wrapped-once.ts'

/** One file that ships, and what it is made from. */
export interface Bundle {
  readonly entry: string
  readonly outfile: string
  readonly options: BuildOptions
  /** Bundles that load this one, by name. */
  readonly neededBy?: readonly string[]
}

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
  plugins: [nativePolyfills, leanClient, leanServer]
}
// A worker has no document: packages that would make elements there have a build of their own for it.
const worker: BuildOptions = { ...browser, conditions: ['worker', 'module'] }

/** Libraries that are CommonJS ask for `require`, which ES modules have not. */
const esmRequire = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"

// the build for browsers is made of ES modules, of which what nobody calls can be left out
const alias = { yaml: './node_modules/yaml/browser/dist/index.js' }

const lazyEntries = [...new Set(Object.values(lazyLibraries).map(({ entry }) => entry))]

/** All that ships as code. */
export const bundles: readonly Bundle[] = [
  {
    entry: 'client/src/extension.ts',
    outfile: 'dist/extension.js',
    options: { ...node, external: ['vscode'], plugins: [leanClient, sharedProtocol] }
  },
  {
    entry: 'client/src/extension.browser.ts',
    outfile: 'dist/extension.browser.js',
    options: { ...worker, format: 'cjs', external: ['vscode'] }
  },
  {
    entry: 'server/src/node.ts',
    outfile: 'dist/server.js',
    options: { ...node, plugins: [leanServer, wrappedOnce, lazily, packedTables, sharedProtocol] }
  },
  { entry: protocolEntry, outfile: `dist/${protocolFile}`, options: node, neededBy: ['extension', 'server'] },
  ...lazyEntries.map((entry) => ({
    entry,
    outfile: `dist/lib/${basename(entry, '.ts')}.js`,
    options: { ...node, plugins: [nativePolyfills, packedTables], alias },
    neededBy: ['server', 'cli']
  })),
  {
    entry: 'server/src/browser.ts',
    outfile: 'dist/server.browser.js',
    options: { ...worker, format: 'iife' }
  },
  {
    entry: 'client/src/report-view/main.tsx',
    outfile: 'dist/report.js',
    options: { ...browser, format: 'iife' }
  },
  {
    entry: 'client/src/preview-view/main.tsx',
    outfile: 'dist/preview.js',
    options: { ...browser, format: 'iife' }
  },
  { entry: 'client/src/preview-view/preview.css', outfile: 'dist/preview.css', options: browser },
  // for pipelines, which are ES modules; the unified world comes with them
  {
    entry: 'server/src/retext-sociable.ts',
    outfile: 'dist/retext-sociable.mjs',
    options: { ...node, format: 'esm', banner: { js: esmRequire } }
  },
  { entry: 'client/src/report-view/report.css', outfile: 'dist/report.css', options: browser },
  {
    entry: 'server/src/cli/main.ts',
    outfile: 'dist/cli.js',
    options: { ...node, plugins: [lazily, nativePolyfills, packedTables], banner: { js: '#!/usr/bin/env node' } }
  }
]
