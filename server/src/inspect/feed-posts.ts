import type { FeedPost } from '../rules/types.ts'
import type { Checked } from './post-cache.ts'

/** Gives each post of a feed its place: the same object at each look, as long as post and place are the same. */
export function createFeedPosts(): (all: readonly Checked[]) => readonly FeedPost[] {
  let last: readonly Checked[] = []
  let known: readonly FeedPost[] = []
  return (all) => {
    if (all === last) return known
    const [before, old] = [last, known]
    known = all.map((one, index) => (before[index] === one && old[index]) || { view: one.view, index })
    last = all
    return known
  }
}
