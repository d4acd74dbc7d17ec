import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packed } from './packed.ts'

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
let folder = ''

function node(...args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
}

describe('the npm package, installed into an empty folder without a network', () => {
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'sociable-installed-')))
    writeFileSync(join(folder, 'package.json'), '{ "name": "someone", "private": true, "type": "module" }')
    const args = ['install', packed.tarball, '--offline', '--no-audit', '--no-fund', '--cache', join(folder, '.npm')]
    execFileSync(npm, args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' })
  }, 120_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('needs no other package', () => {
    const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as { readonly packages: object }
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/sociable'])
  })

  it('checks posts, by its command and by npx', () => {
    writeFileSync(join(folder, 'a.post'), 'My dog ate the cake. What did yours do?\n')
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
    expect(node('node_modules/sociable/dist/cli.js', '--version')).toBe(`${version}\n`)
    const shell = process.platform === 'win32'
    const npx = execFileSync(shell ? 'npx.cmd' : 'npx', ['--offline', 'sociable', 'score', 'a.post'], {
      cwd: folder,
      encoding: 'utf8',
      shell
    })
    expect(npx).toContain('a.post')
  })

  it('asks for nothing that Node warns of', () => {
    const dist = join(folder, 'node_modules/sociable/dist')
    const code = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.m?js$/.test(name))
    expect(code.length).toBeGreaterThan(4)
    for (const name of code) {
      const asked = [...readFileSync(join(dist, name), 'utf8').matchAll(/\b(?:require\(|from ?|import )"([\w:/]+)"/g)]
      const deprecated = asked.map(([, module]) => module).filter((module) => module === 'punycode' || module === 'sys')
      expect(deprecated, name).toEqual([])
    }
  })

  it('gives the retext plugin to a pipeline', () => {
    const use = `import sociable, { RetextSociableOptionsError } from 'sociable/retext'
      const messages = []
      const file = {
        extname: '.post',
        toString: () => 'Order now and save!',
        message: (reason, more) => { const one = { reason, ...more }; messages.push(one); return one }
      }
      sociable({ rules: { hype: 'off' } })({ type: 'RootNode', children: [] }, file)
      try { sociable({ rules: 3 }) } catch (error) { messages.push({ ruleId: String(error instanceof RetextSociableOptionsError) }) }
      console.log(messages.map(({ ruleId }) => ruleId).join())`
    writeFileSync(join(folder, 'use.mjs'), use)
    const said = node('use.mjs')
    expect(said).toContain('hard-sell')
    expect(said).toMatch(/,true\n$/)
  })

  it('has types for it that TypeScript takes, and that are strict', () => {
    mkdirSync(join(folder, 'typed'), { recursive: true })
    const good = `import retextSociable, { type RetextSociableOptions, RetextSociableOptionsError } from 'sociable/retext'
const options: RetextSociableOptions = {
  rules: { hype: 'off', 'hashtag-pile': { level: 'error', most: 2 } },
  target: { max: { promote: 0.2 } },
  allow: ['x'], exclude: [], limits: { mastodon: 1000 },
  profile: { name: 'Jo', pets: ['Biscuit'] },
  maxFindingsPerPost: 0
}
export const run: undefined = retextSociable(options)({ type: 'RootNode' }, {})
export const failure: Error = new RetextSociableOptionsError('x')
retextSociable()
retextSociable(null)
`
    const bad = `import retextSociable from 'sociable/retext'
// @ts-expect-error a level that there is not
retextSociable({ rules: { hype: 'loud' } })
// @ts-expect-error a key that there is not
retextSociable({ rule: {} })
`
    writeFileSync(join(folder, 'typed/good.mts'), good)
    writeFileSync(join(folder, 'typed/bad.mts'), bad)
    const tsc = resolve('node_modules/typescript/bin/tsc')
    for (const [module, moduleResolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler']
    ]) {
      const flags = [
        '--noEmit',
        '--strict',
        '--types',
        '',
        '--module',
        module ?? '',
        '--moduleResolution',
        moduleResolution ?? ''
      ]
      expect(node(tsc, ...flags, 'typed/good.mts', 'typed/bad.mts')).toBe('')
    }
  })

  it('lets a unified pipeline of its types in', () => {
    const use = `import type { Plugin } from 'unified'
import retextSociable, { type RetextSociableOptions } from ${JSON.stringify(join(folder, 'node_modules/sociable/types/retext.mjs').replaceAll('\\', '/'))}
export const plugin: Plugin<[RetextSociableOptions?]> = retextSociable
`
    mkdirSync('out', { recursive: true })
    const path = resolve('out/retext-types.mts')
    writeFileSync(path, use)
    try {
      const tsc = resolve('node_modules/typescript/bin/tsc')
      const flags = [
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        '--ignoreConfig',
        '--types',
        '',
        '--module',
        'nodenext',
        path
      ]
      expect(execFileSync(process.execPath, [tsc, ...flags], { encoding: 'utf8' })).toBe('')
    } finally {
      rmSync(path)
    }
  })

  it('types the settings that there are, and no other', () => {
    const types = readFileSync(join(folder, 'node_modules/sociable/types/retext.d.mts'), 'utf8')
    const keysOf = (name: string): readonly string[] => {
      const body = new RegExp(`interface ${name} \\{([\\s\\S]*?)\\n\\}`).exec(types)?.[1] ?? ''
      return [...body.matchAll(/^ {2}readonly (\w+)\?:/gm)].map(([, key]) => key ?? '').sort()
    }
    const schema = JSON.parse(
      readFileSync(join(folder, 'node_modules/sociable/server/sociable.config.schema.json'), 'utf8')
    ) as { readonly properties: { readonly profile: { readonly properties: object } } }
    expect(keysOf('RetextSociableOptions')).toEqual(
      Object.keys(schema.properties)
        .filter((key) => key !== '$schema')
        .sort()
    )
    expect(keysOf('Profile')).toEqual(Object.keys(schema.properties.profile.properties).sort())
  })
})
