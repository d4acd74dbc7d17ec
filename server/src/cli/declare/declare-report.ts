import * as l10n from '@vscode/l10n'
import { type Command, Option } from 'commander'
import type { ReportOptions } from '../commands/report.ts'
import type { ExitCode } from '../exit-code.ts'
import {
  environmentHelp,
  examplesHelp,
  filesHelp,
  moreHelp,
  pathsHelp,
  plainExitCodesHelp,
  reportFormatsHelp
} from './help-sections.ts'
import { withCache, withInput } from './input-options.ts'

const formats = ['markdown', 'html', 'json', 'csv']

/** Adds `report`. */
export function declareReport(program: Command, done: (code: ExitCode) => void): void {
  const command = withInput(program.command('report'))
    .summary(l10n.t('report on scores, mix, balance and rhythm'))
    .description(l10n.t('Reports on posts and feeds: scores, the mix of kinds against the target, how often you post.'))
    .addOption(new Option('--format <format>', l10n.t('how to print')).choices(formats).default('markdown'))
  withCache(command)
    .addHelpText(
      'after',
      [
        pathsHelp(),
        reportFormatsHelp(),
        plainExitCodesHelp(),
        filesHelp(),
        environmentHelp(),
        examplesHelp(
          'sociable report posts',
          'sociable report --format html > report.html',
          'sociable report --format csv > posts.csv'
        ),
        moreHelp('command-line.md#sociable-report')
      ].join('\n')
    )
    .action(async (paths: string[], options: ReportOptions) => {
      done(await (await import('../commands/report.ts')).report(paths, options))
    })
}
