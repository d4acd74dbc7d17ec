import * as l10n from '@vscode/l10n'
import { Argument, type Command } from 'commander'
import { type Shell, shells } from '../completion.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { examplesHelp } from './help-sections.ts'

/** Adds `completion`. */
export function declareCompletion(program: Command, done: (code: ExitCode) => void): void {
  program
    .command('completion')
    .summary(l10n.t('print a script that completes commands in your shell'))
    .description(l10n.t('Prints a script for your shell that completes commands, options and their values.'))
    .addArgument(new Argument('<shell>', l10n.t('which shell')).choices(shells))
    .addHelpText(
      'after',
      examplesHelp(
        'source <(sociable completion bash)',
        'source <(sociable completion zsh)',
        'sociable completion fish | source'
      )
    )
    .action(async (shell: Shell) => {
      const { completionScript } = await import('../completion.ts')
      process.stdout.write(completionScript(program, shell))
      done(exitCode.clean)
    })
}
