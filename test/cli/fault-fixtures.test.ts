/** Files that broke something once, through the command line as it ships. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { faultFixtures, faultsFolder } from '../properties/fault-fixtures.ts'

it('are told by the command line, each with a place, and what is too long as skipped', async () => {
  const cli = join(import.meta.dirname, '../../dist/cli.js')
  const { code, out, problems } = await new Promise<{ code: number | null; out: string; problems: string }>((done) => {
    const child = execFile(
      process.execPath,
      [cli, 'check', '--format', 'json', '.'],
      { cwd: faultsFolder, maxBuffer: 1e8, timeout: 100_000 },
      (_, stdout, stderr) => done({ code: child.exitCode, out: stdout, problems: stderr })
    )
  })
  // one of them is no text
  expect(code).toBe(2)
  expect(problems).toContain('015-not-utf-8.post')
  const { files } = JSON.parse(out) as {
    readonly files: readonly {
      readonly path: string
      readonly findings: readonly { readonly rule: string; readonly post: number; readonly line: number }[]
    }[]
  }
  expect(files.map(({ path }) => path).sort()).toEqual(
    faultFixtures()
      .map(({ name }) => name)
      .filter((name) => name !== '015-not-utf-8.post')
  )
  const rulesOf = (name: string, post: number): readonly string[] =>
    files
      .find(({ path }) => path === name)
      ?.findings.filter((one) => one.post === post)
      .map(({ rule }) => rule) ?? []
  expect(rulesOf('001-quotes-in-quotes.md', 0)).toEqual(['skipped-post'])
  expect(rulesOf('021-longer-than-anybody-reads.post', 0)).toEqual(['skipped-post'])
  // the rest of the file goes on
  expect(rulesOf('021-longer-than-anybody-reads.post', 1)).toContain('hard-sell')
}, 120_000)
