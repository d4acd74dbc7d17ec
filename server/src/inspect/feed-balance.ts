import { addends, balanceOfMix, mixOfAddends, writeAddends } from '../score/balance.ts'
import type { Balance } from '../score/types.ts'
import type { Settings } from '../settings/types.ts'
import type { Checked } from './post-cache.ts'

function isSkipped({ view }: Checked): boolean {
  return view.post.skipped !== undefined
}

/**
 * How well a feed meets a target. What a post adds is worked out once; the sum is made afresh at each look, for one that is
 * carried on drifts by rounding. Posts that are not read do not count.
 */
export function createFeedBalance(): (all: readonly Checked[], target: Settings['target']) => Balance {
  let last: readonly Checked[] = []
  let row = new Float64Array(0)
  let skipped = 0

  function update(all: readonly Checked[]): void {
    if (row.length !== all.length * addends) {
      const old = row
      row = new Float64Array(all.length * addends)
      row.set(old.length > row.length ? old.subarray(0, row.length) : old)
    }
    for (let post = 0; post < Math.max(all.length, last.length); post++) {
      const one = all[post]
      const before = last[post]
      if (one === before) continue
      if (before && isSkipped(before)) skipped--
      if (!one) continue
      const at = post * addends
      if (!isSkipped(one)) writeAddends(row, at, one.view.score)
      else {
        row.fill(0, at, at + addends)
        skipped++
      }
    }
    last = all
  }

  return (all, target) => {
    if (all !== last) update(all)
    const posts = all.length - skipped
    return balanceOfMix(mixOfAddends(row, posts), posts, target)
  }
}
