import type { PhraseHit } from '../signals/types.ts'

/**
 * Hits without the shapes that a phrase of the same list says better, and of two shapes at one place the longer: a
 * phrase knows what to say instead.
 */
export function oneAtAPlace(hits: readonly PhraseHit[]): readonly PhraseHit[] {
  if (!hits.some((hit) => hit.isShape)) return hits
  return hits.filter(
    (hit) =>
      !hit.isShape ||
      !hits.some(
        (other) =>
          other !== hit && other.start < hit.end && hit.start < other.end && (!other.isShape || isBefore(other, hit))
      )
  )
}

function isBefore(a: PhraseHit, b: PhraseHit): boolean {
  const difference = a.end - a.start - (b.end - b.start)
  return difference > 0 || (difference === 0 && (a.start < b.start || a.entry < b.entry))
}
