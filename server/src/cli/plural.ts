import * as l10n from '@vscode/l10n'

/** Counts with their nouns. English has two forms; a translation that needs more can word around the number. */
export const plural = {
  files: (n: number): string => (n === 1 ? l10n.t('1 file') : l10n.t('{0} files', n)),
  posts: (n: number): string => (n === 1 ? l10n.t('1 post') : l10n.t('{0} posts', n)),
  errors: (n: number): string => (n === 1 ? l10n.t('1 error') : l10n.t('{0} errors', n)),
  warnings: (n: number): string => (n === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', n)),
  notes: (n: number): string => (n === 1 ? l10n.t('1 note') : l10n.t('{0} notes', n)),
  findings: (n: number): string => (n === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', n)),
  fixes: (n: number): string => (n === 1 ? l10n.t('1 fix') : l10n.t('{0} fixes', n))
}
