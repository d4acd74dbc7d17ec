import * as l10n from '@vscode/l10n'
import type { Command } from 'commander'
import type { ScoreOptions } from '../commands/score.ts'
import type { ExitCode } from '../exit-code.ts'
import { environmentHelp, examplesHelp, filesHelp, moreHelp, pathsHelp, plainExitCodesHelp } from './help-sections.ts'
import { withInput } from './input-options.ts'

/** Adds `score`. */
export function declareScore(program: Command, done: (code: ExitCode) => void): void {
  withInput(program.command('score'))
    .summary(l10n.t('score posts, from files or as JSON lines'))
    .description(
      l10n.t(
        'Scores each post from 0 to 100 and says its kind. With --jsonl it reads one JSON object a line, from standard input or from files of such lines, and writes one a line, in constant memory.'
      )
    )
    .option('--jsonl', l10n.t('read {0} a line; optional: platform, kind, lang', '{"id", "text"}'))
    .option('--explain', l10n.t('say what each score is made of'))
    .addHelpText(
      'after',
      [
        pathsHelp(),
        plainExitCodesHelp(),
        filesHelp(),
        environmentHelp(),
        examplesHelp('sociable score feed.post --explain', 'sociable score --jsonl < posts.jsonl > scores.jsonl'),
        moreHelp('command-line.md#sociable-score')
      ].join('\n')
    )
    .action(async (paths: string[], options: ScoreOptions) => {
      done(await (await import('../commands/score.ts')).score(paths, options))
    })
}
