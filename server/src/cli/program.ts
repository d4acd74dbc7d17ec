import * as l10n from '@vscode/l10n'
import { Command } from 'commander'
import { declareCheck } from './declare/declare-check.ts'
import { declareCompletion } from './declare/declare-completion.ts'
import { declareInit } from './declare/declare-init.ts'
import { declareReport } from './declare/declare-report.ts'
import { declareScore } from './declare/declare-score.ts'
import { examplesHelp, exitCodesHelp } from './declare/help-sections.ts'
import type { ExitCode } from './exit-code.ts'
import { version } from './version.ts'

function environmentHelp(): string {
  return `
${l10n.t('Files:')}
  sociable.config.json  ${l10n.t('settings and profile; the nearest one up from each file holds,')}
                        ${l10n.t('or "sociable" in a package.json')}
  .gitignore            ${l10n.t('what it names is left out of folders and patterns')}

${l10n.t('Environment:')}
  NO_COLOR              ${l10n.t('never in colour')}
  FORCE_COLOR           ${l10n.t('in colour even where there is no terminal; 0: never')}`
}

/** The command line as a whole. `done` gets the exit code of the command that ran. */
export function createProgram(done: (code: ExitCode) => void): Command {
  const program = new Command('sociable')
    .description(l10n.t('How social are your posts? Checks .post feeds and Markdown files. Offline, no account.'))
    .version(version, '-V, --version', l10n.t('print the version'))
    .helpOption('-h, --help', l10n.t('print help'))
    .helpCommand('help [command]', l10n.t('print the help of a command'))
    .showHelpAfterError(l10n.t('Run with --help to see what there is.'))
    .exitOverride()
    .addHelpText(
      'after',
      `${exitCodesHelp()}
${environmentHelp()}
${examplesHelp(
  'sociable check',
  'sociable check posts --max-warnings 10 --min-balance 60',
  'sociable check "2026/**/*.post" --format sarif > sociable.sarif',
  'sociable score --jsonl < posts.jsonl',
  'sociable report --format html > report.html'
)}`
    )
  declareCheck(program, done)
  declareScore(program, done)
  declareReport(program, done)
  declareInit(program, done)
  declareCompletion(program, done)
  return program
}
