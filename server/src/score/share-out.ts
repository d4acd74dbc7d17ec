/**
 * Whole numbers near `exact` that add up to `total`: each is rounded down, and what is missing goes to those that lost
 * most (the earlier first where equal). `total` should lie within one of the sum for every entry.
 */
export function shareOut(exact: readonly number[], total: number): number[] {
  const whole = exact.map(Math.floor)
  if (whole.length === 0) return whole
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }))
  order.sort((a, b) => b.rest - a.rest || a.index - b.index)
  let left = total - whole.reduce((a, b) => a + b, 0)
  const step = left < 0 ? -1 : 1
  if (step < 0) order.reverse()
  for (let i = 0; left !== 0; i = (i + 1) % order.length, left -= step) {
    const index = order[i]?.index ?? 0
    whole[index] = (whole[index] ?? 0) + step
  }
  return whole
}
