import * as l10n from '@vscode/l10n'

/** A headed list of commands, as commander prints its own sections. */
export function examplesHelp(...commands: readonly string[]): string {
  return `\n${l10n.t('Examples:')}\n${commands.map((command) => `  ${command}`).join('\n')}`
}

export function exitCodesHelp(): string {
  return `
${l10n.t('Exit codes:')}
  0  ${l10n.t('clean')}
  1  ${l10n.t('findings at or over the limit: an error, more warnings than allowed,')}
     ${l10n.t('or a balance that is too low')}
  2  ${l10n.t('a wrong option, or something that could not be read')}`
}
