import * as l10n from '@vscode/l10n'
import { Command } from 'commander'
import { visible } from './console/visible.ts'
import { declareCheck } from './declare/declare-check.ts'
import { declareCompletion } from './declare/declare-completion.ts'
import { declareInit } from './declare/declare-init.ts'
import { declareReport } from './declare/declare-report.ts'
import { declareScore } from './declare/declare-score.ts'
import { environmentHelp, examplesHelp, exitCodesHelp, filesHelp, moreHelp } from './declare/help-sections.ts'
import type { ExitCode } from './exit-code.ts'
import { version } from './version.ts'

/** Commander's own headings; our sections have theirs translated already. */
function titleWords(title: string): string {
  switch (title) {
    case 'Usage:':
      return l10n.t('Usage:')
    case 'Arguments:':
      return l10n.t('Arguments:')
    case 'Options:':
      return l10n.t('Options:')
    case 'Commands:':
      return l10n.t('Commands:')
    default:
      return title
  }
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
    .configureHelp({ styleTitle: titleWords })
    // what was typed wrong comes back in the message; its control characters do not
    .configureOutput({ outputError: (text, write) => write(`${text.split('\n').map(visible).join('\n')}`) })
    .addHelpText(
      'after',
      `${exitCodesHelp()}
${filesHelp()}
${environmentHelp()}
${examplesHelp(
  'sociable check',
  'sociable check posts --max-warnings 10 --min-balance 60',
  'sociable check "2026/**/*.post" --format sarif > sociable.sarif',
  'sociable score --jsonl < posts.jsonl',
  'sociable report --format html > report.html'
)}
${moreHelp('command-line.md')}`
    )
  declareCheck(program, done)
  declareScore(program, done)
  declareReport(program, done)
  declareInit(program, done)
  declareCompletion(program, done)
  return program
}
