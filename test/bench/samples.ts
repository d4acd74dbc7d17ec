/** Times of one thing, in milliseconds. */
export interface Samples {
  readonly median: number
  readonly p95: number
  readonly count: number
}

/** The time that a share of all times (0 to 1) does not exceed. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function samplesOf(times: readonly number[]): Samples {
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95), count: times.length }
}
