import { basename, extname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { constants, createBrotliCompress } from 'node:zlib'
import type { Plugin } from 'esbuild'
import { serialized, valuesOf } from './serialize-tables.ts'

/**
 * Modules that are nothing but large tables, by the file that holds them: what each check needs, and what few do. Patterns that
 * spell out characters, emoji or domains one by one are tables, too.
 */
const tables: Readonly<Record<string, readonly string[]>> = {
  'every-check': [
    'server/src/generated/equality.ts',
    'server/src/generated/phrase-table.ts',
    'server/src/generated/profanities.ts',
    'server/src/generated/score-table.ts',
    'server/src/generated/shapes.ts',
    'server/src/generated/word-list.ts',
    'server/src/generated/word-table.ts',
    'node_modules/emoji-regex/index.mjs'
  ],
  prompts: ['server/src/generated/prompts.ts'],
  'verb-table': ['server/src/generated/verb-table.ts'],
  'character-entities': ['node_modules/character-entities/index.js'],
  letters: ['node_modules/parse-latin/lib/expressions.js'],
  domains: [
    'node_modules/twemoji-parser/dist/lib/regex.js',
    'node_modules/twitter-text/dist/esm/regexp/validCCTLD.js',
    'node_modules/twitter-text/dist/esm/regexp/validGTLD.js'
  ]
}

/** What imports end with that may ask for a table. */
function nameOf(path: string): string {
  return /node_modules\/([\w-]+)\/index\.m?js$/.exec(path)?.[1] ?? basename(path, extname(path))
}

/** A file of tables: what `serialized` makes of them, by their names. */
async function serializedFile(root: string, file: string): Promise<readonly Uint8Array[]> {
  const values: Record<string, unknown> = {}
  for (const path of tables[file] ?? []) values[nameOf(path)] = await valuesOf(join(root, path))
  return serialized(values)
}

/** All pieces in one; each begins anew with what it counts, since none is like the one before. */
async function compressed(pieces: readonly Uint8Array[]): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 18,
    [constants.BROTLI_PARAM_SIZE_HINT]: lengthOf(pieces)
  }
  const stream = createBrotliCompress({ params })
  const all = buffer(stream)
  for (const piece of pieces) {
    stream.write(piece)
    await new Promise<void>((done) => stream.flush(constants.BROTLI_OPERATION_FLUSH, done))
  }
  stream.end()
  return await all
}

const lengthOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0)

/** Tables that whoever loads a module that imports them looks into at once; the others wait for the first look. */
const atOnce: readonly string[] = ['every-check', 'letters', 'domains']

/** A module's lines: its values `names` out of what `read` gives. */
function exportsOf(file: string, read: string, names: readonly string[]): readonly string[] {
  if (!atOnce.includes(file))
    return [`module.exports = { ${names.map((name) => `get ${name}() { return ${read}.${name} }`).join(', ')} }`]
  const values = names.map((name) =>
    name === 'default' ? 'export default table.default' : `export const ${name} = table.${name}`
  )
  return [`const table = ${read}`, ...values]
}

/** For Node: tables as compressed files, each read when one of its tables is first looked into. */
export const packedTables: Plugin = {
  name: 'packed-tables',
  setup(builder) {
    const root = builder.initialOptions.absWorkingDir ?? process.cwd()
    const files = new Map(
      Object.entries(tables).flatMap(([file, paths]) => paths.map((path) => [join(root, path), file] as const))
    )
    const plain = new Map<string, Promise<readonly Uint8Array[]>>()
    const plainFile = (file: string): Promise<readonly Uint8Array[]> => {
      const known = plain.get(file) ?? serializedFile(root, file)
      plain.set(file, known)
      return known
    }
    const reader = join(root, 'scripts/build/read-table.ts')
    const names = [...files.keys()].map(nameOf).join('|')
    const filter = new RegExp(`(?:^|[/\\\\])(?:${names})(?:\\.\\w+)?$`)
    builder.onResolve({ filter }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolving') return undefined
      const found = await builder.resolve(path, { ...from, pluginData: 'resolving' })
      return files.has(found.path) ? { path: found.path, namespace: 'table' } : undefined
    })
    builder.onLoad({ filter: /.*/, namespace: 'table' }, async ({ path }) => {
      const file = files.get(path) ?? ''
      const read = `readTables(require('packed:${file}.br'), ${lengthOf(await plainFile(file))})[${JSON.stringify(nameOf(path))}]`
      const names = Object.keys(await valuesOf(path))
      const contents = [`const { readTables } = require(${JSON.stringify(reader)})`, ...exportsOf(file, read, names)]
      return { contents: contents.join('\n'), loader: 'js', resolveDir: root }
    })
    builder.onLoad({ filter: /[\\/]host[\\/]read-ahead\.ts$/ }, async () => {
      const file = 'every-check'
      const contents = `import { readAhead as read } from ${JSON.stringify(reader)}
export const readAhead = () => read(require('packed:${file}.br'), ${lengthOf(await plainFile(file))})`
      return { contents, loader: 'js', resolveDir: root }
    })
    builder.onResolve({ filter: /^packed:/ }, ({ path }) => ({
      path: path.slice('packed:'.length),
      namespace: 'packed'
    }))
    builder.onLoad({ filter: /.*/, namespace: 'packed' }, async ({ path }) => ({
      contents: await compressed(await plainFile(basename(path, '.br'))),
      loader: 'file'
    }))
  }
}
