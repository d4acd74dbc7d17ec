import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../server/src/cli/cache/digest.ts'
import { kindFeed, pitchFeed } from './feeds.ts'
import { onlyRules } from './only-rules.ts'
import { type CliOptions, copyProgram, folderWith, runCli } from './run-cli.ts'

const feeds = {
  'a.post': pitchFeed,
  'b/c.post': kindFeed,
  'd.md': 'Order now!\n',
  '__proto__.post': '---\nmedia: gone.png\n---\nHello, Jo.\n'
}
const onPosix = it.skipIf(process.platform === 'win32')
const isRoot = process.getuid?.() === 0
const nobody = isRoot ? { uid: 65534, gid: 65534 } : {}

async function check(cwd: string, args: readonly string[] = ['--cache'], options: CliOptions = {}): Promise<string> {
  const { stdout, code } = await runCli(['check', '--max-warnings', '-1', ...args], { cwd, ...options })
  expect(code).toBe(0)
  return stdout
}

/** Puts a false memory into a cache, whole and rightly signed: what is printed with it has been remembered. */
function falsify(cache: string): void {
  const [head = '', ...lines] = readFileSync(cache, 'utf8').split('\n')
  const body = lines.join('\n')
  const other = body.replaceAll('"hard-sell"', '"from-memory"')
  expect(other).not.toBe(body)
  const { sociable } = JSON.parse(head) as { readonly sociable: string }
  writeFileSync(cache, `${JSON.stringify({ sociable, digest: digestOf(other) })}\n${other}`)
}

/** A folder with feeds, and a false memory of each. */
async function folderWithMemory(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = folderWith({ ...feeds, ...more })
  await check(cwd)
  falsify(join(cwd, '.sociablecache'))
  return cwd
}

describe('sociable check --cache', () => {
  it.each(['pretty', 'json', 'sarif', 'github'])('says the same as without it, as %s', async (format) => {
    const cwd = folderWith(feeds)
    const plain = await check(cwd, ['--format', format])
    expect(existsSync(join(cwd, '.sociablecache'))).toBe(false)
    for (let i = 0; i < 3; i++) expect(await check(cwd, ['--cache', '--format', format])).toBe(plain)
    // what one format did not ask for is worked out for the next
    expect(await check(cwd)).toBe(await check(cwd, []))
    expect(await check(cwd, ['--cache', '--format', format])).toBe(plain)
  })

  it('serves a report too', async () => {
    const cwd = folderWith(feeds)
    const plain = await runCli(['report', '--format', 'json'], { cwd })
    await check(cwd)
    expect((await runCli(['report', '--format', 'json', '--cache'], { cwd })).stdout).toBe(plain.stdout)
  })

  it('looks again at what has changed, and at nothing else', async () => {
    const cwd = await folderWithMemory()
    expect(await check(cwd)).toMatch(/from-memory[\s\S]*from-memory/)
    expect(await check(cwd, [])).not.toContain('from-memory')
    writeFileSync(join(cwd, 'a.post'), `${pitchFeed}\n`)
    const said = await check(cwd)
    expect(said).toContain('hard-sell')
    expect(said.slice(said.indexOf('d.md'))).toContain('from-memory')
  })

  it('looks again under other settings', async () => {
    const cwd = await folderWithMemory()
    writeFileSync(join(cwd, 'b/sociable.config.json'), '{}')
    expect(await check(cwd)).toContain('from-memory')
    writeFileSync(join(cwd, 'sociable.config.json'), onlyRules({ 'hard-sell': 'hint' }))
    expect(await check(cwd)).not.toContain('from-memory')
    writeFileSync(join(cwd, 'sociable.config.json'), onlyRules({ 'hard-sell': 'off' }, { profile: { pets: ['Rex'] } }))
    expect(await check(cwd)).not.toContain('hard-sell')
  })

  it('looks again when a picture goes or comes', async () => {
    const cwd = folderWith(feeds)
    expect(await check(cwd)).toContain('header-missing-media')
    writeFileSync(join(cwd, 'gone.png'), '')
    expect(await check(cwd)).not.toContain('header-missing-media')
    rmSync(join(cwd, 'gone.png'))
    expect(await check(cwd)).toContain('header-missing-media')
  })

  it('looks again for another reader', async () => {
    const cwd = await folderWithMemory()
    expect(await check(cwd, ['--cache'], { env: { LC_ALL: 'de_DE.UTF-8' } })).not.toContain('from-memory')
  })

  it('believes nothing that another version has written', async () => {
    const cwd = await folderWithMemory()
    const other = folderWith({})
    const cli = copyProgram(other)
    const main = join(other, 'cli-main.js')
    writeFileSync(main, `${readFileSync(main, 'utf8')}\n`)
    expect(await check(cwd, ['--cache'], { cli })).not.toContain('from-memory')
  })

  it.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['changed', (text: string) => text.replace('from-memory', 'from-mistake')],
    ['empty', () => ''],
    ['not ours', () => '{"sociable":null}\n[]'],
    ['without a body', (text: string) => text.slice(0, text.indexOf('\n'))]
  ])('believes no cache that is %s, and mends it', async (_, damage) => {
    const cwd = await folderWithMemory()
    const cache = join(cwd, '.sociablecache')
    const plain = await check(cwd, [])
    writeFileSync(cache, damage(readFileSync(cache, 'utf8')))
    expect(await check(cwd)).toBe(plain)
    falsify(cache)
    expect(await check(cwd)).toContain('from-memory')
  })

  it('keeps what it knows of files that were not asked about, and forgets those that are gone', async () => {
    const cwd = await folderWithMemory()
    writeFileSync(join(cwd, 'new.post'), pitchFeed)
    expect(await check(cwd, ['--cache', 'new.post'])).not.toContain('from-memory')
    expect(await check(cwd)).toContain('from-memory')
    rmSync(join(cwd, 'd.md'))
    writeFileSync(join(cwd, 'new.post'), kindFeed)
    await check(cwd)
    expect(readFileSync(join(cwd, '.sociablecache'), 'utf8')).not.toContain('d.md')
  })

  it('serves runs at the same time, and leaves nothing behind', async () => {
    const cwd = folderWith(feeds)
    const plain = await check(cwd, [])
    const runs = await Promise.all([1, 2, 3, 4].map(() => check(cwd)))
    expect(new Set(runs)).toEqual(new Set([plain]))
    falsify(join(cwd, '.sociablecache'))
    expect(await check(cwd)).toContain('from-memory')
    expect(readdirSync(cwd).sort()).toEqual(
      ['.sociablecache', ...Object.keys(feeds), 'b'].filter((name) => name !== 'b/c.post').sort()
    )
  })

  it('lies with other caches where there are some, or where one says', async () => {
    const cwd = folderWith(feeds)
    mkdirSync(join(cwd, 'node_modules'))
    await check(cwd)
    expect(readdirSync(join(cwd, 'node_modules/.cache/sociable'))).toEqual(['check.json'])
    await check(cwd, ['--cache-location', 'out/own'])
    expect(existsSync(join(cwd, 'out/own'))).toBe(true)
    expect(existsSync(join(cwd, '.sociablecache'))).toBe(false)
  })

  it('checks all the same where it cannot be written, and says so', async () => {
    const cwd = folderWith({ ...feeds, folder: '' })
    const plain = await runCli(['check'], { cwd })
    for (const location of ['folder/cache', 'b']) {
      const run = await runCli(['check', '--cache-location', location], { cwd })
      expect(run.stdout).toBe(plain.stdout)
      expect(run.code).toBe(plain.code)
      expect(run.stderr).toContain('Nothing was remembered for the next run')
    }
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  onPosix('checks all the same in a folder that can only be read', async () => {
    const cwd = folderWith(feeds)
    const plain = await runCli(['check'], { cwd })
    chmodSync(cwd, 0o555)
    const run = await runCli(['check', '--cache'], { cwd, ...nobody })
    chmodSync(cwd, 0o755)
    expect(run.stdout).toBe(plain.stdout)
    expect(run.code).toBe(plain.code)
    expect(run.stderr).toContain('Nothing was remembered for the next run: permission denied.')
  })

  it('takes no part in fixing', async () => {
    const cwd = await folderWithMemory({ 'e.post': 'Pie day for for all.\n' })
    expect(await check(cwd, ['--cache', '--fix'])).not.toContain('from-memory')
    expect(readFileSync(join(cwd, 'e.post'), 'utf8')).toBe('Pie day for all.\n')
  })
})
