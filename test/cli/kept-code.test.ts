/** What V8 has compiled of the command line is kept beside it for the next run, where that folder is ours to write to. */
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generateFeed } from '../bench/generate-feed.ts'
import { type CliOptions, copyProgram, folderWith, runCli } from './run-cli.ts'

/** A copy of the program, with nothing kept so far. */
function freshProgram(): { readonly cli: string; readonly kept: string } {
  const folder = folderWith({})
  return { cli: copyProgram(folder), kept: join(folder, 'kept/cli-code') }
}

const cwd = (): string => folderWith({ 'feed.post': 'Order now! My dog ate the the cake.\n' })

async function check(folder: string, options: CliOptions): Promise<string> {
  const { stdout, stderr, code } = await runCli(['check'], { cwd: folder, ...options })
  expect(stderr).toBe('')
  expect([0, 1]).toContain(code)
  return stdout
}

describe('compiled code of the command line', () => {
  it('is kept by the first run that has much to do, and left as it is by the next', async () => {
    const { cli, kept } = freshProgram()
    const folder = cwd()
    await runCli(['--version'], { cli })
    const small = statSync(kept).size
    const first = await check(folder, { cli })
    const { size, mtimeMs } = statSync(kept)
    // functions that --version does not call
    expect(size).toBeGreaterThan(small + 100_000)
    expect(await check(folder, { cli })).toBe(first)
    expect(statSync(kept).mtimeMs).toBe(mtimeMs)
    for (let seed = 0; seed < 40; seed++) writeFileSync(join(folder, `feed-${seed}.post`), generateFeed(10, seed))
    const many = await check(folder, { cli })
    expect(statSync(kept).size).toBeGreaterThan(size)
    expect(await check(folder, { cli })).toBe(many)
    expect(await check(folder, {})).toBe(many)
  })

  it('is not kept where Node is told to keep none, or elsewhere where it is told where', async () => {
    const { cli, kept } = freshProgram()
    const folder = cwd()
    await check(folder, { cli, env: { NODE_DISABLE_COMPILE_CACHE: '1' } })
    expect(existsSync(kept)).toBe(false)
    const place = folderWith({})
    await check(folder, { cli, env: { NODE_COMPILE_CACHE: place } })
    expect(existsSync(kept)).toBe(false)
    expect(existsSync(join(place, 'cli-code'))).toBe(true)
  })

  it('is done without where it is damaged, and made anew', async () => {
    const { cli, kept } = freshProgram()
    const folder = cwd()
    const whole = await check(folder, { cli })
    const bytes = readFileSync(kept)
    writeFileSync(kept, bytes.subarray(0, bytes.length / 2))
    expect(await check(folder, { cli })).toBe(whole)
    expect(statSync(kept).size).toBeGreaterThan(bytes.length / 2)
    for (let at = 400; at < bytes.length; at += 997) bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(kept, bytes)
    expect(await check(folder, { cli })).toBe(whole)
  })

  it('is done without where nothing can be written', async () => {
    const { cli } = freshProgram()
    writeFileSync(join(dirname(cli), 'kept'), 'a file, and no folder')
    const folder = cwd()
    expect(await check(folder, { cli })).toContain('hard-sell')
    expect(readFileSync(join(dirname(cli), 'kept'), 'utf8')).toBe('a file, and no folder')
  })

  it.runIf(process.getuid?.() === 0)('is done without by those to whom the folder does not belong', async () => {
    const { cli, kept } = freshProgram()
    const folder = cwd()
    for (const path of [dirname(cli), folder, join(folder, 'feed.post')]) chmodSync(path, 0o755)
    const nobody = { cli, uid: 65_534, gid: 65_534 }
    const first = await check(folder, nobody)
    expect(existsSync(kept)).toBe(false)
    await check(folder, { cli })
    expect(await check(folder, nobody)).toBe(first)
  })
})
