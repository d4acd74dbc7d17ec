/** A post as far as the order of posts by score needs it. */
export interface Ranked {
  readonly index: number
  /** 0–100. */
  readonly score: number
}

/**
 * Which post to go to: the next weaker or stronger one after that at `from`, with the weakest after the strongest. From
 * nowhere, the weakest (`by` 1) or the strongest (-1). `undefined` where there is no post.
 */
export function neighbourByScore<T extends Ranked>(
  posts: readonly T[],
  from: number | undefined,
  by: 1 | -1
): T | undefined {
  const ranking = [...posts].sort((a, b) => a.score - b.score || a.index - b.index)
  const at = from === undefined ? -1 : ranking.findIndex(({ index }) => index === from)
  if (at < 0) return by === 1 ? ranking[0] : ranking.at(-1)
  return ranking[(at + by + ranking.length) % ranking.length]
}
