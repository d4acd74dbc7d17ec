import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindFeed, pitchFeed } from './feeds.ts'
import { blocksOf, pages } from './pages.ts'
import { cliPath, folderWith, runCli } from './run-cli.ts'

const blocks = pages()
  .flatMap(blocksOf)
  .filter(({ language }) => language === 'sh')
const linesOf = (text: string): readonly string[] => text.split('\n').filter(Boolean)
const commands = blocks
  .filter(({ needs }) => needs === undefined)
  .flatMap(({ page, text }) => linesOf(text).map((command) => [page, command] as const))

/** Commands that no test runs here, and why. A new one has to be added by hand. */
const notRun: Readonly<Record<string, readonly string[]>> = {
  // they are what sets up and tests the project, so they run before or around this test
  'the whole project': ['npm ci && npm start', 'npm cit', 'npm ci', 'npm run package'],
  'a network': [
    'npm install --save-dev sociable',
    'git tag --sign v0.1.0',
    'git push origin v0.1.0',
    'npx vsce publish --packagePath out/packages/sociable-0.1.0.vsix',
    'npx ovsx publish out/packages/sociable-0.1.0.vsix',
    'npm publish --provenance out/packages/sociable-0.1.0.tgz'
  ]
}

/** A folder in which each command of the pages makes sense. */
function example(): string {
  return folderWith({
    'posts/feed.post': kindFeed,
    'posts/pitch.post': pitchFeed,
    'draft.md': '# Pie day\n\nThe first pears are in.\n',
    'strict.json': '{ "rules": { "hard-sell": "error" } }',
    'target.json': '{ "target": { "max": { "promote": 0.25 }, "min": { "personal+talk": 0.33 } } }',
    'posts.jsonl': '{"id": "1", "text": "Order now!", "platform": "bluesky"}\n',
    'bin/sociable': `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(cliPath)} "$@"\n`
  })
}

describe('the commands of our pages', () => {
  it('are many, and those that do not run here are known', () => {
    expect(commands.length).toBeGreaterThan(25)
    const left: Record<string, string[]> = {}
    for (const { needs, text } of blocks)
      if (needs !== undefined) left[needs] = [...(left[needs] ?? []), ...linesOf(text)]
    expect(left).toEqual(notRun)
  })

  it.each(commands)('%s: %s', (_, command) => {
    // the pages are written for a POSIX shell
    if (process.platform === 'win32') return
    const cwd = example()
    const PATH = `${join(cwd, 'bin')}${delimiter}${process.env.PATH ?? ''}`
    const args = ['--norc', '-c', `chmod +x bin/sociable && ${command}`]
    const { status, stderr } = spawnSync('bash', args, {
      cwd,
      env: { ...process.env, LC_ALL: 'C', PATH },
      encoding: 'utf8',
      input: ''
    })
    expect(stderr.replace(/^.* balance \d+ is below --min-balance \d+\.\n/gm, '')).not.toContain('Usage:')
    expect([0, 1], stderr).toContain(status)
  })
})

describe('docs/command-line.md', () => {
  const page = readFileSync('docs/command-line.md', 'utf8')

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
