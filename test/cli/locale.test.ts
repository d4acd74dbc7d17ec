import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languagesOf } from '../../server/src/cli/locale.ts'
import { copyProgram, folderWith, runCli } from './run-cli.ts'

describe('the languages that somebody reads', () => {
  it.each([
    [{}, []],
    [{ LANG: 'C' }, []],
    [{ LANG: 'C.UTF-8' }, []],
    [{ LANG: 'POSIX' }, []],
    [{ LANG: 'de_AT.UTF-8' }, ['de-at', 'de']],
    [{ LANG: 'de' }, ['de']],
    [{ LANG: 'pt-BR' }, ['pt-br', 'pt']],
    [{ LANG: 'sr_RS@latin' }, ['sr-rs', 'sr']],
    [{ LANG: 'de_DE', LC_ALL: 'fr_FR.UTF-8' }, ['fr-fr', 'fr']],
    [{ LANG: 'de_DE', LC_MESSAGES: 'es' }, ['es']],
    [{ LANG: 'de_DE', LC_ALL: '' }, ['de-de', 'de']],
    [{ LANG: 'en_US.UTF-8', LANGUAGE: 'nl:de' }, ['nl', 'de', 'en-us', 'en']],
    [{ LANG: 'C', LANGUAGE: 'de' }, []],
    [{ LANG: '../../secret' }, []],
    [{ LANG: 'de/../..' }, []]
  ])('%j', (env, languages) => {
    expect(languagesOf(env)).toEqual(languages)
  })

  it('are those of the system where it has no such variables', () => {
    expect(languagesOf({}, 'de-AT')).toEqual(['de-at', 'de'])
    expect(languagesOf({ LC_ALL: 'C' }, 'de-AT')).toEqual([])
  })
})

describe('the command line in another language', () => {
  const installed = (bundle: string): string => {
    const folder = folderWith({ 'l10n/bundle.l10n.de.json': bundle, 'a.post': 'Hello there, Jo.' })
    copyProgram(join(folder, 'dist'))
    return folder
  }
  const texts = JSON.stringify({
    'Usage:': 'Aufruf:',
    'how to print': 'wie gedruckt wird',
    'there is no such file': 'es gibt keine solche Datei'
  })
  const said = async (folder: string, env: Readonly<Record<string, string>>): Promise<string> => {
    const cli = join(folder, 'dist/cli.js')
    const help = await runCli(['check', '--help'], { cwd: folder, env, cli })
    const gone = await runCli(['check', 'gone.post'], { cwd: folder, env, cli })
    return help.stdout + gone.stderr
  }

  it('speaks it where there is a translation', async () => {
    const folder = installed(texts)
    const german = await said(folder, { LC_ALL: 'de_DE.UTF-8' })
    expect(german).toContain('Aufruf: sociable check')
    expect(german).toContain('wie gedruckt wird')
    expect(german).toContain('gone.post: es gibt keine solche Datei.')
    for (const [LC_ALL, LANGUAGE] of [
      ['C', 'de'],
      ['fr_FR', ''],
      ['en_GB', 'en_GB:de']
    ] as const) {
      const english = await said(folder, { LC_ALL, LANGUAGE })
      expect(english).toContain('Usage: sociable check')
      expect(english).toContain('gone.post: there is no such file.')
    }
  })

  it('speaks English where the translation is broken', async () => {
    for (const broken of ['', '{', '[]', 'null', '{"Usage:": 3}']) {
      const english = await said(installed(broken), { LC_ALL: 'de_DE.UTF-8' })
      expect(english).toContain('gone.post: there is no such file.')
    }
  })
})
