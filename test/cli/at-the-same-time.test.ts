/** Runs at the same moment, on the same files and with one memory: each says what it would say alone, and nothing is torn. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../server/src/cli/cache/digest.ts'
import { kindFeed, pitchFeed } from './feeds.ts'
import { onlyRules } from './only-rules.ts'
import { folderWith, runCli } from './run-cli.ts'

const many = (text: string, count: number): string => Array.from({ length: count }, () => text).join('\n---\n\n')

/** A memory is whole: its first line adds up to the rest. */
function expectWhole(cache: string): void {
  const text = readFileSync(cache, 'utf8')
  const end = text.indexOf('\n')
  expect(JSON.parse(text.slice(0, end))).toMatchObject({ digest: digestOf(text.slice(end + 1)) })
}

describe('two runs at the same moment', () => {
  it('share a memory for many rounds, whatever changes between and under them', async () => {
    const files = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}.post`, many(pitchFeed, 3)]))
    const cwd = folderWith({ ...files, 'other/z.post': kindFeed })
    const args = ['check', '--max-warnings', '-1', '--cache-location', 'memory']
    for (let round = 0; round < 6; round++) {
      writeFileSync(join(cwd, `${round}.post`), many(kindFeed, 2 + round))
      const plain = await runCli(args.slice(0, 3), { cwd })
      if (round % 3 === 2) rmSync(join(cwd, 'memory'), { force: true })
      const runs = await Promise.all([
        runCli(args, { cwd }),
        runCli(args, { cwd }),
        runCli([...args, 'other', `${round}.post`], { cwd })
      ])
      expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual([
        [0, ''],
        [0, ''],
        [0, '']
      ])
      expect([runs[0]?.stdout, runs[1]?.stdout]).toEqual([plain.stdout, plain.stdout])
      expectWhole(join(cwd, 'memory'))
    }
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([])
  }, 180_000)

  it('mend the same files once: whole, and whoever came second says so or finds nothing to do', async () => {
    const piles = onlyRules({ 'hashtag-pile': { level: 'warning', most: 1 } })
    const before = many('Pie day. #pie #cake #tart\n', 200)
    const after = before.replaceAll(' #cake #tart', '')
    const cwd = folderWith({ 'sociable.config.json': piles })
    for (let round = 0; round < 6; round++) {
      for (const name of ['a.post', 'b.post']) writeFileSync(join(cwd, name), before)
      const runs = await Promise.all([1, 2, 3].map(() => runCli(['check', '--fix'], { cwd })))
      for (const name of ['a.post', 'b.post']) expect(readFileSync(join(cwd, name), 'utf8')).toBe(after)
      for (const { code, stderr } of runs) {
        const isLate = stderr.includes('it was changed meanwhile. Run again')
        expect([code, isLate]).toEqual(isLate ? [2, true] : [0, false])
      }
    }
    expect(readdirSync(cwd).sort()).toEqual(['a.post', 'b.post', 'sociable.config.json'])
  }, 180_000)
})
