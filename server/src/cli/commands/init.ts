import { resolve } from 'node:path'
import * as l10n from '@vscode/l10n'
import { readConfig } from '../../settings/read-config.ts'
import type { Profile } from '../../settings/types.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { Failure, reasonOf } from '../failure.ts'
import { writeNew } from '../files/write-new.ts'
import { askProfile, type ProfileKey, profileFrom, profileKeys } from '../profile-questions.ts'

export type InitOptions = Readonly<Partial<Record<ProfileKey, string>>> & {
  readonly target?: string
  readonly yes?: boolean
}

const fileName = 'sociable.config.json'

/** A configuration with comments, for a person to go on with. */
export function configText(profile: Partial<Profile>, target: string): string {
  const entries = profileKeys.flatMap((key) => (profile[key] === undefined ? [] : [[key, profile[key]] as const]))
  const lines = entries.map(([key, value]) => {
    const shown = Array.isArray(value)
      ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
      : JSON.stringify(value)
    return `    ${JSON.stringify(key)}: ${shown}`
  })
  const body = lines.length > 0 ? `{\n${lines.join(',\n')}\n  }` : '{}'
  return `{
  // ${l10n.t('Who writes. It stays on this machine, and makes hints and rewrites yours.')}
  // ${l10n.t('There is room for: {0}.', profileKeys.join(', '))}
  "profile": ${body},

  // ${l10n.t('What a good mix is: social-first, rule-of-thirds, 80-20, 5-3-2, 70-20-10 or 4-1-1.')}
  "target": ${JSON.stringify(target)},

  // ${l10n.t('A rule by its name: off, hint, info, warning or error.')}
  "rules": {},

  // ${l10n.t('Words and phrases that are never reported.')}
  "allow": []
}
`
}

/** `sociable init`: writes a configuration with a profile; asks for it on a terminal. Never writes over a file. */
export async function init(options: InitOptions): Promise<ExitCode> {
  const { stdin, stdout } = process
  const given = profileFrom(options)
  const asks = stdin.isTTY === true && options.yes !== true && Object.keys(given).length === 0
  const profile = asks ? profileFrom(await askProfile(stdin, stdout)) : given
  const text = configText(profile, options.target ?? 'social-first')
  const [problem] = readConfig(text).problems
  if (problem) throw new Failure(problem.message)
  try {
    await writeNew(resolve(fileName), text)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new Failure(l10n.t('There is a {0} here already, and it stays as it is.', fileName))
    }
    throw new Failure(l10n.t('{0} could not be written: {1}.', fileName, reasonOf(error)))
  }
  stdout.write(`${l10n.t('Wrote {0}. Try: sociable check', fileName)}\n`)
  return exitCode.clean
}
