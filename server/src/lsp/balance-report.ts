import { shortfallWords } from '../score/balance-words.ts'
import type { Balance } from '../score/types.ts'
import type { BalanceReport } from '../wire.ts'

/** A balance as it goes over the wire, in words too; `advice` is what would help most. */
export function balanceReport(
  { balance, mix, target, limits, shortfalls }: Balance,
  advice: string | undefined
): BalanceReport {
  return {
    balance,
    mix,
    target,
    limits: limits.map(({ kinds, bound, limit }) => ({ kinds, bound, limit })),
    shortfalls: shortfalls.map((shortfall) => ({ ...shortfall, label: shortfallWords(shortfall) })),
    ...(advice === undefined ? {} : { advice })
  }
}
