import type { PostView } from '../report/report-view.ts'
import type { Shown } from './shown.ts'

/** The posts in the order that somebody chose; equals stay in the order of the report. */
export function sortedPosts(posts: readonly PostView[], { sorting, isDescending }: Shown): readonly PostView[] {
  const sign = isDescending ? -1 : 1
  if (sorting === 'score') return [...posts].sort((a, b) => sign * (a.score - b.score))
  if (sorting === 'kind') return [...posts].sort((a, b) => sign * a.kindLabel.localeCompare(b.kindLabel))
  return isDescending ? [...posts].reverse() : posts
}
