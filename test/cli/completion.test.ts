import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cliPath, folderWith, runCli } from './run-cli.ts'

/** What bash offers after these words. */
function offered(folder: string, ...words: string[]): readonly string[] {
  const script = `source "$1"; shift; COMP_WORDS=(sociable "$@"); COMP_CWORD=$#; _sociable; printf '%s\\n' "\${COMPREPLY[@]}"`
  const args = ['--norc', '-c', script, 'bash', join(folder, 'completion.bash'), ...words]
  return execFileSync('bash', args, { encoding: 'utf8' }).split('\n').filter(Boolean)
}

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0
}

describe('sociable completion', () => {
  it('completes commands, options and their values in bash', async () => {
    const { stdout, code } = await runCli(['completion', 'bash'])
    expect(code).toBe(0)
    if (process.platform === 'win32') return
    const folder = folderWith({ 'completion.bash': stdout })
    expect(offered(folder, 'ch')).toEqual(['check'])
    expect(offered(folder, '')).toEqual(
      expect.arrayContaining(['check', 'score', 'report', 'init', 'completion', 'help'])
    )
    expect(offered(folder, 'check', '--m')).toEqual(['--max-warnings', '--min-balance'])
    expect(offered(folder, 'check', '--format', 's')).toEqual(['sarif'])
    expect(offered(folder, 'report', '--format', '')).toEqual(['markdown', 'html', 'json', 'csv'])
    expect(offered(folder, 'completion', 'f')).toEqual(['fish'])
    expect(offered(folder, 'help', 'sc')).toEqual(['score'])
    expect(offered(folder, 'check', 'po')).toEqual([])
  })

  it.each(['zsh', 'fish'])('has every command and option for %s', async (shell) => {
    const { stdout } = await runCli(['completion', shell])
    const help = (await runCli(['check', '--help'])).stdout
    const options = [...help.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map((match) => match[1] ?? '')
    expect(options.length).toBeGreaterThan(6)
    for (const word of [...options, 'check', 'score', 'report', 'init', 'completion']) expect(stdout).toContain(word)
  })

  it('is read by zsh, and offers what there is in fish', async () => {
    const zsh = (await runCli(['completion', 'zsh'])).stdout
    const fish = (await runCli(['completion', 'fish'])).stdout
    const folder = folderWith({ _sociable: zsh, 'completion.fish': fish })
    if (isInstalled('zsh')) {
      const script = 'autoload -Uz compinit && compinit -D -u && source ./_sociable && print $_comps[sociable]'
      expect(execFileSync('zsh', ['-f', '-c', script], { cwd: folder, encoding: 'utf8' })).toBe('_sociable\n')
    }
    if (isInstalled('fish')) {
      const offers = (line: string): readonly string[] =>
        execFileSync('fish', ['--no-config', '-c', `source completion.fish; complete -C ${JSON.stringify(line)}`], {
          cwd: folder,
          encoding: 'utf8'
        })
          .split('\n')
          .map((offer) => offer.split('\t')[0] ?? '')
          .filter(Boolean)
      expect(offers('sociable che')).toEqual(['check'])
      expect(offers('sociable check --m')).toEqual(['--max-warnings', '--min-balance'])
      expect(offers('sociable report --format ')).toEqual(['csv', 'html', 'json', 'markdown'])
      expect([...offers('sociable completion ')].sort()).toEqual(['bash', 'fish', 'zsh'])
    }
  })

  it('knows no other shell', async () => {
    const { code, stderr } = await runCli(['completion', 'tcsh'])
    expect(stderr).toContain('bash, zsh, fish')
    expect(code).toBe(2)
  })
})

describe('help', () => {
  it.each(['check', 'score', 'report', 'init', 'completion'])(
    'of %s says what it does, with examples',
    async (command) => {
      const { code, stdout } = await runCli([command, '--help'])
      expect(stdout).toContain(`Usage: sociable ${command}`)
      expect(stdout).toMatch(/\n\nExamples:\n {2}/)
      const lines = stdout.split('\n').filter((line) => !/^ {2}(?:sociable|https:)/.test(line))
      for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(80)
      expect(code).toBe(0)
      expect((await runCli(['help', command])).stdout).toBe(stdout)
    }
  )

  it('is an executable that starts with Node', () => {
    const head = execFileSync(process.execPath, [
      '-p',
      'require("fs").readFileSync(process.argv[1],"utf8").slice(0,20)',
      cliPath
    ])
    expect(head.toString()).toMatch(/^#!\/usr\/bin\/env node/)
  })
})
