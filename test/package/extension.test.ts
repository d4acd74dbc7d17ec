import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mostLoaded, vsixBudget } from '../../scripts/package/budgets.ts'
import { zipEntries } from '../../scripts/package/zip-entries.ts'
import { bundleSizes } from '../bench/server/servers.ts'
import { extensionFiles, packed } from './packed.ts'

interface Manifest {
  readonly name: string
  readonly publisher: string
  readonly version: string
  readonly [key: string]: unknown
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest

/** Every string in a manifest that is a path into the extension. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    const path = value.replace(/^\.\//, '')
    return /^(?:dist|server|syntaxes|walkthrough)\/\S+\.\w+$/.test(path) ? [path] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(pathsIn)
}

describe('the extension, packed', () => {
  it('is packed without an objection, and with notices that are up to date', () => {
    const { status, stderr } = packed.said
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })

  it('holds what it should, and is told with its files and sizes', () => {
    const { vsix, said } = packed
    expect(basename(vsix)).toBe(`sociable-${manifest.version}.vsix`)
    for (const path of vsixBudget.must) expect(said.stdout).toContain(`  ${path}\n`)
  })

  it('holds every file that its manifest names', () => {
    const files = extensionFiles(packed.vsix)
    const { main, browser, contributes, icon } = manifest
    const named = [...pathsIn([main, browser, contributes]), String(icon)]
    expect(named.length).toBeGreaterThan(8)
    for (const path of named) expect([...files.keys()], path).toContain(path)
    // a folder: of translations, where there are any
    expect(manifest.l10n).toBe('./l10n')
  })

  it('goes by the same name wherever it is published', () => {
    const text = zipEntries(readFileSync(packed.vsix))
      .find(({ path }) => path === 'extension.vsixmanifest')
      ?.read()
      .toString('utf8')
    expect(text).toContain(`Id="${manifest.name}" Version="${manifest.version}" Publisher="${manifest.publisher}"`)
    expect(text).toContain('Microsoft.VisualStudio.Code.Engine')
  })

  it('loads no more than it may, all that it ever asks for included', async () => {
    const sizes = await bundleSizes()
    for (const name of ['extension.js', 'server.js', 'lib/yaml.js', 'tables/every-check.br', 'tables/texts.br'])
      expect(Object.keys(sizes)).toContain(name)
    const files = extensionFiles(packed.vsix)
    for (const name of Object.keys(sizes)) expect([...files.keys()]).toContain(`dist/${name}`)
    expect(Object.values(sizes).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(mostLoaded)
  })

  it('holds nothing of the machine that packed it, no map and no secret', () => {
    for (const [path, entry] of extensionFiles(packed.vsix)) {
      if (path.endsWith('.png')) continue
      const text = entry.read().toString('utf8')
      expect(text.includes(resolve('.')), path).toBe(false)
      expect(text, path).not.toMatch(/^\/\/# sourceMappingURL=/m)
      expect(text, path).not.toMatch(
        /-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}|\bnpm_\w{36}/
      )
    }
  })

  it('translates its manifest with every word that it needs', () => {
    const files = extensionFiles(packed.vsix)
    const words = JSON.parse(files.get('package.nls.json')?.read().toString('utf8') ?? '{}') as object
    const text = files.get('package.json')?.read().toString('utf8') ?? ''
    const keys = new Set([...text.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? ''))
    expect(keys.size).toBeGreaterThan(20)
    for (const key of keys) expect(Object.keys(words)).toContain(key)
  })
})
