import * as l10n from '@vscode/l10n'
import { type Command, Option } from 'commander'
import type { CheckOptions } from '../commands/check.ts'
import type { ExitCode } from '../exit-code.ts'
import {
  checkFormatsHelp,
  environmentHelp,
  examplesHelp,
  exitCodesHelp,
  filesHelp,
  moreHelp,
  pathsHelp
} from './help-sections.ts'
import { withCache, withInput } from './input-options.ts'
import { balanceOption, warningsOption } from './option-values.ts'

const formats = ['pretty', 'json', 'sarif', 'github']

/** Adds `check`. */
export function declareCheck(program: Command, done: (code: ExitCode) => void): void {
  const command = withInput(program.command('check'))
    .summary(l10n.t('say what could be more social, with an exit code for CI'))
    .description(
      l10n.t(
        'Says line by line what makes posts sound like a robot that posts links, and how well each feed is balanced. Ends with 1 at any error or warning, unless you allow some; infos and hints never fail.'
      )
    )
    .addOption(new Option('--format <format>', l10n.t('how to print')).choices(formats).default('pretty'))
    .option('--max-warnings <n>', l10n.t('allow up to n warnings; -1 allows any number'), warningsOption, 0)
    .option('--min-balance <n>', l10n.t('ask each feed for a balance of at least n of 100'), balanceOption)
    .option('--fix', l10n.t('make the edits that need no reading; with -, print the mended text'))
    .option('--quiet', l10n.t('print errors and warnings only'))
  withCache(command)
    .addHelpText(
      'after',
      [
        pathsHelp(),
        checkFormatsHelp(),
        exitCodesHelp(),
        filesHelp(),
        environmentHelp(),
        examplesHelp(
          'sociable check posts feed.post',
          'sociable check --fix posts',
          'sociable check --max-warnings 10 --min-balance 60',
          'sociable check --format github',
          'sociable check --stdin-filename draft.md - < draft.md'
        ),
        moreHelp('command-line.md#sociable-check')
      ].join('\n')
    )
    .action(async (paths: string[], options: CheckOptions) => {
      done(await (await import('../commands/check.ts')).check(paths, options))
    })
}
