import type { Signal } from '../signals/types.ts'
import { type Kind, kinds } from '../text/types.ts'
import { type Dimension, dimensions } from './types.ts'

/**
 * What the log-odds of each dimension say of each kind. A post that is nothing in particular informs; one that passes
 * on what others made shares.
 */
const says: Readonly<Record<Kind, { readonly start: number } & Readonly<Partial<Record<Dimension, number>>>>> = {
  promote: { start: 0.3, promotional: 0.8, personal: -0.2 },
  inform: { start: 0.9, robotic: 0.5, helpful: 0.15 },
  share: { start: -1.2, robotic: 0.1, promotional: -0.15 },
  talk: { start: 0.9, conversational: 0.4, robotic: -0.2 },
  personal: { start: 1.0, personal: 0.9, robotic: -0.5, promotional: -0.3 },
  give: { start: 0.5, generous: 0.75, promotional: -0.1 }
}

/** Signals of passing on what somebody else made. */
const sharing: Readonly<Record<string, number>> = { repost: 2.2, credit: 1.6, sharing: 1.5, 'comments-repost': 0.8 }

/** Far beyond certainty the log-odds of one dimension should not drown out all others. */
const most = 5

/** How likely each kind is, from the dimensions' log-odds and the signals of sharing; adds up to 1. */
export function kindsOf(logits: ArrayLike<number>, signals: readonly Signal[]): Readonly<Record<Kind, number>> {
  const bounded = dimensions.map((_, d) => Math.max(-most, Math.min(most, logits[d] ?? 0)))
  const passed = new Set(signals.map((signal) => signal.id))
  const shared = Object.entries(sharing).reduce((sum, [id, weight]) => sum + (passed.has(id) ? weight : 0), 0)
  const odds = kinds.map((kind) => {
    const evidence = dimensions.reduce((sum, name, d) => sum + (says[kind][name] ?? 0) * (bounded[d] ?? 0), 0)
    return Math.exp(says[kind].start + evidence + (kind === 'share' ? shared : 0))
  })
  const all = odds.reduce((a, b) => a + b, 0)
  return Object.fromEntries(kinds.map((kind, k) => [kind, (odds[k] ?? 0) / all])) as Record<Kind, number>
}
