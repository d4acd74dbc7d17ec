/**
 * Bundles everything that ships into dist/. Minified, without source maps; `--debug` gives both the other way round.
 *
 *   npx tsx scripts/build.ts [--debug] [--quiet] [--clean] [--only server]…
 *
 * --clean leaves nothing else in dist/.
 */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { basename, dirname, extname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { build, type Metafile, transform } from 'esbuild'
import { inAscii } from './build/ascii-code.ts'
import { withLateValues } from './build/late-values.ts'
import { exportedFunctions, withPlainFunctions } from './build/plain-functions.ts'
import { textsApart } from './build/texts-apart.ts'
import { type Bundle, bundles, partName } from './bundles.ts'

const root = join(import.meta.dirname, '..')

const { values } = parseArgs({
  options: {
    debug: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
    clean: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true }
  }
})

async function version(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly version: string }
  return manifest.version
}

let written = 0
const made = new Set<string>()

/** Writes beside and renames, so that nobody who runs the old bundle meanwhile reads half of the new one. */
async function put(path: string, contents: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}-${++written}`
  await writeFile(beside, contents, { mode: basename(path) === 'cli.js' ? 0o755 : 0o644 })
  await rename(beside, path)
  made.add(path)
}

/** The packages that weigh most in a file. */
function heaviest(metafile: Metafile, file: string): string {
  const weights = new Map<string, number>()
  for (const [path, { bytesInOutput }] of Object.entries(metafile.outputs[file]?.inputs ?? {})) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? 'sociable'
    weights.set(name, (weights.get(name) ?? 0) + bytesInOutput)
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1]).slice(0, 6)
  return ranked.map(([name, bytes]) => `${name} ${Math.round(bytes / 1000)}`).join(', ')
}

/**
 * All of one of Node's modules, as CommonJS asks for it. esbuild would copy each property, and so have Node load what lies behind
 * some of them.
 */
function withPlainBuiltins(code: string): string {
  return code.replace(/\bimport ?\* ?as ([\w$]+) from ?"([\w:/]+)";?/g, (all, name: string, path: string) =>
    isBuiltin(path) ? `const ${name} = require("${path}");` : all
  )
}

/** The CommonJS of an ES module; what it asks for when it is needed is there at once then. */
async function asCommonJs(source: string): Promise<Uint8Array> {
  const { code } = await transform(withPlainBuiltins(source), {
    format: 'cjs',
    target: 'node20',
    minify: !values.debug,
    sourcemap: values.debug ? 'inline' : false,
    supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true }
  })
  return Buffer.from(values.debug ? code : inAscii(code))
}

/**
 * An ES module that makes late what it would make at the start and calls other files' functions as its own (`functionsOf` knows them);
 * where it `isApart`, its long texts are in a table. Not in a build with source maps, which would not fit any more.
 */
function changed(
  source: string,
  functionsOf: (path: string) => ReadonlySet<string>,
  isApart: boolean
): { readonly code: string; readonly table?: Uint8Array } {
  if (values.debug) return { code: source }
  const code = withPlainFunctions(withLateValues(source), functionsOf)
  return isApart ? textsApart(code) : { code }
}

/** A file's path from the top. */
const nameOf = (path: string): string => relative(root, path).replaceAll('\\', '/')

const extensionOf = (outfile: string): string => (outfile.endsWith('.css') ? '.js' : extname(outfile))

async function make(
  { entries, options, apart }: Bundle,
  define: Readonly<Record<string, string>>
): Promise<readonly string[]> {
  const outfiles = Object.keys(entries)
  const result = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: Object.entries(entries).map(([outfile, entry]) => ({
      in: entry,
      // not as `outfile`, so that the tables of all bundles lie in one place
      out: relative('dist', outfile).slice(0, -extname(outfile).length)
    })),
    outdir: 'dist',
    outExtension: { '.js': extensionOf(outfiles[0] ?? '') },
    bundle: true,
    write: false,
    metafile: true,
    minify: !values.debug,
    sourcemap: values.debug ? 'inline' : false,
    legalComments: 'none',
    logLevel: 'warning',
    // a stand-in that lacks what somebody calls
    logOverride: { 'import-is-undefined': 'error' },
    assetNames: 'tables/[name]',
    define: { ...define, ...options.define }
  })
  const lines: string[] = []
  let tables = 0
  const sources = new Map(result.outputFiles.map(({ path, text }) => [basename(path), text]))
  const functionsOf = (path: string): ReadonlySet<string> =>
    basename(path).startsWith(partName) ? exportedFunctions(sources.get(basename(path)) ?? '') : new Set()
  // parts first: whoever starts meanwhile finds what a new file asks for
  const isEntry = ({ path }: { readonly path: string }): boolean => outfiles.includes(nameOf(path))
  const inOrder = result.outputFiles.toSorted((a, b) => Number(isEntry(a)) - Number(isEntry(b)))
  for (const { path, contents } of inOrder) {
    const name = nameOf(path)
    const isCode = outfiles.includes(name) || basename(name).startsWith(partName)
    const isPart = options.format === 'esm' && isCode && path.endsWith('.js')
    const isApart = apart !== undefined && apart in (result.metafile.outputs[name]?.inputs ?? {})
    const { code, table } = isPart ? changed(Buffer.from(contents).toString(), functionsOf, isApart) : {}
    if (table) {
      await put(join(root, 'dist/tables/texts.br'), table)
      tables += table.length / 1000
    }
    const written = code === undefined ? contents : await asCommonJs(code)
    await put(path, written)
    const size = written.length / 1000
    if (!isCode) tables += size
    else lines.push(`${name.padEnd(26)} ${size.toFixed(0).padStart(5)} kB   ${heaviest(result.metafile, name)}`)
  }
  return tables > 0 ? [...lines, `  and ${tables.toFixed(0)} kB of tables`] : lines
}

/** What older builds have left in dist/ goes: at once where a clean folder was asked for, else once nobody runs it any more. */
async function sweep(): Promise<void> {
  const old = values.clean ? Number.POSITIVE_INFINITY : Date.now() - 3_600_000
  for (const folder of ['dist', 'dist/lib', 'dist/tables']) {
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    for (const entry of entries) {
      const path = join(root, folder, entry.name)
      if (!entry.isFile() || made.has(path)) continue
      if ((await stat(path)).mtimeMs < old) await rm(path, { force: true })
    }
  }
}

const define = {
  'process.env.NODE_ENV': '"production"',
  SOCIABLE_VERSION: JSON.stringify(await version())
}
const chosen = bundles.filter(
  ({ entries, neededBy = [] }) =>
    Object.values(entries).every((entry) => existsSync(join(root, entry))) &&
    (values.only?.some(
      (name) => Object.keys(entries).some((outfile) => outfile.startsWith(`dist/${name}`)) || neededBy.includes(name)
    ) ??
      true)
)
for (const lines of await Promise.all(chosen.map((bundle) => make(bundle, define)))) {
  if (!values.quiet) for (const line of lines) console.log(line)
}
if (!values.only) await sweep()
