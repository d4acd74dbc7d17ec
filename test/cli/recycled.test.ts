import { describe, expect, it } from 'vitest'
import { onlyRules } from './only-rules.ts'
import { folderWith, runCli } from './run-cli.ts'

const config = onlyRules({ 'recycled-post': 'warning' })
const soup =
  'The leek soup is back on the stove, and the windows are so steamed up that nobody can see who is eating it.'
const other = 'We repainted the door on Sunday and three people have already leaned against it in a good coat.'

interface Finding {
  readonly rule: string
  readonly line: number
  readonly message: string
}

async function found(files: Readonly<Record<string, string>>, ...args: string[]): Promise<Record<string, Finding[]>> {
  const cwd = folderWith({ 'sociable.config.json': config, ...files })
  const { stdout } = await runCli(['check', '--format', 'json', ...args], { cwd })
  const output = JSON.parse(stdout) as { files: readonly { path: string; findings: Finding[] }[] }
  return Object.fromEntries(output.files.map(({ path, findings }) => [path, findings]))
}

describe('a post that repeats one of another file', () => {
  it('is told so on the later one, with the place of the earlier', async () => {
    const files = { 'a.post': `${other}\n\n---\n\n${soup}\n`, 'b.post': `Hello there, you.\n\n---\n\n${soup}\n` }
    const { 'a.post': first, 'b.post': second } = await found(files)
    expect(first).toEqual([])
    expect(second).toMatchObject([{ rule: 'recycled-post', line: 5 }])
    expect(second?.[0]?.message).toContain('a.post on line 5')
    expect(second?.[0]?.message).toContain('said this before')
  })

  it('need not be the same to the letter', async () => {
    const files = { 'a.post': `${soup}\n`, 'b.post': `${soup.replace('so steamed up', 'so foggy')} #soup\n` }
    expect((await found(files))['b.post']?.[0]?.message).toContain('nearly this before')
  })

  it('is the later by date where all posts have one', async () => {
    const dated = (date: string): string => `---\nfeed: Soup\n---\n\n---\ndate: ${date}\n---\n${soup}\n`
    const all = await found({ 'a.post': dated('2026-03-02'), 'b.post': dated('2026-03-01') })
    expect([all['a.post']?.length, all['b.post']?.length]).toEqual([1, 0])
  })

  it.each([
    ['other posts', other, soup],
    ['short ones', 'Good morning, all!', 'Good morning, all!'],
    ['posts for other readers', `---\nplatform: x\n---\n${soup}`, `---\nplatform: linkedin\n---\n${soup}`],
    ['answers', soup, `---\nkind: reply\nto: "@jo"\n---\n${soup}`],
    ['a post where the rule is off', soup, `<!-- sociable-disable recycled-post -->\n${soup}`],
    ['a post that is marked as off', soup, `---\nplatform: x\nsociable: off\n---\n${soup}`]
  ])('is not said of %s', async (_, first, second) => {
    expect((await found({ 'a.post': `${first}\n`, 'b.post': `${second}\n` }))['b.post']).toEqual([])
  })

  it('is said from the cache too', async () => {
    const cwd = folderWith({ 'sociable.config.json': config, 'a.post': `${soup}\n`, 'b.post': `${soup}\n` })
    const run = (): Promise<{ stdout: string }> =>
      runCli(['check', '--format', 'json', '--cache', '--cache-location', 'kept'], { cwd })
    const cold = await run()
    expect(cold.stdout).toContain('said this before')
    expect((await run()).stdout).toBe(cold.stdout)
  })
})
