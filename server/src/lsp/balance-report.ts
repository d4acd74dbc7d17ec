import * as l10n from '@vscode/l10n'
import { kindWord, shortfallWords } from '../score/balance-words.ts'
import type { Balance, Shortfall } from '../score/types.ts'
import type { BalanceReport } from '../wire.ts'

/** More is not worth planning for. */
const mostAhead = 20

/** How many posts of the right kind would meet a limit. */
function postsAhead({ bound, limit, share }: Shortfall, posts: number): number {
  const needed =
    bound === 'max'
      ? limit > 0
        ? (share * posts) / limit - posts
        : Number.POSITIVE_INFINITY
      : limit < 1
        ? ((limit - share) * posts) / (1 - limit)
        : Number.POSITIVE_INFINITY
  return Math.max(1, Math.ceil(needed - 1e-9))
}

/** The next thing to do about the worst shortfall. */
function adviceOn(shortfall: Shortfall, posts: number): string {
  const names = shortfall.kinds.map(kindWord).join(', ')
  const ahead = postsAhead(shortfall, posts)
  if (shortfall.bound === 'max') {
    if (shortfall.kinds.includes('promote')) {
      return ahead === 1
        ? l10n.t('Let the next post sell nothing: ask something, thank somebody, tell about your day.')
        : ahead <= mostAhead
          ? l10n.t('Let the next {0} posts sell nothing: ask something, thank somebody, tell about your day.', ahead)
          : l10n.t('Let the next posts sell nothing: ask something, thank somebody, tell about your day.')
    }
    return l10n.t('Let the next post be anything but: {0}.', names)
  }
  return ahead > 1 && ahead <= mostAhead
    ? l10n.t('Make the next {0} posts one of these: {1}.', ahead, names)
    : l10n.t('Make the next post one of these: {0}.', names)
}

/** A balance as it goes over the wire, in words too. */
export function balanceReport({ balance, mix, target, limits, shortfalls, posts }: Balance): BalanceReport {
  const [worst] = shortfalls
  return {
    balance,
    mix,
    target,
    limits: limits.map(({ kinds, bound, limit }) => ({ kinds, bound, limit })),
    shortfalls: shortfalls.map((shortfall) => ({ ...shortfall, label: shortfallWords(shortfall) })),
    ...(worst ? { advice: adviceOn(worst, posts) } : {})
  }
}
