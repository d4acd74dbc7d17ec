import { l10n } from 'vscode'

/** A balance or score of 0–100 as a word. */
export function inWords(value: number): string {
  if (value >= 80) return l10n.t('lovely')
  if (value >= 60) return l10n.t('good')
  if (value >= 40) return l10n.t('so-so')
  if (value >= 20) return l10n.t('stiff')
  return l10n.t('all business')
}

/** A kind of post, for people. */
export function kindName(kind: string): string {
  const names: Readonly<Record<string, string>> = {
    promote: l10n.t('promotes'),
    inform: l10n.t('informs'),
    share: l10n.t('shares'),
    talk: l10n.t('talks'),
    personal: l10n.t('personal'),
    give: l10n.t('gives')
  }
  return names[kind] ?? kind
}

/** A share of 0–1 as whole per cent. */
export function percent(share: number): string {
  return l10n.t('{0} %', Math.round(share * 100))
}
