/** Translations hold what the English texts hold: `npm run l10n -- --check` says the same of the code itself. */
import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { compare, fixedParts, textOf } from '../../../scripts/l10n/compare.ts'
import type { Bundle } from '../../../scripts/l10n/export-bundle.ts'
import { pseudo } from './pseudo.ts'

const read = (path: string): Bundle => JSON.parse(readFileSync(path, 'utf8')) as Bundle
const manifest = readFileSync('package.json', 'utf8')

const pairs = [
  ...globSync('l10n/bundle.l10n.*.json').map((path) => [path, 'l10n/bundle.l10n.json'] as const),
  ...globSync('package.nls.*.json').map((path) => [path, 'package.nls.json'] as const)
]

describe('translations', () => {
  it('are there', () => {
    expect(pairs.map(([path]) => path)).toEqual(
      expect.arrayContaining(['l10n/bundle.l10n.de.json', 'package.nls.de.json'])
    )
    expect(JSON.parse(manifest)).toMatchObject({ l10n: './l10n' })
  })

  it.each(pairs)('%s has every text of %s, no other, and the same placeholders', (path, source) => {
    expect(compare(read(source), read(path))).toEqual({ missing: [], extra: [], broken: [] })
  })

  it.each(pairs)('%s is not the English of %s', (path, source) => {
    const english = read(source)
    const same = Object.entries(read(path)).filter(([key, entry]) => {
      const own = english[key]
      return own !== undefined && textOf(own) === textOf(entry) && textOf(entry).split(/\s/).length > 5
    })
    expect(same).toEqual([])
  })

  it('have straight words for all that package.json names, and name nothing else', () => {
    const named = new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key))
    expect([...named].sort()).toEqual(Object.keys(read('package.nls.json')).sort())
  })

  it('leave no words in package.json', () => {
    const { contributes } = JSON.parse(manifest) as { readonly contributes: unknown }
    const found: string[] = []
    const look = (value: unknown, name: string): void => {
      if (Array.isArray(value)) for (const one of value) look(one, name)
      else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) if (key !== 'inputSchema') look(inner, key)
      } else if (typeof value === 'string' && shown.has(name) && !/^%.*%$/.test(value)) found.push(`${name}: ${value}`)
    }
    look(contributes, '')
    expect(found).toEqual([])
  })

  it('keep placeholders, icons and the targets of links', () => {
    expect(fixedParts(pseudo('$(gear) {0} of [{1}](command:a.b)'))).toEqual(['$(gear)', '](command:a.b)', '{0}', '{1}'])
    expect(compare({ a: '{0} and {1}' }, { a: '{1} und' }).broken).toEqual(['a'])
    expect(compare({ a: 'x' }, { b: 'x' })).toEqual({ missing: ['a'], extra: ['b'], broken: [] })
  })
})

/** Names of properties that people see. The name of the extension, and what models read, are in one language. */
const shown = new Set(
  'title description markdownDescription displayName userDescription enumDescriptions markdownEnumDescriptions altText alt label contents'.split(
    ' '
  )
)
