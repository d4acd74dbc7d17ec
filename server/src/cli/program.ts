import * as l10n from '@vscode/l10n'
import { Command, Option } from 'commander'
import type { CheckOptions } from './commands/check.ts'
import type { ReportOptions } from './commands/report.ts'
import type { ScoreOptions } from './commands/score.ts'
import type { ExitCode } from './exit-code.ts'
import { balanceOption, warningsOption } from './option-values.ts'
import { version } from './version.ts'

const paths = (): string => l10n.t('files, folders or "patterns"; - for standard input (default: the working folder)')

/** The options that every command has. */
function withInput(command: Command): Command {
  return command
    .argument('[path...]', paths())
    .option('--config <file>', l10n.t('use this configuration instead of the nearest sociable.config.json'))
    .option('--stdin-filename <name>', l10n.t('with -: the name that standard input goes by'))
}

const exitCodes = (): string => `
${l10n.t('Exit codes:')}
  0  ${l10n.t('clean')}
  1  ${l10n.t('findings at or over the limit: any error, more warnings than --max-warnings, a balance below --min-balance')}
  2  ${l10n.t('a wrong option, or something that could not be read')}`

/** The command line as a whole. `done` gets the exit code of the command that ran. */
export function createProgram(done: (code: ExitCode) => void): Command {
  const program = new Command('sociable')
    .description(l10n.t('How social are your posts? Checks .post feeds and Markdown files; offline, no account.'))
    .version(version, '-V, --version', l10n.t('print the version'))
    .helpOption('-h, --help', l10n.t('print this help'))
    .helpCommand('help [command]', l10n.t('print the help of a command'))
    .showHelpAfterError(l10n.t('Run with --help to see what there is.'))
    .showSuggestionAfterError(true)
    .exitOverride()
    .addHelpText(
      'after',
      `${exitCodes()}

${l10n.t('Examples:')}
  sociable check
  sociable check posts --max-warnings 10 --min-balance 60
  sociable check "2026/**/*.post" --format sarif > sociable.sarif
  sociable score --jsonl < posts.jsonl
  sociable report --format html > report.html

${l10n.t('Environment:')}
  NO_COLOR, FORCE_COLOR  ${l10n.t('no colours, or colours even where there is no terminal')}`
    )

  withInput(program.command('check'))
    .summary(l10n.t('say what could be more social, with an exit code for CI'))
    .description(
      l10n.t(
        'Says what makes posts sound like a robot that posts links, line by line, and how well each feed is balanced. Exits with 1 at any error or warning, unless you allow some.'
      )
    )
    .addOption(
      new Option('--format <format>', l10n.t('how to print'))
        .choices(['pretty', 'json', 'sarif', 'github'])
        .default('pretty')
    )
    .option('--max-warnings <n>', l10n.t('allow up to so many warnings; -1 allows any number'), warningsOption, 0)
    .option(
      '--min-balance <n>',
      l10n.t('ask every feed, and all together, for a balance of at least n of 100'),
      balanceOption
    )
    .option('--fix', l10n.t('make the edits that need no reading; with -, print the mended text'))
    .option('--quiet', l10n.t('print errors and warnings only'))
    .addHelpText(
      'after',
      `${exitCodes()}

${l10n.t('Examples:')}
  sociable check posts feed.post
  sociable check --fix posts
  sociable check --format github
  sociable check --stdin-filename draft.md - < draft.md`
    )
    .action(async (given: string[], options: CheckOptions) => {
      done(await (await import('./commands/check.ts')).check(given, options))
    })

  withInput(program.command('score'))
    .summary(l10n.t('score posts, from files or as JSON lines'))
    .description(
      l10n.t(
        'Scores each post from 0 to 100 and says its kind. With --jsonl, reads one JSON object a line and writes one a line, in constant memory.'
      )
    )
    .option('--jsonl', l10n.t('read {0} a line (optional: platform, kind, lang)', '{"id", "text"}'))
    .option('--explain', l10n.t('say what each score is made of'))
    .addHelpText(
      'after',
      `
${l10n.t('Examples:')}
  sociable score feed.post --explain
  sociable score --jsonl < posts.jsonl > scores.jsonl`
    )
    .action(async (given: string[], options: ScoreOptions) => {
      done(await (await import('./commands/score.ts')).score(given, options))
    })

  withInput(program.command('report'))
    .summary(l10n.t('report on scores, mix, balance and rhythm'))
    .description(
      l10n.t('Prints a report on posts and feeds: scores, the mix of kinds against the target, how often you post.')
    )
    .addOption(
      new Option('--format <format>', l10n.t('how to print'))
        .choices(['markdown', 'html', 'json', 'csv'])
        .default('markdown')
    )
    .addHelpText(
      'after',
      `
${l10n.t('Examples:')}
  sociable report posts
  sociable report --format csv > posts.csv`
    )
    .action(async (given: string[], options: ReportOptions) => {
      done(await (await import('./commands/report.ts')).report(given, options))
    })

  return program
}
