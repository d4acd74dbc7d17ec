/**
 * Bundles everything that ships into dist/. Minified, without source maps; `--debug` gives both the other way round.
 *
 *   npx tsx scripts/build.ts [--debug] [--quiet] [--only server]…
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, relative } from 'node:path'
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

let written = 0

/** Writes beside and renames, so that nobody who runs the old bundle meanwhile reads half of the new one. */
async function put(path: string, contents: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}-${++written}`
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
    outdir: 'dist',
    // not as `outfile`, so that the tables of all bundles lie in one place
    entryNames: relative('dist', outfile).slice(0, -extname(outfile).length),
    outExtension: { '.js': outfile.endsWith('.css') ? '.js' : extname(outfile) },
    bundle: true,
    write: false,
    metafile: true,
    minify: !values.debug,
    sourcemap: values.debug ? 'inline' : false,
    legalComments: 'none',
    logLevel: 'warning',
    assetNames: 'tables/[name]',
    define: { ...define, ...options.define }
  })
  for (const file of result.outputFiles) await put(file.path, file.contents)
  const isCode = ({ path }: { readonly path: string }): boolean => path === join(root, outfile)
  const kilobytes = (files: readonly { readonly contents: Uint8Array }[]): number =>
    Math.round(files.reduce((sum, { contents }) => sum + contents.length, 0) / 1000)
  const code = kilobytes(result.outputFiles.filter(isCode))
  const tables = kilobytes(result.outputFiles.filter((file) => !isCode(file)))
  const size = `${String(code).padStart(5)} kB${tables > 0 ? ` and ${tables} kB of tables` : ''}`
  return `${outfile.padEnd(26)} ${size}   ${heaviest(result.metafile)}`
}

const define = {
  'process.env.NODE_ENV': '"production"',
  SOCIABLE_VERSION: JSON.stringify(await version())
}
const chosen = bundles.filter(
  ({ entry, outfile, neededBy = [] }) =>
    existsSync(join(root, entry)) &&
    (values.only?.some((name) => outfile.startsWith(`dist/${name}`) || neededBy.includes(name)) ?? true)
)
for (const line of await Promise.all(chosen.map((bundle) => make(bundle, define)))) {
  if (!values.quiet) console.log(line)
}
