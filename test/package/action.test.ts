import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'

interface Step {
  readonly id: string
  readonly shell: string
  readonly run: string
  readonly env: Readonly<Record<string, string>>
}

interface Action {
  readonly name: string
  readonly description: string
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action
const [step] = action.runs.steps

interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly output: string
  read(name: string): string
}

/** Runs the action's step as GitHub does, with our bundle in the place of npx. */
function runAction(files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}): Ran {
  const folder = mkdtempSync(join(tmpdir(), 'sociable-action-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const npx = `#!/bin/sh\n[ "$1" = --yes ] || exit 9\necho "$2" > "$RUNNER_TEMP/package"\nshift 2\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(resolve('dist/cli.js'))} "$@"\n`
  for (const [name, text] of Object.entries({
    'bin/npx': npx,
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`work/${name}`, text]))
  })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  chmodSync(join(folder, 'bin/npx'), 0o755)
  const env: Record<string, string> = {}
  for (const [variable, from] of Object.entries(step?.env ?? {})) {
    const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(from)?.[1] ?? ''
    env[variable] = inputs[name] ?? String(action.inputs[name]?.default)
  }
  const output = join(folder, 'output')
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], {
    cwd: join(folder, 'work'),
    encoding: 'utf8',
    env: {
      ...process.env,
      ...env,
      LC_ALL: 'C',
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: output,
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH ?? ''}`
    }
  })
  return {
    status,
    stdout,
    output: readFileSync(output, 'utf8'),
    read: (name) => readFileSync(join(folder, name), 'utf8')
  }
}

describe('the GitHub Action', () => {
  it('runs the version of npm that it came with, and says what every input is for', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
    expect(action.inputs.version?.default).toBe(version)
    expect(action.runs.using).toBe('composite')
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$/)
    const given = Object.values(step?.env ?? {}).map((from) => /inputs\.([\w-]+)/.exec(from)?.[1])
    expect(given.sort()).toEqual(Object.keys(action.inputs).sort())
  })

  it('puts no input into its script', () => {
    expect(step?.run).not.toContain('${{')
  })

  it('annotates, and fails where there is too much', () => {
    if (process.platform === 'win32') return
    const { status, stdout, output, read } = runAction({ 'a.post': 'Order now!' })
    expect(stdout).toMatch(/^::warning file=a\.post,line=1/)
    expect(output).toBe('exit-code=1\n')
    expect(status).toBe(1)
    expect(read('package')).toMatch(/^sociable@\d+\.\d+\.\d+\n$/)
  })

  it('heeds its inputs', () => {
    if (process.platform === 'win32') return
    const files = {
      'a.post': 'Order now!',
      'one two/b.post': 'My dog ate the cake.',
      'quiet.json': '{ "rules": { "hard-sell": "off" } }',
      'feed.post': 'Order now!\n\n---\n\nBuy now!'
    }
    expect(runAction(files, { paths: 'a.post', 'max-warnings': '1' }).status).toBe(0)
    expect(runAction(files, { paths: 'one two/b.post\r\none two\n' }).status).toBe(0)
    expect(runAction(files, { paths: 'feed.post', 'max-warnings': '-1', 'min-balance': '100' }).status).toBe(1)
    expect(runAction(files, { paths: 'a.post', config: 'quiet.json' }).status).toBe(0)
    expect(runAction(files, { paths: 'gone.post' }).output).toBe('exit-code=2\n')
    const { status, stdout, read } = runAction(files, {
      format: 'sarif',
      output: 'sociable.sarif',
      'max-warnings': '-1'
    })
    expect(stdout).toBe('')
    expect(status).toBe(0)
    expect(JSON.parse(read('work/sociable.sarif'))).toMatchObject({ version: '2.1.0' })
  })

  it('runs nothing of what it is given', () => {
    if (process.platform === 'win32') return
    for (const evil of ['$(touch pwned)', '`touch pwned`', '; touch pwned', '" && touch pwned && "', '--fix']) {
      const ran = runAction({ 'a.post': 'Hello.' }, { paths: evil, 'min-balance': evil, config: evil })
      expect(() => ran.read('work/pwned')).toThrow()
      expect(ran.status).toBe(2)
    }
  })
})
