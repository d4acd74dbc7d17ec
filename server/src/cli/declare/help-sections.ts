import * as l10n from '@vscode/l10n'

/** A headed list of commands, as commander prints its own sections. */
export function examplesHelp(...commands: readonly string[]): string {
  return `\n${l10n.t('Examples:')}\n${commands.map((command) => `  ${command}`).join('\n')}`
}

/** Columns of a terminal that nobody has widened. */
const columns = 80

/** A text in lines of at most `width` characters, broken at blanks. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** A headed list of words and what they mean, in two columns. */
function termsHelp(heading: string, terms: readonly (readonly [term: string, meaning: string])[]): string {
  const width = Math.max(...terms.map(([term]) => term.length))
  const lines = terms.flatMap(([term, meaning]) =>
    wrapped(meaning, columns - width - 4).map((line, index) => `  ${(index === 0 ? term : '').padEnd(width)}  ${line}`)
  )
  return `\n${heading}\n${lines.join('\n')}`
}

/** The exit codes of a command that judges. */
export function exitCodesHelp(): string {
  return termsHelp(l10n.t('Exit codes:'), [
    ['0', l10n.t('clean')],
    ['1', l10n.t('findings at or over the limit: an error, more warnings than allowed, or a balance that is too low')],
    ['2', l10n.t('a wrong option, or something that could not be read or written')]
  ])
}

/** The exit codes of a command that only tells. */
export function plainExitCodesHelp(): string {
  return termsHelp(l10n.t('Exit codes:'), [
    ['0', l10n.t('done')],
    ['2', l10n.t('a wrong option, or something that could not be read or written')]
  ])
}

/** What each format of `check` is for. */
export function checkFormatsHelp(): string {
  return termsHelp(l10n.t('Formats:'), [
    ['pretty', l10n.t('for people; in colour on a terminal')],
    ['json', l10n.t('for programs: findings with lines and columns, scores, mix, balance')],
    ['sarif', l10n.t('SARIF 2.1.0, for code scanning and other viewers')],
    ['github', l10n.t('annotations beside the lines of a pull request')]
  ])
}

/** What each format of `report` is for. */
export function reportFormatsHelp(): string {
  return termsHelp(l10n.t('Formats:'), [
    ['markdown', l10n.t('to read, and for a pull request or a wiki')],
    ['html', l10n.t('one page without scripts, to send on')],
    ['json', l10n.t('for programs')],
    ['csv', l10n.t('a row for each post, for a spreadsheet')]
  ])
}

/** Which paths lead where. */
export function pathsHelp(): string {
  return termsHelp(l10n.t('Paths:'), [
    [l10n.t('a folder'), l10n.t('its .post, .md and .markdown files and those of the folders in it')],
    [
      '"posts/**/*.post"',
      l10n.t(
        'a pattern: * and ? within a name, ** for any folders, [ab] and {0}; in quotation marks, so that it means the same in every shell',
        '{one,two}'
      )
    ],
    ['-', l10n.t('standard input')]
  ])
}

/** The files that have a say. */
export function filesHelp(): string {
  return termsHelp(l10n.t('Files:'), [
    [
      'sociable.config.json',
      l10n.t('settings and profile; the nearest one up from each file holds, or "sociable" in a package.json')
    ],
    ['.gitignore', l10n.t('what it names is left out of folders and patterns')]
  ])
}

/** The variables that have a say. */
export function environmentHelp(): string {
  return termsHelp(l10n.t('Environment:'), [
    ['NO_COLOR', l10n.t('never in colour')],
    ['FORCE_COLOR', l10n.t('in colour even where there is no terminal; 0: never')],
    ['LC_ALL, LANG, LANGUAGE', l10n.t('your language, where there is a translation; C for English')]
  ])
}

/** Where there is more to read. */
export function moreHelp(page: string): string {
  return `\n${l10n.t('More:')}\n  https://github.com/sociable/sociable/blob/main/docs/${page}`
}
