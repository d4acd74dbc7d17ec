/** Ranks from 1, ties averaged. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  const result = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to++
    for (let k = from; k <= to; k++) result[order[k]?.index ?? 0] = (from + to) / 2 + 1
    from = to + 1
  }
  return result
}

/** Area under the ROC curve: how often a positive row ranks above a negative one. 0.5 is guessing. */
export function auc(values: ArrayLike<number>, labels: ArrayLike<number>): number {
  const rank = ranks(values)
  let sum = 0
  let yes = 0
  for (let i = 0; i < values.length; i++) {
    if (!labels[i]) continue
    sum += rank[i] ?? 0
    yes++
  }
  return (sum - (yes * (yes + 1)) / 2) / (yes * (values.length - yes))
}

/** Spearman's rank correlation. */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const x = ranks(a)
  const y = ranks(b)
  const mean = (x.length + 1) / 2
  let xy = 0
  let xx = 0
  let yy = 0
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] ?? 0) - mean
    const dy = (y[i] ?? 0) - mean
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  return xy / Math.sqrt(xx * yy)
}

export interface CalibrationBin {
  readonly from: number
  readonly posts: number
  readonly meant: number
  readonly found: number
}

/** In ten bins of predicted probability: how many posts, what was predicted on average, and what share was so. */
export function calibrationBins(probabilities: readonly number[], labels: ArrayLike<number>): CalibrationBin[] {
  const bins = Array.from({ length: 10 }, () => ({ posts: 0, meant: 0, found: 0 }))
  probabilities.forEach((p, i) => {
    const bin = bins[Math.min(9, Math.floor(p * 10))]
    if (!bin) return
    bin.posts++
    bin.meant += p
    bin.found += labels[i] ? 1 : 0
  })
  return bins.map(({ posts, meant, found }, i) => ({
    from: i / 10,
    posts,
    meant: meant / Math.max(1, posts),
    found: found / Math.max(1, posts)
  }))
}

/** The mean distance between what was predicted and what was so, over the bins by their size. */
export function calibrationError(bins: readonly CalibrationBin[]): number {
  const all = bins.reduce((sum, bin) => sum + bin.posts, 0)
  return bins.reduce((sum, bin) => sum + (bin.posts / all) * Math.abs(bin.meant - bin.found), 0)
}
