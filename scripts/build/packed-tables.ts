import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { type Plugin, transform } from 'esbuild'

/** Modules that are nothing but large tables. */
const tables: readonly string[] = [
  'node_modules/character-entities/index.js',
  'server/src/generated/equality.ts',
  'server/src/generated/phrase-table.ts',
  'server/src/generated/profanities.ts',
  'server/src/generated/prompts.ts',
  'server/src/generated/score-weights.ts',
  'server/src/generated/shapes.ts',
  'server/src/generated/verb-table.ts',
  'server/src/generated/word-list.ts'
]

/** The name of a table's file: that of the module, or of its package. */
function fileOf(path: string): string {
  const name = /node_modules\/([\w-]+)\//.exec(path)?.[1] ?? basename(path, '.ts')
  return `${name}.br`
}

/** The values that a generated module exports. */
async function valuesOf(path: string): Promise<Readonly<Record<string, unknown>>> {
  const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', format: 'cjs' })
  const module = { exports: {} }
  new Function('module', 'exports', code)(module, module.exports)
  return { ...module.exports }
}

/** As ASCII, which is read back fastest. */
function compressed(values: Readonly<Record<string, unknown>>): Buffer {
  const escaped = JSON.stringify(values).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: escaped.length }
  return brotliCompressSync(escaped, { params })
}

/** For Node: tables as compressed files, each read when it is first looked into. */
export const packedTables: Plugin = {
  name: 'packed-tables',
  setup(build) {
    const root = build.initialOptions.absWorkingDir ?? process.cwd()
    const paths = new Map(tables.map((path) => [fileOf(path), join(root, path)]))
    const reader = join(root, 'scripts/build/read-table.ts')
    const filter = new RegExp(
      `(?:^|[/\\\\])(?:${tables.map((path) => basename(path)).join('|')})$|^character-entities$`
    )
    build.onResolve({ filter }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolving') return undefined
      const found = await build.resolve(path, { ...from, pluginData: 'resolving' })
      const file = [...paths].find(([, table]) => table === found.path)?.[0]
      return file === undefined ? undefined : { path: file, namespace: 'table' }
    })
    build.onLoad({ filter: /.*/, namespace: 'table' }, async ({ path }) => {
      const names = Object.keys(await valuesOf(paths.get(path) ?? ''))
      const getters = names.map((name) => `get ${name}() { return table().${name} }`)
      const contents = `const { readTable } = require(${JSON.stringify(reader)})
const table = readTable(require('packed:${path}'))
module.exports = { ${getters.join(', ')} }`
      return { contents, loader: 'js', resolveDir: root }
    })
    build.onResolve({ filter: /^packed:/ }, ({ path }) => ({ path: path.slice('packed:'.length), namespace: 'packed' }))
    build.onLoad({ filter: /.*/, namespace: 'packed' }, async ({ path }) => ({
      contents: compressed(await valuesOf(paths.get(path) ?? '')),
      loader: 'file'
    }))
  }
}
