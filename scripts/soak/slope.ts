/**
 * How fast y grows with x: the median of the slopes between each two points (Theil and Sen). Least squares would follow the
 * odd sample that a collector of code or a compiler leaves. 0 for fewer than two points.
 */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const slopes = points.flatMap(([x, y], index) =>
    points.slice(index + 1).flatMap(([otherX, otherY]) => (otherX === x ? [] : [(otherY - y) / (otherX - x)]))
  )
  slopes.sort((a, b) => a - b)
  const middle = slopes.length >> 1
  const upper = slopes[middle] ?? 0
  return slopes.length % 2 === 0 ? ((slopes[middle - 1] ?? 0) + upper) / 2 : upper
}
