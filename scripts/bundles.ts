import type { BuildOptions } from 'esbuild'

/** One file that ships, and what it is made from. */
export interface Bundle {
  readonly entry: string
  readonly outfile: string
  readonly options: BuildOptions
}

// The top package.json is CommonJS (a web extension host takes nothing else), and so is all that lies beside it.
const node: BuildOptions = { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] }
const browser: BuildOptions = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] }
// A worker has no document: packages that would make elements there have a build of their own for it.
const worker: BuildOptions = { ...browser, conditions: ['worker', 'module'] }

/** Libraries that are CommonJS ask for `require`, which ES modules have not. */
const esmRequire = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"

/** All that ships as code. */
export const bundles: readonly Bundle[] = [
  { entry: 'client/src/extension.ts', outfile: 'dist/extension.js', options: { ...node, external: ['vscode'] } },
  {
    entry: 'client/src/extension.browser.ts',
    outfile: 'dist/extension.browser.js',
    options: { ...worker, format: 'cjs', external: ['vscode'] }
  },
  { entry: 'server/src/node.ts', outfile: 'dist/server.js', options: node },
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
    options: {
      ...node,
      banner: { js: '#!/usr/bin/env node' }
    }
  }
]
