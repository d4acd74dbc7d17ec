import type { PhraseHit } from '../signals/types.ts'
import { overlapsOfEach, overlapTest } from '../text/overlaps.ts'

/**
 * Hits without the shapes that a phrase of the same list says better, and of two shapes at one place the longer: a
 * phrase knows what to say instead. `hits` are sorted by start.
 */
export function oneAtAPlace(hits: readonly PhraseHit[]): readonly PhraseHit[] {
  if (!hits.some((hit) => hit.isShape)) return hits
  const isSaid = overlapTest(hits.filter((hit) => !hit.isShape))
  const dropped = new Set<PhraseHit>()
  for (const [hit, others] of overlapsOfEach(hits.filter((one) => one.isShape)))
    if (isSaid(hit) || others.some((other) => isBefore(other, hit))) dropped.add(hit)
  return dropped.size === 0 ? hits : hits.filter((hit) => !dropped.has(hit))
}

function isBefore(a: PhraseHit, b: PhraseHit): boolean {
  const difference = a.end - a.start - (b.end - b.start)
  return difference > 0 || (difference === 0 && (a.start < b.start || a.entry < b.entry))
}
