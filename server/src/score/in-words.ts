import * as l10n from '@vscode/l10n'

/** A balance or a score of 0–100 as a word: the one scale of the editor, the command line and every report. */
export function inWords(value: number): string {
  if (value >= 80) return l10n.t('lovely')
  if (value >= 60) return l10n.t('good')
  if (value >= 40) return l10n.t('so-so')
  if (value >= 20) return l10n.t('stiff')
  return l10n.t('all business')
}
