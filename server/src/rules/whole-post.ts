import type { RuleFinding } from './types.ts'

/** Where a finding about a whole post goes: `inspect` puts it on the first or last word that no other finding holds. */
export type Anchor = 'start' | 'end'

/** A finding about the post as a whole, not about any of its words. */
export function wholePost(message: string, anchor: Anchor = 'start', data?: unknown): RuleFinding {
  return { start: 0, end: 0, anchor, message, ...(data === undefined ? {} : { data }) }
}
