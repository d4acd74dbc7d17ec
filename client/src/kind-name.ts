import { l10n } from 'vscode'

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
