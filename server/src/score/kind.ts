import type { Kind } from '../text/types.ts'
import type { Dimensions } from './types.ts'

/** How likely each kind is; adds up to 1. A post that is nothing in particular informs. */
export function kindsOf(d: Dimensions): Readonly<Record<Kind, number>> {
  const odds: Record<Kind, number> = {
    promote: d.promotional ** 2,
    inform: 0.08 + 0.5 * d.robotic * (1 - d.promotional) + 0.4 * d.helpful,
    share: 0.02 + 0.15 * d.generous * d.robotic,
    talk: d.conversational ** 2 * (1 - d.promotional),
    personal: d.personal ** 2 * (1 - d.promotional),
    give: d.generous ** 2 * (1 - d.promotional)
  }
  const sum = Object.values(odds).reduce((a, b) => a + b, 0)
  return Object.fromEntries(Object.entries(odds).map(([kind, value]) => [kind, value / sum])) as Record<Kind, number>
}
