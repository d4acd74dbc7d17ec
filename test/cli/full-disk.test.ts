/** Disks that are full or may not be written: nothing is lost, nothing half is left, and one line says what happened. */
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/src/settings/read-config.ts'
import { onlyRules } from './only-rules.ts'
import { folderWith, runCli } from './run-cli.ts'
import { atMost, onFullDisk, shell } from './shell.ts'

const piles = onlyRules({ 'hashtag-pile': { level: 'warning', most: 1 } })
const feed = (posts: number): string =>
  Array.from({ length: posts }, (_, index) => `Pie ${index}. #pie #cake #tart`).join('\n\n---\n\n')
const config = 'sociable.config.json'
// the superuser may write anywhere, so nobody has to try
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
const onPosix = describe.skipIf(process.platform === 'win32')

/** Both sorts of full: a file that may not grow, everywhere; a disk without room, where we can make one. */
function waysToFill(line: string, kilobytes: number): readonly (readonly [reason: string, line: string])[] {
  const full = onFullDisk(line)
  const limited = ['it is larger than files may be here', atMost(kilobytes) + line] as const
  return full === undefined ? [limited] : [limited, ['the disk is full', full]]
}

onPosix('a disk that is full', () => {
  it('keeps nothing of a configuration that could not be written whole', async () => {
    for (const [reason, line] of waysToFill('sociable init --name Jo', 0)) {
      const cwd = folderWith({ 'a.post': 'Hello.' })
      const { status, stdout, stderr } = shell(line, cwd)
      expect(stderr).toBe(`sociable.config.json could not be written: ${reason}.\n`)
      expect(stdout).toBe('')
      expect(status).toBe(2)
      expect(readdirSync(cwd)).toEqual(['a.post'])
      // nothing is in the way of the next try
      expect((await runCli(['init', '--name', 'Jo'], { cwd })).code).toBe(0)
      expect(readConfig(readFileSync(join(cwd, config), 'utf8')).problems).toEqual([])
    }
  })

  it('leaves each file as it was or mended whole, and no other', () => {
    for (const [reason, line] of waysToFill('sociable check --fix', 4)) {
      const cwd = folderWith({ 'a.post': feed(600), [config]: piles })
      const { status, stderr } = shell(line, cwd)
      expect(stderr).toContain(`a.post: its fixes could not be written: ${reason}.\n`)
      expect(status).toBe(2)
      expect(readFileSync(join(cwd, 'a.post'), 'utf8')).toBe(feed(600))
      expect(readdirSync(cwd).sort()).toEqual(['a.post', config])
    }
  })

  it('checks all the same, and keeps what was remembered before', async () => {
    const line = 'sociable check --cache --max-warnings -1'
    for (const [reason, full] of waysToFill(line, 1)) {
      const cwd = folderWith({ 'a.post': feed(20), [config]: piles })
      await runCli(['check', '--cache'], { cwd })
      const cache = readFileSync(join(cwd, '.sociablecache'), 'utf8')
      const more = shell(`printf '\\n---\\n\\nOne more. #a #b #c\\n' >> a.post; ${line} --cache-location none`, cwd)
      const { status, stdout, stderr } = shell(full, cwd)
      expect(stdout).toBe(more.stdout)
      expect(stdout).toContain('hashtag-pile')
      expect(stderr).toContain(`Nothing was remembered for the next run: ${reason}.`)
      expect(status).toBe(0)
      expect(readFileSync(join(cwd, '.sociablecache'), 'utf8')).toBe(cache)
      expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([])
    }
  })

  it.each(['json', 'markdown', 'html', 'csv'])(
    'ends a report as %s with 2, so that half of one passes for none',
    (format) => {
      for (const [reason, line] of waysToFill(`sociable report --format ${format} > out`, 1)) {
        const cwd = folderWith({ 'a.post': feed(60) })
        const { status, stderr } = shell(line, cwd)
        expect(stderr).toBe(`The output could not be written: ${reason}.\n`)
        expect(status).toBe(2)
        expect(readFileSync(join(cwd, 'a.post'), 'utf8')).toBe(feed(60))
      }
    }
  )
})

onPosix('a folder that may not be written', () => {
  it('keeps init from leaving anything, with the reason', async () => {
    const cwd = folderWith({ 'a.post': 'Hello.' })
    chmodSync(cwd, 0o555)
    const { code, stderr } = await runCli(['init'], { cwd, ...nobody })
    chmodSync(cwd, 0o755)
    expect(stderr).toBe('sociable.config.json could not be written: permission denied.\n')
    expect(code).toBe(2)
    expect(existsSync(join(cwd, config))).toBe(false)
  })

  it('keeps --fix from a file that could only be written half, with the reason', async () => {
    const cwd = folderWith({ 'a.post': feed(2), 'sub/b.post': feed(2), [config]: piles })
    chmodSync(join(cwd, 'a.post'), 0o666)
    chmodSync(join(cwd, 'sub'), 0o777)
    chmodSync(join(cwd, 'sub/b.post'), 0o666)
    chmodSync(cwd, 0o555)
    const { code, stderr } = await runCli(['check', '--fix'], { cwd, ...nobody })
    chmodSync(cwd, 0o755)
    expect(stderr).toContain('a.post: its fixes could not be written: permission denied.')
    expect(readFileSync(join(cwd, 'a.post'), 'utf8')).toBe(feed(2))
    // the one beside it that can be written is
    expect(readFileSync(join(cwd, 'sub/b.post'), 'utf8')).toBe(feed(2).replaceAll(' #cake #tart', ''))
    expect(readdirSync(cwd).sort()).toEqual(['a.post', config, 'sub'])
    expect(code).toBe(2)
  })
})
