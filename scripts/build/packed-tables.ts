import { basename, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build, type Plugin } from 'esbuild'

/** Modules that are nothing but large tables, by the file that holds them: what each check needs, and what few do. */
const tables: Readonly<Record<string, readonly string[]>> = {
  'every-check': [
    'server/src/generated/equality.ts',
    'server/src/generated/phrase-table.ts',
    'server/src/generated/profanities.ts',
    'server/src/generated/score-table.ts',
    'server/src/generated/shapes.ts',
    'server/src/generated/word-list.ts',
    'server/src/generated/word-table.ts'
  ],
  prompts: ['server/src/generated/prompts.ts'],
  'verb-table': ['server/src/generated/verb-table.ts'],
  'character-entities': ['node_modules/character-entities/index.js']
}

/** A table's name within its file: that of the module, or of its package. */
function nameOf(path: string): string {
  return /node_modules\/([\w-]+)\//.exec(path)?.[1] ?? basename(path, '.ts')
}

/** The values that a generated module exports. */
async function valuesOf(path: string): Promise<Readonly<Record<string, unknown>>> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'cjs',
    write: false,
    logLevel: 'error'
  })
  const module = { exports: {} }
  new Function('module', 'exports', outputFiles[0]?.text ?? '')(module, module.exports)
  return { ...module.exports }
}

/** What stands in the file as it is, and not in its JSON: arrays of numbers and long texts, one byte for each character. */
function bytesOf(value: unknown): readonly ['shorts' | 'bytes' | 'text', Uint8Array] | undefined {
  if (value instanceof Uint16Array) return ['shorts', new Uint8Array(value.buffer, value.byteOffset, value.byteLength)]
  if (value instanceof Uint8Array) return ['bytes', value]
  const isPlain = typeof value === 'string' && value.length > 200 && !/[^\0-\xff]/.test(value)
  return isPlain ? ['text', Buffer.from(value, 'latin1')] : undefined
}

/**
 * Arrays and long texts one after the other, each at an even place, and behind them everything else as JSON (in ASCII, which is
 * read back fastest), where each of them stands as its sort, its place and its length. The first four bytes tell where
 * the JSON starts.
 */
function serialized(values: Readonly<Record<string, unknown>>): Buffer {
  const parts: Uint8Array[] = []
  let at = 4
  const text = JSON.stringify(values, (_key, value: unknown) => {
    const [type, bytes] = bytesOf(value) ?? []
    if (type === undefined || bytes === undefined) return value
    const place = [type, at, type === 'shorts' ? bytes.length / 2 : bytes.length]
    parts.push(bytes, new Uint8Array(bytes.length % 2))
    at += bytes.length + (bytes.length % 2)
    return place
  })
  const escaped = text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const start = Buffer.alloc(4)
  start.writeUInt32LE(at)
  return Buffer.concat([start, ...parts, Buffer.from(escaped, 'latin1')])
}

/** A file of tables: what `serialized` makes of them, by their names. */
async function serializedFile(root: string, file: string): Promise<Buffer> {
  const values: Record<string, unknown> = {}
  for (const path of tables[file] ?? []) values[nameOf(path)] = await valuesOf(join(root, path))
  return serialized(values)
}

function compressed(plain: Buffer): Buffer {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    // tables of many sorts: what is far away is of no help, and to say so costs more
    [constants.BROTLI_PARAM_LGWIN]: 16,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length
  }
  return brotliCompressSync(plain, { params })
}

/** For Node: tables as compressed files, each read when one of its tables is first looked into. */
export const packedTables: Plugin = {
  name: 'packed-tables',
  setup(builder) {
    const root = builder.initialOptions.absWorkingDir ?? process.cwd()
    const files = new Map(
      Object.entries(tables).flatMap(([file, paths]) => paths.map((path) => [join(root, path), file] as const))
    )
    const plain = new Map<string, Promise<Buffer>>()
    const plainFile = (file: string): Promise<Buffer> => {
      const known = plain.get(file) ?? serializedFile(root, file)
      plain.set(file, known)
      return known
    }
    const reader = join(root, 'scripts/build/read-table.ts')
    const names = [...files.keys()].map((path) => basename(path)).join('|')
    const filter = new RegExp(`(?:^|[/\\\\])(?:${names})$|^character-entities$`)
    builder.onResolve({ filter }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolving') return undefined
      const found = await builder.resolve(path, { ...from, pluginData: 'resolving' })
      return files.has(found.path) ? { path: found.path, namespace: 'table' } : undefined
    })
    builder.onLoad({ filter: /.*/, namespace: 'table' }, async ({ path }) => {
      const file = files.get(path) ?? ''
      const getters = Object.keys(await valuesOf(path)).map(
        (name) => `get ${name}() { return table()[${JSON.stringify(nameOf(path))}].${name} }`
      )
      const contents = `const { readTables } = require(${JSON.stringify(reader)})
const table = () => readTables(require('packed:${file}.br'), ${(await plainFile(file)).length})
module.exports = { ${getters.join(', ')} }`
      return { contents, loader: 'js', resolveDir: root }
    })
    builder.onResolve({ filter: /^packed:/ }, ({ path }) => ({
      path: path.slice('packed:'.length),
      namespace: 'packed'
    }))
    builder.onLoad({ filter: /.*/, namespace: 'packed' }, async ({ path }) => ({
      contents: compressed(await plainFile(basename(path, '.br'))),
      loader: 'file'
    }))
  }
}
