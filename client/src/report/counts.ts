import { l10n } from 'vscode'

/** Numbers with their nouns. English has two forms; a translation that needs more words around the number. */
export const count = {
  posts: (n: number): string => (n === 1 ? l10n.t('1 post') : l10n.t('{0} posts', n)),
  findings: (n: number): string => (n === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', n)),
  feeds: (n: number): string => (n === 1 ? l10n.t('1 feed') : l10n.t('{0} feeds', n)),
  weeks: (n: number): string => (n === 1 ? l10n.t('1 week') : l10n.t('{0} weeks', n))
}
