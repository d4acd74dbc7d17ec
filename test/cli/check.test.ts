import { describe, expect, it } from 'vitest'
import { kindFeed, pitchFeed } from './feeds.ts'
import { onlyRules } from './only-rules.ts'
import { folderWith, runCli } from './run-cli.ts'

const hardSell = onlyRules({ 'hard-sell': 'warning' })

interface CheckOutput {
  readonly files: readonly {
    readonly path: string
    readonly balance: number
    readonly target: string
    readonly mix: Readonly<Record<string, number>>
    readonly posts: readonly Readonly<Record<string, unknown>>[]
    readonly findings: readonly Readonly<Record<string, unknown>>[]
  }[]
  readonly summary: Readonly<Record<string, unknown>>
}

async function checkJson(cwd: string, ...args: string[]): Promise<CheckOutput> {
  return JSON.parse((await runCli(['check', '--format', 'json', ...args], { cwd })).stdout) as CheckOutput
}

describe('sociable', () => {
  it('prints its help without arguments', async () => {
    const { code, stdout, stderr } = await runCli([])
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toContain('Usage: sociable [options] [command]')
    for (const command of ['check', 'score', 'report']) expect(stdout).toContain(`  ${command} `)
  })

  it('prints its version', async () => {
    const { code, stdout } = await runCli(['--version'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    [['chekc'], 'check'],
    [['check', '--frmat', 'json'], '--format'],
    [['check', '--format', 'xml'], 'pretty, json, sarif, github'],
    [['check', '--max-warnings', 'few'], '0 or more'],
    [['check', '--min-balance', '101'], 'from 0 to 100'],
    [['check', '-', 'a.post'], 'alone'],
    [['check', '--stdin-filename', 'a.post'], 'goes with -'],
    [['check', '--config', 'nowhere.json'], 'nowhere.json cannot be read: there is no such file'],
    [['report', '--format', 'pdf'], 'markdown, html, json, csv']
  ])('ends with 2 and a hint when called as %j', async (args, hint) => {
    const { code, stdout, stderr } = await runCli(args)
    expect(stderr).toContain(hint)
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })
})

describe('sociable check', () => {
  it('ends with 0 when all is well', async () => {
    const cwd = folderWith({ 'kind.post': kindFeed, 'sociable.config.json': hardSell })
    const { code, stdout, stderr } = await runCli(['check'], { cwd })
    expect(stdout).toContain('kind.post')
    expect(stdout).toContain('Nothing to complain about in 1 file, 2 posts.')
    expect(stdout).toMatch(/Balance \d+ of 100/)
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })

  it('ends with 1 at a warning and says where, what and which rule', async () => {
    const cwd = folderWith({ 'pitch.post': pitchFeed, 'sociable.config.json': hardSell })
    const { code, stdout } = await runCli(['check', 'pitch.post'], { cwd })
    expect(stdout).toMatch(/^pitch\.post\n +4:11 {2}warning {2}“Order now”.* {2}hard-sell\n/)
    expect(stdout).toMatch(/\d+ warnings in 1 file, 2 posts\./)
    expect(code).toBe(1)
  })

  it('ends with 0 at infos and hints, and with 1 at an error', async () => {
    const cwd = folderWith({ 'pitch.post': pitchFeed, 'sociable.config.json': onlyRules({ 'hard-sell': 'info' }) })
    expect((await runCli(['check'], { cwd })).code).toBe(0)
    const strict = folderWith({ 'pitch.post': pitchFeed, 'sociable.config.json': onlyRules({ 'hard-sell': 'error' }) })
    expect((await runCli(['check', '--max-warnings', '99'], { cwd: strict })).code).toBe(1)
  })

  it('allows as many warnings as it is told to', async () => {
    const cwd = folderWith({ 'pitch.post': pitchFeed, 'sociable.config.json': hardSell })
    const { summary } = await checkJson(cwd)
    const warnings = Number(summary.warnings)
    expect(warnings).toBeGreaterThan(1)
    expect((await runCli(['check', '--max-warnings', String(warnings)], { cwd })).code).toBe(0)
    expect((await runCli(['check', '--max-warnings', '-1'], { cwd })).code).toBe(0)
    const over = await runCli(['check', '--max-warnings', String(warnings - 1)], { cwd })
    expect(over.stderr).toContain(`--max-warnings ${warnings - 1}`)
    expect(over.code).toBe(1)
  })

  it('asks feeds for a balance, but not single posts', async () => {
    const quiet = onlyRules({})
    const cwd = folderWith({ 'pitch.post': pitchFeed, 'sociable.config.json': quiet })
    const under = await runCli(['check', '--min-balance', '100'], { cwd })
    expect(under.stderr).toMatch(/pitch\.post: balance \d+ is below --min-balance 100/)
    expect(under.code).toBe(1)
    expect((await runCli(['check', '--min-balance', '0'], { cwd })).code).toBe(0)
    const single = folderWith({ 'one.post': 'Order now!\n', 'sociable.config.json': quiet })
    expect((await runCli(['check', '--min-balance', '100'], { cwd: single })).code).toBe(0)
  })

  it('shows errors and warnings only with --quiet', async () => {
    const cwd = folderWith({ 'pitch.post': pitchFeed, 'sociable.config.json': onlyRules({ 'hard-sell': 'info' }) })
    expect((await runCli(['check'], { cwd })).stdout).toContain('hard-sell')
    expect((await runCli(['check', '--quiet'], { cwd })).stdout).not.toContain('hard-sell')
  })

  it('prints JSON of the documented shape', async () => {
    const cwd = folderWith({ 'pitch.post': pitchFeed, 'sociable.config.json': hardSell })
    const { files, summary } = await checkJson(cwd)
    expect(files).toHaveLength(1)
    const [file] = files
    expect(Object.keys(file ?? {})).toEqual(['path', 'balance', 'target', 'mix', 'posts', 'findings'])
    expect(file?.path).toBe('pitch.post')
    expect(file?.target).toBe('social-first')
    expect(Object.keys(file?.mix ?? {}).sort()).toEqual(['give', 'inform', 'personal', 'promote', 'share', 'talk'])
    expect(file?.posts.map(({ index, line }) => [index, line])).toEqual([
      [0, 4],
      [1, 8]
    ])
    expect(Object.keys(file?.posts[0] ?? {})).toEqual(['index', 'line', 'score', 'kind', 'dimensions'])
    expect(Object.keys(file?.posts[0]?.dimensions ?? {})).toEqual([
      'personal',
      'conversational',
      'generous',
      'helpful',
      'local',
      'promotional',
      'robotic'
    ])
    expect(file?.findings[0]).toEqual({
      rule: 'hard-sell',
      level: 'warning',
      message: expect.stringContaining('Order now'),
      post: 0,
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 20
    })
    expect(summary).toMatchObject({ files: 1, posts: 2, errors: 0, unreadable: [] })
  })

  it('counts lines and columns as an editor does, with CRLF, a byte order mark and emoji', async () => {
    const text = '\ufeff---\r\nplatform: x\r\n---\r\n🍐🍐 Order now!\r\n'
    const cwd = folderWith({ 'a.post': text, 'sociable.config.json': hardSell })
    const { files } = await checkJson(cwd)
    expect(files[0]?.findings[0]).toMatchObject({ line: 4, column: 6, endLine: 4, endColumn: 15 })
    const first = folderWith({ 'a.post': '\ufeffOrder now!', 'sociable.config.json': hardSell })
    expect((await checkJson(first)).files[0]?.findings[0]).toMatchObject({ line: 1, column: 1, endColumn: 10 })
  })

  it('prints every finding: the caps of an editor do not hold here', async () => {
    const feed = Array.from({ length: 1200 }, (_, index) => `Post ${index}: order now!`).join('\n\n---\n\n')
    const cwd = folderWith({ 'many.post': feed, 'sociable.config.json': hardSell })
    expect((await checkJson(cwd)).summary).toMatchObject({ posts: 1200, warnings: 1200 })
  })

  it('reads standard input, under a name of choice', async () => {
    const cwd = folderWith({ 'sociable.config.json': hardSell })
    const plain = await runCli(['check', '-'], { cwd, input: 'Order now!' })
    expect(plain.stdout).toMatch(/^<stdin>\n {2}1:1 /)
    expect(plain.code).toBe(1)
    const named = await runCli(['check', '--stdin-filename', 'posts/draft.md', '-'], {
      cwd,
      input: '# Draft\n\n```\norder now\n```\n\nOrder now!\n'
    })
    expect(named.stdout).toMatch(/^posts\/draft\.md\n {2}7:1 {2}warning/)
    const strange = await runCli(['check', '--stdin-filename', 'draft.txt', '-'], { cwd, input: 'Order now!' })
    expect(strange.code).toBe(2)
  })

  it('goes on where something cannot be read, and ends with 2', async () => {
    const cwd = folderWith({
      'a.post': 'A quiet post.\n',
      'latin.post': Buffer.from('Caf\xe9 opens.\n', 'latin1'),
      'utf16.post': Buffer.from('\ufeffHello', 'utf16le'),
      'notes.txt': 'Order now!',
      'z.post': pitchFeed,
      'sociable.config.json': hardSell
    })
    const { code, stdout, stderr } = await runCli(
      ['check', 'a.post', 'gone.post', 'latin.post', 'utf16.post', 'notes.txt', 'none/**/*.post', 'z.post'],
      { cwd }
    )
    expect(stderr).toContain('gone.post: there is no such file.')
    expect(stderr).toContain('latin.post: it is not valid UTF-8 (byte 4, line 1).')
    expect(stderr).toContain('utf16.post: it is UTF-16.')
    expect(stderr).toContain('notes.txt: we read .post and .md files.')
    expect(stderr).toContain('none/**/*.post: no .post or .md file matches this pattern.')
    expect(stdout).toContain('a.post')
    expect(stdout).toContain('z.post')
    expect(code).toBe(2)
  })

  it('never calls nothing clean', async () => {
    const cwd = folderWith({})
    const { code, stdout, stderr } = await runCli(['check', 'gone.post'], { cwd })
    expect(stdout).toBe('No file was checked.\n')
    expect(stderr).toContain('gone.post: there is no such file.')
    expect(code).toBe(2)
  })

  it('takes a real U+FFFD for what it is', async () => {
    const cwd = folderWith({ 'a.post': 'A \ufffd in a quiet post.\n', 'sociable.config.json': hardSell })
    expect((await runCli(['check'], { cwd })).code).toBe(0)
    const broken = folderWith({ 'a.post': Buffer.from([0xef, 0xbf, 0xbd, 0x0a, 0x41, 0xff]) })
    expect((await runCli(['check'], { cwd: broken })).stderr).toContain('(byte 6, line 2)')
  })

  it('takes an empty file for an empty feed', async () => {
    const cwd = folderWith({ 'empty.post': '', 'bom.post': '\ufeff' })
    const { code, stdout } = await runCli(['check'], { cwd })
    expect(stdout).toContain('No posts')
    expect(code).toBe(0)
  })

  it('looks for pictures beside the text, within the working folder', async () => {
    const media = '[photos/otter.jpg, photos/oter.jpg, ../../elsewhere.jpg]'
    const cwd = folderWith({
      'posts/a.post': `---\nmedia: ${media}\n---\nHe was back at the weir.\n`,
      'posts/photos/otter.jpg': ''
    })
    const { files } = await checkJson(cwd)
    const missing = files[0]?.findings.filter(({ rule }) => rule === 'header-missing-media') ?? []
    expect(missing.map(({ message }) => message)).toEqual([expect.stringContaining('photos/oter.jpg')])
  })
})
