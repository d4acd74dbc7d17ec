/**
 * Bundles everything that ships into dist/. Minified, without source maps; `--debug` gives both the other way round.
 *
 *   npx tsx scripts/build.ts [--debug] [--quiet] [--only server]…
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, type Metafile } from 'esbuild'
import { type Bundle, bundles } from './bundles.ts'

const root = join(import.meta.dirname, '..')

const { values } = parseArgs({
  options: {
    debug: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true }
  }
})

async function version(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly version: string }
  return manifest.version
}

/** Writes beside and renames, so that nobody who runs the old bundle meanwhile reads half of the new one. */
async function put(path: string, contents: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}`
  await writeFile(beside, contents, { mode: basename(path) === 'cli.js' ? 0o755 : 0o644 })
  await rename(beside, path)
}

/** The packages that weigh most in a bundle. */
function heaviest(metafile: Metafile): string {
  const weights = new Map<string, number>()
  for (const output of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? 'sociable'
      weights.set(name, (weights.get(name) ?? 0) + bytesInOutput)
    }
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1]).slice(0, 6)
  return ranked.map(([name, bytes]) => `${name} ${Math.round(bytes / 1000)}`).join(', ')
}

async function make({ entry, outfile, options }: Bundle, define: Readonly<Record<string, string>>): Promise<string> {
  const result = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    write: false,
    metafile: true,
    minify: !values.debug,
    sourcemap: values.debug ? 'inline' : false,
    legalComments: 'none',
    logLevel: 'warning',
    define: { ...define, ...options.define }
  })
  const file = result.outputFiles[0]
  if (!file) throw new Error(`${entry}: esbuild made nothing of it`)
  await put(join(root, outfile), file.contents)
  const kilobytes = Math.round(file.contents.length / 1000)
  return `${outfile.padEnd(26)} ${String(kilobytes).padStart(5)} kB   ${heaviest(result.metafile)}`
}

const define = {
  'process.env.NODE_ENV': '"production"',
  SOCIABLE_VERSION: JSON.stringify(await version())
}
const chosen = bundles.filter(
  ({ entry, outfile }) =>
    existsSync(join(root, entry)) && (values.only?.some((name) => outfile.startsWith(`dist/${name}`)) ?? true)
)
for (const line of await Promise.all(chosen.map((bundle) => make(bundle, define)))) {
  if (!values.quiet) console.log(line)
}
