import type { FeedPost } from '../types.ts'
import { firstSeen } from './first-seen.ts'
import { shinglesOf, similarity } from './shingles.ts'

/** A post that nearly repeats an earlier one. */
export interface NearDuplicate {
  readonly item: FeedPost
  readonly earlier: FeedPost
  /** 0 to 1. */
  readonly similarity: number
}

/** How many of the likeliest earlier posts are compared in full. */
const mostCompared = 4

/** A post that shares a smaller part of the sketch than this is no near-duplicate, or one that nobody would notice. */
const leastShared = 0.1

/** In a short post one word is much of what it says, so more must be the same. */
function leastFor(words: number, least: number): number {
  return words >= 10 ? least : least + ((1 - least) * (10 - words)) / 10
}

/**
 * Posts that say nearly the same as one before them, by `least` similarity and from `fewestWords` on. A hash leads to
 * the first post that had it, and only posts with many hashes in common are compared: the time grows with the posts,
 * not with their square.
 */
export function nearDuplicates(
  posts: readonly FeedPost[],
  least: number,
  fewestWords: number,
  mayRepeat: (item: FeedPost, earlier: FeedPost) => boolean
): readonly NearDuplicate[] {
  const all = posts.map(({ view }) => shinglesOf(view))
  const seen = firstSeen(all.reduce((sum, { sketch }) => sum + sketch.length, 0))
  const shared = new Uint8Array(posts.length)
  const found: NearDuplicate[] = []
  for (const [at, item] of posts.entries()) {
    const own = all[at]
    if (!own || own.words < fewestWords) continue
    const candidates: number[] = []
    for (const hash of own.sketch) {
      const first = seen.add(hash, at)
      if (first < 0) continue
      if (shared[first] === 0) candidates.push(first)
      shared[first] = (shared[first] ?? 0) + 1
    }
    const likely = candidates
      .filter((other) => (shared[other] ?? 0) >= least * own.sketch.length * leastShared)
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
    for (const other of candidates) shared[other] = 0
    let best: NearDuplicate | undefined
    for (const other of likely.slice(0, mostCompared)) {
      const earlier = posts[other]
      const theirs = all[other]
      if (!earlier || !theirs || !mayRepeat(item, earlier)) continue
      const alike = similarity(own, theirs)
      if (alike >= leastFor(own.words, least) && alike > (best?.similarity ?? 0))
        best = { item, earlier, similarity: alike }
    }
    if (best) found.push(best)
  }
  return found
}
