import type { FeedPost } from '../types.ts'
import { type Shingles, shinglesOf, similarity } from './shingles.ts'

/** A post that nearly repeats an earlier one. */
export interface NearDuplicate {
  readonly item: FeedPost
  readonly earlier: FeedPost
  /** 0 to 1. */
  readonly similarity: number
}

/** Each post is looked up by its smallest hashes (a bottom-k sketch), most posts by all that they have. */
const sketchSize = 24
/** A hash that many posts share, such as a standing footer, leads to the first few of them only. */
const mostPerHash = 3
/** How many of the likeliest earlier posts are compared in full. */
const mostCompared = 4

interface Candidate {
  readonly item: FeedPost
  readonly shingles: Shingles
}

/**
 * Posts that say nearly the same as one before them, by `least` similarity and from `fewestWords` on. An inverted index
 * over sketches finds the few earlier posts worth comparing, so the time grows with the posts, not with their square.
 */
export function* nearDuplicates(
  posts: Iterable<FeedPost>,
  least: number,
  fewestWords: number,
  mayRepeat: (item: FeedPost, earlier: FeedPost) => boolean
): Iterable<NearDuplicate> {
  const index = new Map<number, Candidate[]>()
  for (const item of posts) {
    const shingles = shinglesOf(item.view)
    if (shingles.words < fewestWords) continue
    const own: Candidate = { item, shingles }
    const hits = new Map<Candidate, number>()
    for (const hash of shingles.pairs.subarray(0, sketchSize)) {
      const known = index.get(hash)
      if (!known) index.set(hash, [own])
      else {
        for (const candidate of known) hits.set(candidate, (hits.get(candidate) ?? 0) + 1)
        if (known.length < mostPerHash) known.push(own)
      }
    }
    if (hits.size === 0) continue
    const likeliest = [...hits].sort((a, b) => b[1] - a[1]).slice(0, mostCompared)
    let best: NearDuplicate | undefined
    for (const [candidate] of likeliest) {
      if (!mayRepeat(item, candidate.item)) continue
      const found = similarity(shingles, candidate.shingles)
      if (found >= least && found > (best?.similarity ?? 0)) best = { item, earlier: candidate.item, similarity: found }
    }
    if (best) yield best
  }
}
