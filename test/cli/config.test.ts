import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { onlyRules } from './only-rules.ts'
import { folderWith, runCli } from './run-cli.ts'

const off = onlyRules({})
const loud = onlyRules({ 'hard-sell': 'error' })

async function code(cwd: string, ...args: string[]): Promise<number | null> {
  return (await runCli(['check', ...args], { cwd })).code
}

describe('the configuration', () => {
  it('is the nearest one up from each file', async () => {
    const cwd = folderWith({
      'sociable.config.json': loud,
      'a.post': 'Order now!',
      'quiet/sociable.config.json': off,
      'quiet/deep/b.post': 'Order now!'
    })
    expect(await code(cwd, 'a.post')).toBe(1)
    expect(await code(cwd, 'quiet')).toBe(0)
    expect(await code(join(cwd, 'quiet/deep'), 'b.post')).toBe(0)
  })

  it('is not looked for above the repository', async () => {
    const cwd = folderWith({ 'sociable.config.json': off, 'repo/a.post': 'Order now!' })
    expect(await code(join(cwd, 'repo'))).toBe(0)
    mkdirSync(join(cwd, 'repo/.git'))
    expect(await code(join(cwd, 'repo'))).toBe(1)
  })

  it('is no link out of the repository, unless it is named', async () => {
    // links need rights on Windows that not everybody has
    if (process.platform === 'win32') return
    const cwd = folderWith({
      'secret.json': '{ "xyzzy": 1, "rules": { "hard-sell": "off" } }',
      'repo/shared/sociable.config.json': off,
      'repo/a.post': 'Order now!',
      'repo/in/a.post': 'Order now!',
      'bare/a.post': 'Order now!'
    })
    mkdirSync(join(cwd, 'repo/.git'))
    symlinkSync('../secret.json', join(cwd, 'repo/sociable.config.json'))
    symlinkSync('../shared/sociable.config.json', join(cwd, 'repo/in/sociable.config.json'))
    symlinkSync('../secret.json', join(cwd, 'bare/sociable.config.json'))
    for (const folder of ['repo', 'bare']) {
      const { code: ended, stdout, stderr } = await runCli(['check', 'a.post'], { cwd: join(cwd, folder) })
      expect(stderr).toContain('sociable.config.json:1:1: error: it is a link that leads out of this folder.')
      expect(stderr + stdout).not.toContain('xyzzy')
      expect(stdout).toContain('hard-sell')
      expect(ended).toBe(2)
    }
    expect(await code(join(cwd, 'repo'), 'in/a.post')).toBe(0)
    expect(await code(join(cwd, 'repo'), '--config', '../secret.json', 'a.post')).toBe(0)
  })

  it('may be named', async () => {
    const cwd = folderWith({ 'a.post': 'Order now!', 'ci/loud.json': loud, 'sociable.config.json': off })
    expect(await code(cwd, '--config', 'ci/loud.json')).toBe(1)
  })

  it('may stand in package.json', async () => {
    const manifest = (config: string): string => `{\n  "name": "x",\n  "sociable": ${config}\n}\n`
    const cwd = folderWith({ 'a.post': 'Order now!', 'package.json': manifest(off) })
    expect(await code(cwd)).toBe(0)
    const wrong = folderWith({ 'a.post': 'Hello.', 'package.json': manifest('{ "target": "80-21" }') })
    const { stderr, code: failed } = await runCli(['check'], { cwd: wrong })
    expect(stderr).toContain('package.json:3:27: error: ')
    expect(failed).toBe(2)
  })

  it('may have comments, trailing commas and a byte order mark', async () => {
    const cwd = folderWith({ 'a.post': 'Order now!', 'sociable.config.json': `\ufeff// ours\n${off.slice(0, -1)},}` })
    const { code: ended, stderr } = await runCli(['check'], { cwd })
    expect(stderr).toBe('')
    expect(ended).toBe(0)
  })

  it('that is broken is said with its place; all that can be read holds, and the exit code is 2', async () => {
    const cwd = folderWith({
      'a.post': 'Order now!',
      'sociable.config.json': '{\n  "allow": ["order now"],\n  "rules": { "hard-sel": "off" },\n  "target": 3\n}'
    })
    const { code: ended, stdout, stderr } = await runCli(['check'], { cwd })
    expect(stderr).toMatch(/sociable\.config\.json:3:14: warning: .*hard-sell/)
    expect(stderr).toMatch(/sociable\.config\.json:4:13: error: /)
    expect(stdout).not.toContain('hard-sell')
    expect(ended).toBe(2)
  })

  it('that is no JSON at all, or not UTF-8, stops nothing', async () => {
    for (const broken of ['{ "rules": ', '', 'rules: off', Buffer.from([0x7b, 0xff])]) {
      const cwd = folderWith({ 'a.post': 'Order now!', 'sociable.config.json': broken })
      const { code: ended, stdout, stderr } = await runCli(['check'], { cwd })
      expect(stderr).toContain('sociable.config.json:')
      expect(stdout).toContain('a.post')
      expect(ended).toBe(2)
    }
  })
})
