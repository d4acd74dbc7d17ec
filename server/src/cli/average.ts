/** The mean of some scores, rounded; 0 where there are none. */
export function average(scores: readonly number[]): number {
  return scores.length === 0 ? 0 : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length)
}
