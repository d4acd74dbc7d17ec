import * as l10n from '@vscode/l10n'
import { type Kind, kinds } from '../text/types.ts'
import { inWords } from './in-words.ts'
import type { Balance, Mix, Shortfall } from './types.ts'

/** A kind of post as people see it. */
export function kindWord(kind: Kind): string {
  switch (kind) {
    case 'promote':
      return l10n.t('promote')
    case 'inform':
      return l10n.t('inform')
    case 'share':
      return l10n.t('share')
    case 'talk':
      return l10n.t('talk')
    case 'personal':
      return l10n.t('personal')
    case 'give':
      return l10n.t('give')
  }
}

/** A share as whole per cent. */
export function percent(share: number): string {
  return l10n.t('{0} %', Math.round(share * 100))
}

/** A missed limit in words: "promote 42 %, at most 20 % would do". */
export function shortfallWords({ kinds: of, bound, limit, share }: Shortfall): string {
  const names = of.map(kindWord).join(' + ')
  return bound === 'max'
    ? l10n.t('{0} {1}, at most {2} would do', names, percent(share), percent(limit))
    : l10n.t('{0} {1}, at least {2} would do', names, percent(share), percent(limit))
}

/** A mix in words, without the kinds that do not occur: "promote 20 %, talk 80 %". */
export function mixWords(mix: Mix): string {
  const present = kinds.filter((kind) => Math.round(mix[kind] * 100) > 0)
  return present.map((kind) => `${kindWord(kind)} ${percent(mix[kind])}`).join(', ')
}

/** "balance 62 of 100, good (social-first)". */
export function balanceWords({ balance, target }: Pick<Balance, 'balance' | 'target'>): string {
  return l10n.t('balance {0} of 100, {1} ({2})', balance, inWords(balance), target)
}
