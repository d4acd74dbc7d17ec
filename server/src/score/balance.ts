import type { CustomTarget } from '../settings/types.ts'
import { type Kind, kinds } from '../text/types.ts'
import type { Balance, Mix } from './types.ts'

/** What the mix needs to know of a post. */
export interface Counted {
  readonly kinds: Readonly<Record<Kind, number>>
  readonly status?: 'draft' | 'ready' | 'posted' | undefined
}

/** Share of each kind among posts; an inferred kind counts by its probabilities. */
export function mixOf(posts: readonly Counted[]): Mix {
  const share = (kind: Kind): number =>
    posts.length === 0 ? 0 : posts.reduce((sum, post) => sum + post.kinds[kind], 0) / posts.length
  return Object.fromEntries(kinds.map((kind) => [kind, share(kind)])) as Record<Kind, number>
}

/** How well posts meet a target, by name or custom. */
export function balanceOf(posts: readonly Counted[], target: string | CustomTarget): Balance {
  const mix = mixOf(posts)
  const over = Math.max(0, mix.promote - 0.2) / 0.8
  return {
    balance: Math.round(100 * (1 - over)),
    mix,
    posts: posts.length,
    target: typeof target === 'string' ? target : 'custom',
    shortfalls: []
  }
}
