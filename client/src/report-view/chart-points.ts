import type { PostView } from '../report/report-view.ts'

/** A post in the picture of the scores; both coordinates in per cent of the picture, from its lower left. */
export interface Point {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly post: PostView
}

/** How many scores the running average of so many posts is over: enough that a line can be seen in it. */
export function averageOver(posts: number): number {
  return Math.max(5, Math.round(posts / 60))
}

/** The posts from left to right: in the order of the report, or by date, where those without one are left out. */
export function pointsOf(posts: readonly PostView[], axis: 'order' | 'date'): readonly Point[] {
  if (axis === 'order')
    return posts.map((post, at) => ({ key: post.key, x: ((at + 0.5) / posts.length) * 100, y: post.score, post }))
  const dated = posts.flatMap((post) => (post.day === undefined ? [] : [{ post, day: post.day }]))
  dated.sort((a, b) => a.day - b.day)
  const first = dated[0]?.day ?? 0
  const span = (dated.at(-1)?.day ?? 0) - first
  return dated.map(({ post, day }) => ({
    key: post.key,
    x: span === 0 ? 50 : 2 + ((day - first) / span) * 96,
    y: post.score,
    post
  }))
}

/** The running average, as the points of an SVG line in a box of 100 by 100; empty for fewer posts than it is over. */
export function averageLine(points: readonly Point[]): string {
  const over = averageOver(points.length)
  let sum = 0
  const line = points.map(({ x, y }, at) => {
    sum += y - (points[at - over]?.y ?? 0)
    return `${round(x)},${round(100 - sum / over)}`
  })
  return line.slice(over - 1).join(' ')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
