import type { Range } from './types.ts'

/** Answers whether a range has a character in common with any of some ranges. */
export type OverlapTest = (range: Range) => boolean

/** With fewer than this, looking at each is faster than sorting. */
const few = 8

/** A test against `ranges`, in any order and overlapping as they like: n log n once, log n for each question. */
export function overlapTest(ranges: readonly Range[]): OverlapTest {
  if (ranges.length === 0) return () => false
  if (ranges.length < few) return ({ start, end }) => ranges.some((other) => start < other.end && other.start < end)
  const sorted = [...ranges].sort((a, b) => a.start - b.start)
  const furthest = furthestEnds(sorted)
  return ({ start, end }) => {
    const before = firstFrom(sorted, end)
    return before > 0 && (furthest[before - 1] ?? 0) > start
  }
}

/** For each range the furthest end of it and those before it. */
function furthestEnds(sorted: readonly Range[]): readonly number[] {
  let most = 0
  return sorted.map(({ end }) => {
    most = Math.max(most, end)
    return most
  })
}

/** Index of the first of `sorted` that starts at `at` or later. */
function firstFrom(sorted: readonly Range[], at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** For each of `sorted` (by start) the others that it overlaps. Quick where no range reaches far. */
export function* overlapsOfEach<One extends Range>(sorted: readonly One[]): Generator<readonly [One, readonly One[]]> {
  const furthest = furthestEnds(sorted)
  for (const [index, one] of sorted.entries()) {
    const others: One[] = []
    for (let i = index - 1; i >= 0 && (furthest[i] ?? 0) > one.start; i--) {
      const other = sorted[i]
      if (other && other.end > one.start) others.push(other)
    }
    for (let i = index + 1; i < sorted.length; i++) {
      const other = sorted[i]
      if (!other || other.start >= one.end) break
      others.push(other)
    }
    yield [one, others]
  }
}

/** Ranges that do not overlap, kept in order of place. */
export interface DisjointRanges {
  /** Takes the range in where it overlaps none of those taken in before; false where it does. */
  readonly add: (range: Range) => boolean
  readonly overlaps: OverlapTest
}

export function disjointRanges(): DisjointRanges {
  const taken: Range[] = []
  const overlapsAt = (range: Range, before: number): boolean =>
    (taken[before - 1]?.end ?? 0) > range.start && before > 0
  return {
    add: (range) => {
      const before = firstFrom(taken, range.end)
      if (overlapsAt(range, before)) return false
      taken.splice(before, 0, range)
      return true
    },
    overlaps: (range) => overlapsAt(range, firstFrom(taken, range.end))
  }
}
