import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindFeed, pitchFeed } from './feeds.ts'
import { cliPath, folderWith, runCli } from './run-cli.ts'

const page = readFileSync('docs/command-line.md', 'utf8')
const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')
const commands = blocks.flatMap((block) => block.split('\n').filter(Boolean))

/** A folder in which each command of the page makes sense. */
function example(): string {
  return folderWith({
    'posts/feed.post': kindFeed,
    'posts/pitch.post': pitchFeed,
    'draft.md': '# Pie day\n\nThe first pears are in.\n',
    'strict.json': '{ "rules": { "hard-sell": "error" } }',
    'posts.jsonl': '{"id": "1", "text": "Order now!", "platform": "bluesky"}\n',
    'bin/sociable': `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(cliPath)} "$@"\n`
  })
}

describe('docs/command-line.md', () => {
  it('has commands', () => {
    expect(commands.length).toBeGreaterThan(15)
  })

  it.each(commands)('runs: %s', (command) => {
    // the page is written for a POSIX shell
    if (process.platform === 'win32') return
    const cwd = example()
    const PATH = `${join(cwd, 'bin')}${delimiter}${process.env.PATH ?? ''}`
    const args = ['--norc', '-c', `chmod +x bin/sociable && ${command}`]
    const { status, stderr } = spawnSync('bash', args, {
      cwd,
      env: { ...process.env, PATH },
      encoding: 'utf8',
      input: ''
    })
    expect(stderr.replace(/^.* balance \d+ is below --min-balance \d+\.\n/gm, '')).not.toContain('Usage:')
    expect([0, 1], stderr).toContain(status)
  })

  it('names every option and format of every command, and no other', async () => {
    const helps = await Promise.all(
      ['check', 'score', 'report', 'init'].map(async (command) => (await runCli([command, '--help'])).stdout)
    )
    const known = new Set(helps.flatMap((help) => [...help.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option)))
    const named = new Set([...page.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option))
    for (const option of named) expect([...known, '--version'], option).toContain(option)
    const profile = ['--brand', '--wares', '--people', '--hobbies', '--causes', '--topics', '--target', '--yes']
    for (const option of known) if (!profile.includes(option)) expect([...named], option).toContain(option)
    for (const format of ['pretty', 'json', 'sarif', 'github', 'html', 'csv'])
      expect(page).toContain(`--format ${format}`)
  })
})
