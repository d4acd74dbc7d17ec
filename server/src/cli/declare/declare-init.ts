import * as l10n from '@vscode/l10n'
import type { Command } from 'commander'
import type { InitOptions } from '../commands/init.ts'
import type { ExitCode } from '../exit-code.ts'
import { profileKeys, questionFor } from '../profile-questions.ts'
import { examplesHelp, moreHelp, plainExitCodesHelp } from './help-sections.ts'

/** Adds `init`. */
export function declareInit(program: Command, done: (code: ExitCode) => void): void {
  const command = program
    .command('init')
    .summary(l10n.t('write a configuration with your profile'))
    .description(
      l10n.t(
        'Writes a sociable.config.json here. On a terminal it asks who you are, which is what makes hints and rewrites yours; the answers stay in that file. It never writes over one.'
      )
    )
    .option('-y, --yes', l10n.t('ask nothing'))
    .option('--target <name>', l10n.t('what a good mix is (default: "social-first")'))
  for (const key of profileKeys) command.option(`--${key} <words>`, questionFor(key))
  command
    .addHelpText(
      'after',
      [
        plainExitCodesHelp(),
        examplesHelp(
          'sociable init',
          'sociable init --name Jo --places "Oakville, Maple Lane" --pets "Biscuit the beagle"'
        ),
        moreHelp('configuration.md')
      ].join('\n')
    )
    .action(async (options: InitOptions) => {
      done(await (await import('../commands/init.ts')).init(options))
    })
}
