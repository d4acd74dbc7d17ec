import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { kindFeed, pitchFeed } from './feeds.ts'
import { onlyRules } from './only-rules.ts'
import { cliPath, folderWith, runCli } from './run-cli.ts'

type Row = Readonly<Record<string, unknown>>

function rows(stdout: string): readonly Row[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
}

async function scored(
  input: string | Uint8Array,
  ...args: string[]
): Promise<{ rows: readonly Row[]; code: number | null; stderr: string }> {
  const { stdout, code, stderr } = await runCli(['score', '--jsonl', ...args], { input })
  return { rows: rows(stdout), code, stderr }
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

describe('sociable score --jsonl', () => {
  it('answers each line with a line of the documented shape', async () => {
    const text = '🍐 Order now and save!'
    const {
      rows: [first, second, ...rest],
      code,
      stderr
    } = await scored(line({ id: 'a', text }) + line({ id: 7, text: 'Hi.' }))
    expect(Object.keys(first ?? {})).toEqual(['id', 'score', 'kind', 'dimensions', 'findings'])
    expect(first?.id).toBe('a')
    expect(second?.id).toBe(7)
    expect(rest).toEqual([])
    expect(Object.keys(first?.dimensions ?? {})).toEqual([
      'personal',
      'conversational',
      'generous',
      'helpful',
      'local',
      'promotional',
      'robotic'
    ])
    for (const value of Object.values(first?.dimensions ?? {})) {
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
    }
    const findings = first?.findings as readonly { rule: string; start: number; end: number }[]
    const found = findings.find(({ rule }) => rule === 'hard-sell')
    expect(Object.keys(found ?? {})).toEqual(['rule', 'start', 'end'])
    expect(text.slice(found?.start, found?.end)).toBe('Order now')
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })

  it('reads the text as one post, not as a file', async () => {
    const text = '---\nkind: give\n---\nOne.\n\n---\n\nTwo, order now!'
    const { rows: all } = await scored(line({ id: 1, text }))
    expect(all).toHaveLength(1)
    const findings = all[0]?.findings as readonly { rule: string; start: number }[]
    expect(findings.find(({ rule }) => rule === 'hard-sell')?.start).toBe(text.indexOf('order now'))
  })

  it('heeds kind, platform and lang, and ignores words it does not know', async () => {
    const text = 'The road is closed.'
    const { rows: all, code } = await scored(
      [
        { id: 1, text, kind: 'give' },
        { id: 2, text, kind: 'reply', platform: ['x', 'bluesky'] },
        { id: 3, text, kind: 'video', platform: 'myspace', lang: 12 },
        { id: 4, text: 'Buy now, order now!', lang: 'de' }
      ]
        .map(line)
        .join('')
    )
    expect(all.map(({ kind }) => kind).slice(0, 2)).toEqual(['give', 'talk'])
    expect(all[3]?.findings).toEqual([])
    expect(code).toBe(0)
  })

  it('says what is wrong with a bad line in its place, and goes on', async () => {
    const good = line({ id: 'good', text: 'Hello.' })
    const bad = [
      'not json\n',
      '[1]\n',
      'null\n',
      line({ id: 'no text' }),
      line({ id: 'odd', text: 4 }),
      line({ id: { a: 1 }, text: 'x' }),
      '{"id": "cut", "te\n'
    ]
    const { rows: all, code, stderr } = await scored(bad.map((one) => one + good).join(''))
    expect(all).toHaveLength(bad.length * 2)
    for (const [index, row] of all.entries()) {
      if (index % 2 === 1) expect(row.id).toBe('good')
      else expect(row).toEqual({ id: null, error: expect.any(String), line: index + 1 })
    }
    expect(stderr).toContain(`${bad.length} of ${bad.length * 2} lines could not be scored.`)
    expect(code).toBe(2)
  })

  it('goes on after bytes that are no UTF-8', async () => {
    const input = Buffer.concat([
      Buffer.from(line({ id: 1, text: 'é' })),
      Buffer.from('{"id": 2, "text": "Caf\xe9"}\n', 'latin1'),
      Buffer.from(line({ id: 3, text: 'ü' }))
    ])
    const { rows: all, code } = await scored(input)
    expect(all.map(({ id }) => id)).toEqual([1, null, 3])
    expect(all[1]?.line).toBe(2)
    expect(code).toBe(2)
  })

  it('takes CRLF, blank lines, a byte order mark and a last line without an end', async () => {
    const { rows: all, code } = await scored('\ufeff{"id":1,"text":"a"}\r\n\r\n\n{"id":2,"text":"b"}')
    expect(all.map(({ id }) => id)).toEqual([1, 2])
    expect(code).toBe(0)
    expect((await scored('')).rows).toEqual([])
  })

  it('survives any text', async () => {
    const texts = [
      '',
      ' ',
      '\0',
      '\ud800',
      '\u202e',
      '---',
      '===',
      '<!--',
      '`'.repeat(5000),
      'a'.repeat(200_000),
      '#'.repeat(3000),
      '😀'.repeat(3000)
    ]
    const { rows: all, code } = await scored(texts.map((text, id) => line({ id, text })).join(''))
    expect(all.map(({ id }) => id)).toEqual(texts.map((_, index) => index))
    expect(code).toBe(0)
  })

  it('skips a line of endless length without holding it', async () => {
    const child = spawn(process.execPath, [cliPath, 'score', '--jsonl'])
    let stdout = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    const megabyte = Buffer.alloc(1024 * 1024, 'a')
    for (let i = 0; i < 40; i++) if (!child.stdin.write(megabyte)) await once(child.stdin, 'drain')
    child.stdin.end(`\n${line({ id: 'after', text: 'Hello.' })}`)
    const [code] = (await once(child, 'close')) as [number]
    expect(rows(stdout).map(({ id }) => id)).toEqual([null, 'after'])
    expect(code).toBe(2)
  })

  it('needs no more memory for more lines', async () => {
    const limited = { ...process.env, NODE_OPTIONS: '--max-old-space-size=64' }
    const child = spawn(process.execPath, [cliPath, 'score', '--jsonl'], { env: limited })
    let answers = 0
    child.stdout.on('data', (chunk: Buffer) => {
      answers += chunk.toString().split('\n').length - 1
    })
    const blanks = ' '.repeat(65_536)
    for (let id = 0; id < 2000; id++) {
      if (!child.stdin.write(line({ id, text: `Hello ${id}${blanks}there.` }))) await once(child.stdin, 'drain')
    }
    child.stdin.end()
    const [code] = (await once(child, 'close')) as [number]
    expect(answers).toBe(2000)
    expect(code).toBe(0)
  })

  it('answers before the input ends', async () => {
    const child = spawn(process.execPath, [cliPath, 'score', '--jsonl'])
    child.stdin.write(line({ id: 'first', text: 'Hello.' }))
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
    expect(rows(chunk.toString()).map(({ id }) => id)).toEqual(['first'])
    child.stdin.end()
    await once(child, 'close')
  })

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [cliPath, 'score', '--jsonl'])
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    child.stdin.on('error', () => undefined)
    const many = line({ id: 'x', text: 'Hello there, how was your day?' }).repeat(20_000)
    child.stdin.end(many)
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [code] = (await once(child, 'close')) as [number]
    expect(stderr).toBe('')
    expect(code).not.toBe(0)
  })

  it('reads files too', async () => {
    const cwd = folderWith({ 'a.jsonl': line({ id: 1, text: 'a' }), 'b.jsonl': line({ id: 2, text: 'b' }) })
    const { code, stdout, stderr } = await runCli(['score', '--jsonl', 'a.jsonl', 'gone.jsonl', 'b.jsonl'], { cwd })
    expect(rows(stdout).map(({ id }) => id)).toEqual([1, 2])
    expect(stderr).toContain('gone.jsonl: there is no such file.')
    expect(code).toBe(2)
  })

  it('uses the configuration of the working folder', async () => {
    const cwd = folderWith({ 'sociable.config.json': onlyRules({}) })
    const { stdout } = await runCli(['score', '--jsonl'], { cwd, input: line({ id: 1, text: 'Order now!' }) })
    expect(rows(stdout)[0]?.findings).toEqual([])
  })
})

describe('sociable score', () => {
  it('prints a line for each post, and the balance', async () => {
    const cwd = folderWith({ 'kind.post': kindFeed, 'pitch.post': pitchFeed })
    const { code, stdout, stderr } = await runCli(['score'], { cwd })
    expect(stdout).toMatch(/^kind\.post\n/)
    expect(stdout).toMatch(/ +4 +\d+ {2}\w+ +We came last at trivia night again/)
    expect(stdout).toMatch(/2 posts: score \d+ of 100 on average/)
    expect(stdout).toContain('All files together')
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })

  it('says what a score is made of, to the point', async () => {
    const { stdout } = await runCli(['score', '--explain', '-'], { input: 'What did you do last night? Order now!' })
    const points = [...stdout.matchAll(/^ +([+−])(\d+) /gm)].map(([, sign, digits]) =>
      sign === '−' ? -Number(digits) : Number(digits)
    )
    const score = Number(/ 1 +(\d+) {2}\w+/.exec(stdout)?.[1])
    expect(points.length).toBeGreaterThan(1)
    expect(points.reduce((sum, one) => sum + one, 0)).toBe(score)
  })
})
