import { describe, expect, it } from 'vitest'
import { onlyRules } from './only-rules.ts'
import { folderWith, runCli } from './run-cli.ts'

const feed = `---
date: 2026-11-02
platform: mastodon
status: posted
---
=SUM(A1) was on my screen when Biscuit ate the cake. What did your pets do today?

---
date: 2026-11-15
---
Order now!

---

-2+3 <b>is</b> one | [no](https://example.com) *link*, "quoted"
`

const config = onlyRules({ 'hard-sell': 'warning' })

async function report(
  format: string,
  name = 'feed.post',
  text = feed
): Promise<{ stdout: string; code: number | null; stderr: string }> {
  const cwd = folderWith({ [name]: text, 'sociable.config.json': config })
  return await runCli(['report', '--format', format, '.'], { cwd })
}

/** Characters that would steer a terminal, by code: controls but for line breaks, and changes of direction. */
function unsafeIn(text: string): readonly number[] {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  const isControl = (code: number): boolean =>
    (code < 0x20 && code !== 10 && code !== 13) || (code > 0x7e && code < 0xa0)
  const turns = (code: number): boolean => (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
  return codes.filter((code) => isControl(code) || turns(code))
}

describe('sociable report', () => {
  it('is Markdown by default, with text that stays text', async () => {
    const cwd = folderWith({ 'feed.post': feed, 'sociable.config.json': config })
    const { stdout, code, stderr } = await runCli(['report'], { cwd })
    expect(stdout).toMatch(/^# How social are these posts\?\n/)
    expect(stdout).toContain('## feed.post')
    expect(stdout).toMatch(/\*\*Balance \d+ of 100/)
    expect(stdout).toContain('2 posts with a date, from 2026-11-02 to 2026-11-15: 1 a week.')
    expect(stdout).toContain('they disagree')
    expect(stdout).toContain('[hard-sell](https://')
    expect(stdout).not.toContain('<b>')
    expect(stdout).not.toContain('[no]')
    expect(stdout).not.toContain('*link*')
    const widths = stdout
      .split('\n')
      .filter((line) => /^\| \d+ \|/.test(line))
      .map((line) => line.split('|').length)
    expect(widths).toEqual([7, 7, 7])
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })

  it('is one HTML file without scripts, escaped', async () => {
    const { stdout, code } = await report('html')
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(stdout).toContain('&lt;b&gt;is&lt;/b&gt;')
    expect(stdout).toContain('&quot;quoted&quot;')
    expect(stdout).toContain("default-src 'none'; style-src 'unsafe-inline'")
    expect(stdout).not.toMatch(/<script|<img|<link|src=|url\(|@import|<b>/)
    expect(stdout.match(/<tr>/g)?.length).toBeGreaterThan(9)
    expect(code).toBe(0)
  })

  it('is CSV that a spreadsheet does not run', async () => {
    const { stdout, code } = await report('csv')
    const lines = stdout.split('\r\n')
    expect(lines[0]).toBe(
      'file,index,line,date,status,platforms,score,kind,personal,conversational,generous,helpful,local,promotional,robotic,findings,rules,post'
    )
    expect(lines).toHaveLength(5)
    expect(lines[1]).toMatch(/^"feed\.post",0,6,"2026-11-02","posted","mastodon",\d+,\w+,[\d.,]+,0,"","'=SUM\(A1\) was/)
    expect(lines[2]).toMatch(/,1,"hard-sell","Order now!"$/)
    expect(lines[3]).toMatch(/,"'-2\+3 <b>is<\/b> one \| \[no\].*""quoted"""$/)
    expect(code).toBe(0)
  })

  it('is JSON with mix, cadence, rules and posts', async () => {
    const { stdout, code } = await report('json')
    const { files, together, summary } = JSON.parse(stdout) as Record<string, unknown> & {
      files: (Record<string, unknown> & { posts: unknown[] })[]
    }
    expect(files[0]).toMatchObject({
      path: 'feed.post',
      target: 'social-first',
      cadence: { dated: 2, first: '2026-11-02', last: '2026-11-15', perWeek: 1 },
      rules: { 'hard-sell': 1 }
    })
    expect(files[0]?.posts[0]).toMatchObject({
      index: 0,
      line: 6,
      date: '2026-11-02',
      platforms: ['mastodon']
    })
    expect(together).toMatchObject({ target: 'social-first' })
    expect(summary).toMatchObject({ files: 1, posts: 3, warnings: 1 })
    expect(code).toBe(0)
  })

  it('keeps control sequences of contents and names away from the terminal', async () => {
    const nasty = '\u001b]0;owned\u0007\u001b[31mred\u009b2J \u202eevil\u2066'
    for (const args of [
      ['check'],
      ['score'],
      ['report'],
      ['report', '--format', 'csv'],
      ['report', '--format', 'html'],
      ['check', '--format', 'json'],
      ['check', '--format', 'github'],
      ['check', '--format', 'sarif'],
      ['report', '--format', 'json']
    ]) {
      const cwd = folderWith({
        'a\u001b[2J.post': `${nasty} order now ${nasty}\n\n---\n\n${nasty}`,
        'sociable.config.json': `{ "rules": { "\u009b2J\u202eevil": 1 } }`
      })
      const { stdout, stderr } = await runCli(args, { cwd })
      expect(unsafeIn(stdout + stderr), args.join(' ')).toEqual([])
      expect(stdout.length).toBeGreaterThan(0)
    }
  })
})
