import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { onlyRules } from './only-rules.ts'
import { folderWith, runCli } from './run-cli.ts'

const piles = onlyRules({ 'hashtag-pile': { level: 'warning', most: 1 } })
const before = 'Pie day. #pie #cake #tart\n\n---\n\nKeep <!-- #a #b --> me.\n'
const after = 'Pie day. #pie\n\n---\n\nKeep <!-- #a #b --> me.\n'
const onPosix = it.skipIf(process.platform === 'win32')

function text(...path: string[]): string {
  return readFileSync(join(...path), 'utf8')
}

describe('sociable check --fix', () => {
  it('makes the safe edits in place, and checks the result', async () => {
    const cwd = folderWith({ 'a.post': before, 'sociable.config.json': piles })
    const first = await runCli(['check'], { cwd })
    expect(first.stdout).toContain('--fix can mend up to 1 of them.')
    expect(first.code).toBe(1)
    const { code, stdout } = await runCli(['check', '--fix'], { cwd })
    expect(text(cwd, 'a.post')).toBe(after)
    expect(stdout).toContain('1 fix made.')
    expect(stdout).not.toContain('hashtag-pile')
    expect(code).toBe(0)
    expect(readdirSync(cwd).sort()).toEqual(['a.post', 'sociable.config.json'])
  })

  it.each([
    ['CRLF', (s: string) => s.replaceAll('\n', '\r\n')],
    ['CR', (s: string) => s.replaceAll('\n', '\r')],
    ['a byte order mark', (s: string) => `\ufeff${s}`],
    ['a mix of line breaks', (s: string) => s.replace('\n\n---', '\r\n\r---')],
    ['no last line break', (s: string) => s.trimEnd()]
  ])('keeps %s', async (_, change) => {
    const cwd = folderWith({ 'a.post': change(before), 'sociable.config.json': piles })
    await runCli(['check', '--fix'], { cwd })
    expect(text(cwd, 'a.post')).toBe(change(after))
  })

  onPosix('keeps the mode, and writes through links', async () => {
    const cwd = folderWith({ 'real/a.post': before, 'sociable.config.json': piles, 'links/.keep': '' })
    chmodSync(join(cwd, 'real/a.post'), 0o640)
    symlinkSync('../real/a.post', join(cwd, 'links/a.post'))
    await runCli(['check', '--fix', 'links/a.post'], { cwd })
    expect(text(cwd, 'real/a.post')).toBe(after)
    expect(statSync(join(cwd, 'real/a.post')).mode & 0o777).toBe(0o640)
    expect(lstatSync(join(cwd, 'links/a.post')).isSymbolicLink()).toBe(true)
  })

  it('does not touch a file that has nothing to fix', async () => {
    const cwd = folderWith({ 'a.post': after, 'sociable.config.json': piles })
    const { mtimeMs, ino } = statSync(join(cwd, 'a.post'))
    await runCli(['check', '--fix'], { cwd })
    const now = statSync(join(cwd, 'a.post'))
    expect([now.mtimeMs, now.ino]).toEqual([mtimeMs, ino])
  })

  onPosix('leaves what it may not write alone, and ends with 2', async () => {
    const cwd = folderWith({ 'a.post': before, 'sociable.config.json': piles })
    chmodSync(cwd, 0o755)
    chmodSync(join(cwd, 'a.post'), 0o444)
    // the superuser may write anything, so nobody has to try
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const { code, stderr } = await runCli(['check', '--fix'], { cwd, ...nobody })
    expect(stderr).toContain('a.post: its fixes could not be written: permission denied.')
    expect(text(cwd, 'a.post')).toBe(before)
    expect(readdirSync(cwd).sort()).toEqual(['a.post', 'sociable.config.json'])
    expect(code).toBe(2)
  })

  it('prints the mended text of standard input, and the rest on standard error', async () => {
    const cwd = folderWith({
      'sociable.config.json': onlyRules({ 'hashtag-pile': { most: 1 }, 'hard-sell': 'warning' })
    })
    const { code, stdout, stderr } = await runCli(['check', '--fix', '-'], { cwd, input: `\ufeffOrder now! ${before}` })
    expect(stdout).toBe(`\ufeffOrder now! ${after}`)
    expect(stderr).toContain('hard-sell')
    expect(code).toBe(1)
  })

  it('hands an excluded standard input back as it is', async () => {
    const cwd = folderWith({ 'sociable.config.json': '{ "exclude": ["old/**"] }' })
    mkdirSync(join(cwd, 'old'))
    const args = ['check', '--fix', '--stdin-filename', 'old/a.post', '-']
    const { code, stdout } = await runCli(args, { cwd, input: before })
    expect(stdout).toBe(before)
    expect(code).toBe(0)
  })

  it('mends a long feed in one go', async () => {
    const many = Array.from({ length: 1500 }, (_, index) => `Pie ${index}. #pie #cake #tart`).join('\n\n---\n\n')
    const cwd = folderWith({ 'a.post': many, 'sociable.config.json': piles })
    const { code } = await runCli(['check', '--fix'], { cwd })
    expect(text(cwd, 'a.post')).toBe(many.replaceAll(' #cake #tart', ''))
    expect(code).toBe(0)
  })
})
