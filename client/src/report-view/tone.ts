import type { Kind } from '../../../server/src/text/types.ts'

/** Class that colours a kind: what people like to read, what informs, what sells. The words beside it say the same. */
export function toneOfKind(kind: Kind): string {
  if (kind === 'promote') return 'cold'
  return kind === 'inform' ? 'plain' : 'warm'
}

/** Class that colours a score or balance of 0–100, in the steps of its words. */
export function toneOfValue(value: number): string {
  if (value >= 60) return 'warm'
  return value >= 40 ? 'plain' : 'cold'
}
