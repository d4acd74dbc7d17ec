import { basename, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build, type Plugin } from 'esbuild'

/** Modules that are nothing but large tables. */
const tables: readonly string[] = [
  'node_modules/character-entities/index.js',
  'server/src/generated/equality.ts',
  'server/src/generated/phrase-table.ts',
  'server/src/generated/profanities.ts',
  'server/src/generated/prompts.ts',
  'server/src/generated/score-table.ts',
  'server/src/generated/shapes.ts',
  'server/src/generated/verb-table.ts',
  'server/src/generated/word-list.ts',
  'server/src/generated/word-table.ts'
]

/** The name of a table's file: that of the module, or of its package. */
function fileOf(path: string): string {
  const name = /node_modules\/([\w-]+)\//.exec(path)?.[1] ?? basename(path, '.ts')
  return `${name}.br`
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

/**
 * All arrays of numbers one after the other, each at an even place, and behind them everything else as JSON (in ASCII, which is
 * read back fastest), where an array stands as ["bytes" or "shorts", its place, its length]. The first four bytes tell
 * where the JSON starts.
 */
function serialized(values: Readonly<Record<string, unknown>>): Buffer {
  const arrays: Uint8Array[] = []
  let at = 4
  const text = JSON.stringify(values, (_key, value: unknown) => {
    const isShort = value instanceof Uint16Array
    if (!isShort && !(value instanceof Uint8Array)) return value
    const place = [isShort ? 'shorts' : 'bytes', at, value.length]
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    arrays.push(bytes, new Uint8Array(bytes.length % 2))
    at += bytes.length + (bytes.length % 2)
    return place
  })
  const escaped = text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const start = Buffer.alloc(4)
  start.writeUInt32LE(at)
  return Buffer.concat([start, ...arrays, Buffer.from(escaped, 'latin1')])
}

function compressed(values: Readonly<Record<string, unknown>>): Buffer {
  const plain = serialized(values)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  return brotliCompressSync(plain, { params })
}

/** For Node: tables as compressed files, each read when it is first looked into. */
export const packedTables: Plugin = {
  name: 'packed-tables',
  setup(builder) {
    const root = builder.initialOptions.absWorkingDir ?? process.cwd()
    const paths = new Map(tables.map((path) => [fileOf(path), join(root, path)]))
    const reader = join(root, 'scripts/build/read-table.ts')
    const filter = new RegExp(
      `(?:^|[/\\\\])(?:${tables.map((path) => basename(path)).join('|')})$|^character-entities$`
    )
    builder.onResolve({ filter }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolving') return undefined
      const found = await builder.resolve(path, { ...from, pluginData: 'resolving' })
      const file = [...paths].find(([, table]) => table === found.path)?.[0]
      return file === undefined ? undefined : { path: file, namespace: 'table' }
    })
    builder.onLoad({ filter: /.*/, namespace: 'table' }, async ({ path }) => {
      const names = Object.keys(await valuesOf(paths.get(path) ?? ''))
      const getters = names.map((name) => `get ${name}() { return table().${name} }`)
      const contents = `const { readTable } = require(${JSON.stringify(reader)})
const table = readTable(require('packed:${path}'))
module.exports = { ${getters.join(', ')} }`
      return { contents, loader: 'js', resolveDir: root }
    })
    builder.onResolve({ filter: /^packed:/ }, ({ path }) => ({
      path: path.slice('packed:'.length),
      namespace: 'packed'
    }))
    builder.onLoad({ filter: /.*/, namespace: 'packed' }, async ({ path }) => ({
      contents: compressed(await valuesOf(paths.get(path) ?? '')),
      loader: 'file'
    }))
  }
}
