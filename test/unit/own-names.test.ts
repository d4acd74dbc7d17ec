import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { bundles } from '../../scripts/bundles.ts'

const hosts = [
  'node_modules/@types/vscode/index.d.ts',
  ...readdirSync('node_modules/@types/node', { recursive: true })
    .map((path) => join('node_modules/@types/node', String(path)))
    .filter((path) => path.endsWith('.d.ts'))
]

it('shortens no name that Node, VS Code or a text of ours knows', async () => {
  const known = new Set(hosts.flatMap((path) => readFileSync(path, 'utf8').match(/\b_[a-z]\w*/g) ?? []))
  let shortened = 0
  for (const { entries, options } of bundles) {
    if (!options.mangleProps) continue
    const { mangleCache = {}, outputFiles } = await build({
      ...options,
      entryPoints: Object.values(entries),
      bundle: true,
      write: false,
      outdir: 'dist',
      logLevel: 'error',
      mangleCache: {}
    })
    const names = Object.keys(mangleCache)
    shortened += names.length
    expect(names.filter((name) => known.has(name))).toEqual([])
    const code = outputFiles.map(({ path, text }) => (path.endsWith('.js') ? text : '')).join('\n')
    const quoted = new Set(Array.from(code.matchAll(/["'`](_[a-z]\w*)["'`]/g), ([, name]) => name))
    expect(names.filter((name) => quoted.has(name))).toEqual([])
  }
  expect(shortened).toBeGreaterThan(100)
})
