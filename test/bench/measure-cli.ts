import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateFeed } from './generate-feed.ts'
import { peers } from './peers.ts'
import { type Samples, samplesOf } from './samples.ts'

const root = join(import.meta.dirname, '../..')

export interface CliResult {
  readonly name: string
  /** Milliseconds by the clock, and of the processor's time in all threads. */
  readonly elapsed: Samples
  readonly worked: Samples
}

/** A workspace of files with ten posts each, in folders of fifty; the paths of the files. */
function writeWorkspace(folder: string, files: number): readonly string[] {
  rmSync(folder, { recursive: true, force: true })
  return Array.from({ length: files }, (_, index) => {
    const month = `month-${String(Math.floor(index / 50)).padStart(2, '0')}`
    mkdirSync(join(folder, month), { recursive: true })
    const path = join(month, `feed-${String(index).padStart(4, '0')}.post`)
    writeFileSync(join(folder, path), generateFeed(10, index + 1))
    return path
  })
}

/** The processor's time of a shell's children, from what its \`times\` prints last: "0m1.50s 0m0.20s". */
function workedOf(times: string): number {
  const [, line = ''] = times.trim().split('\n').slice(-2)
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0) * 1000
}

interface Run {
  readonly elapsed: number
  readonly worked: number
}

/** Runs a command with its output thrown away, as a shell does it. */
function run(cwd: string, command: readonly string[], isOurs = true): Run {
  const before = performance.now()
  const script = '"$@" >/dev/null 2>&1; echo $?; times'
  const { stdout, error } = spawnSync('sh', ['-c', script, 'sh', ...command], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26
  })
  if (error) throw error
  // write-good ends with the number of its complaints, or what is left of it
  if (isOurs && !stdout.startsWith('0\n')) throw new Error(`${command.join(' ')} ended with ${stdout.split('\n')[0]}`)
  return { elapsed: performance.now() - before, worked: workedOf(stdout) }
}

/** The command line on a workspace of files with ten posts each, cold and from its cache, beside write-good on the same files. */
export function measureCli(files: number, rounds: number, node: string): readonly CliResult[] {
  // not below our own folder, where git ignores what is made
  const folder = join(tmpdir(), 'sociable-bench-workspace')
  const paths = writeWorkspace(folder, files)
  // a copy: whoever builds meanwhile would change the program, and empty its cache
  const own = mkdtempSync(join(tmpdir(), 'sociable-bench-'))
  for (const part of ['cli.js', 'cli-main.js', 'lib', 'tables'])
    cpSync(join(root, 'dist', part), join(own, part), { recursive: true })
  const cli = join(own, 'cli.js')
  const check = [node, cli, 'check', '--max-warnings', '-1']
  const commands: readonly (readonly [name: string, command: readonly string[]])[] = [
    ['node alone', [node, '-e', '0']],
    ['`sociable check`', check],
    ['`sociable check --cache`, nothing changed', [...check, '--cache']],
    ['`write-good`', [node, '--no-warnings', peers.writeGood, ...paths]],
    ['`sociable check` of one file', [...check, paths[0] ?? '']]
  ]
  run(folder, [...check, '--cache'])
  const runs = new Map<string, Run[]>()
  for (let round = 0; round < rounds; round++) {
    for (const [name, command] of commands)
      runs.set(name, [...(runs.get(name) ?? []), run(folder, command, command.length < 10)])
  }
  return [...runs].map(([name, all]) => ({
    name,
    elapsed: samplesOf(all.map(({ elapsed }) => elapsed)),
    worked: samplesOf(all.map(({ worked }) => worked))
  }))
}
