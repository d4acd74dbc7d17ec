import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { onlyRules } from './only-rules.ts'
import { folderWith, runCli } from './run-cli.ts'
import { shell } from './shell.ts'

const hasFullDisk = existsSync('/dev/full')
const piles = onlyRules({ 'hashtag-pile': { level: 'warning', most: 1 } })

describe('an output that breaks', () => {
  it.each(['check', 'check --format json', 'check --format sarif', 'score', 'report', 'completion bash', '--help'])(
    'ends %s with 2 and one line, never as if nothing or something was found',
    (command) => {
      if (!hasFullDisk) return
      const cwd = folderWith({ 'a.post': 'Order now!' })
      const { status, stderr } = shell(`sociable ${command} > /dev/full`, cwd)
      expect(stderr).toBe('The output could not be written: the disk is full.\n')
      expect(status).toBe(2)
    }
  )

  it('ends score --jsonl with 2 as well', () => {
    if (!hasFullDisk) return
    const cwd = folderWith({ 'a.jsonl': '{"id":"1","text":"Order now!"}\n' })
    const { status, stderr } = shell('sociable score --jsonl a.jsonl > /dev/full', cwd)
    expect(stderr).toBe('The output could not be written: the disk is full.\n')
    expect(status).toBe(2)
  })

  it('ends quietly when its reader has seen enough', () => {
    if (process.platform === 'win32') return
    const posts = Array.from({ length: 3000 }, (_, index) => `Post ${index}: order now!`).join('\n\n---\n\n')
    const cwd = folderWith({ 'a.post': posts })
    const { status, stdout, stderr } = shell(`sociable check a.post | head -1; exit "\${PIPESTATUS[0]}"`, cwd)
    expect(stdout).toBe('a.post\n')
    expect(stderr).toBe('')
    expect(status).toBe(141)
  })
})

describe('a disk that is full while it fixes', () => {
  it('leaves the old file whole, and says so', () => {
    if (process.platform === 'win32') return
    const long = Array.from({ length: 3000 }, (_, index) => `Pie ${index}. #pie #cake`).join('\n\n---\n\n')
    const cwd = folderWith({ 'a.post': long, 'b.post': 'Pie day. #pie #cake\n', 'sociable.config.json': piles })
    // no file may grow beyond 8 kB, which fails in the middle of writing as a full disk does
    const { status, stderr } = shell('ulimit -f 8; sociable check --fix', cwd)
    expect(stderr).toContain('a.post: its fixes could not be written: it is larger than files may be here.\n')
    expect(status).toBe(2)
    expect(readFileSync(join(cwd, 'a.post'), 'utf8')).toBe(long)
    expect(readFileSync(join(cwd, 'b.post'), 'utf8')).toBe('Pie day. #pie\n')
    expect(readdirSync(cwd).sort()).toEqual(['a.post', 'b.post', 'sociable.config.json'])
  })

  it('loses no word of standard input', () => {
    if (!hasFullDisk) return
    const cwd = folderWith({ 'a.post': 'Pie day. #pie #cake\n', 'sociable.config.json': piles })
    const { status, stderr } = shell('sociable check --fix - < a.post > /dev/full', cwd)
    expect(stderr).toContain('The output could not be written: the disk is full.')
    expect(status).toBe(2)
    expect(readFileSync(join(cwd, 'a.post'), 'utf8')).toBe('Pie day. #pie #cake\n')
  })
})

describe('what was typed', () => {
  const control = '\u001b[31m\u0007\u202e'

  it.each([
    [['check', `--${control}`]],
    [['check', '--format', control]],
    [['check', '--max-warnings', control]],
    [['check', '--config', control]],
    [['check', `${control}.post`]],
    [['check', `${control}/*.post`]],
    [['score', '--jsonl', control]],
    [['completion', control]],
    [['init', '--target', control]],
    [[control]],
    [['help', control]]
  ])('comes back without its control characters: %j', async (args) => {
    const { code, stdout, stderr } = await runCli(args, { cwd: folderWith({}) })
    for (const character of control)
      if (character < ' ' || character > '~') expect(stdout + stderr).not.toContain(character)
    expect(code).toBe(2)
  })
})

describe('commands to a build server', () => {
  const commands = [
    '::error file=x,line=1::no',
    '##[error]no',
    'Order now ##[add-mask]a',
    '##vso[task.setvariable variable=PATH]no',
    "##teamcity[buildStatus status='FAILURE']"
  ]
  const isCommand = /^\s*::|##(?:vso|teamcity)?\[/m

  const feeds = (): string => {
    // a colon is no part of a name on Windows
    const names = process.platform === 'win32' ? ['a'] : commands.map((command) => command.replaceAll(/[/\\]/g, ''))
    const posts = commands.map((one) => `---\ntitle: ${JSON.stringify(one)}\n---\n${one} Order now!\n\n---\n\n${one}\n`)
    return folderWith(Object.fromEntries(names.map((name) => [`${name}.post`, posts.join('\n')])))
  }

  it.each([
    ['check'],
    ['check --format json'],
    ['check --format sarif'],
    ['score --explain'],
    ['report'],
    ['report --format html'],
    ['report --format csv'],
    ['report --format json']
  ])('in a post or a name do nothing: %s', async (line) => {
    const { stdout, stderr } = await runCli(line.split(' '), { cwd: feeds() })
    expect(`${stdout}\n${stderr}`).not.toMatch(isCommand)
    expect(stdout).toContain('.post')
  })

  it('are annotations of ours alone where we make some', async () => {
    const { stdout } = await runCli(['check', '--format', 'github'], { cwd: feeds() })
    for (const line of stdout.split('\n').filter(Boolean)) expect(line).toMatch(/^::(?:error|warning|notice) file=/)
  })

  it.each(commands)('do nothing where they were typed: %s', async (command) => {
    for (const args of [
      ['check', command],
      ['check', '--format', command]
    ]) {
      const { stdout, stderr } = await runCli(args, { cwd: folderWith({}) })
      expect(`${stdout}\n${stderr}`).not.toMatch(isCommand)
    }
  })

  it('and JSON still says them in full', async () => {
    const cwd = folderWith({ '##[error]a.post': 'Order now!' })
    const { stdout } = await runCli(['check', '--format', 'json'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ path: '##[error]a.post' }] })
  })
})
