/** Hashes are spread evenly, so that buckets by their first bits have one or two each. */
const buckets = 64
const starts = new Int32Array(buckets + 1)
const lowest = new Uint32Array(256)

/** Where hashes go, and how many of them. */
interface Target {
  readonly row: Uint32Array
  readonly start: number
  readonly most: number
}

/** One hash after the other is put in its place. */
function insertAll(hashes: Int32Array, from: number, to: number, { row, start, most }: Target): number {
  let end = start
  for (let at = from; at < to; at++) {
    const hash = (hashes[at] ?? 0) >>> 0
    if (end === start + most && hash >= (row[end - 1] ?? 0)) continue
    let place = end
    while (place > start && (row[place - 1] ?? 0) > hash) place--
    if (place > start && row[place - 1] === hash) continue
    if (end < start + most) end++
    for (let behind = end - 1; behind > place; behind--) row[behind] = row[behind - 1] ?? 0
    row[place] = hash
  }
  return end - start
}

/** The hashes of the lowest buckets, ascending, in `lowest`: a few more than `most`; how many. 0 where there are too many. */
function sortLowest(hashes: Int32Array, from: number, to: number, most: number): number {
  const shift = Math.min(26, 1 + Math.clz32(to - from))
  starts.fill(0)
  for (let at = from; at < to; at++) {
    const bucket = (hashes[at] ?? 0) >>> shift
    if (bucket < buckets) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1
  }
  let end = 0
  let count = 0
  for (; end < buckets && count < most; end++) {
    const own = starts[end + 1] ?? 0
    starts[end + 1] = count
    count += own
  }
  if (count > lowest.length) return 0
  for (let at = from; at < to; at++) {
    const hash = (hashes[at] ?? 0) >>> 0
    const bucket = hash >>> shift
    if (bucket >= end) continue
    const place = starts[bucket + 1] ?? 0
    lowest[place] = hash
    starts[bucket + 1] = place + 1
  }
  for (let at = 1; at < count; at++) {
    const hash = lowest[at] ?? 0
    let place = at
    for (; place > 0 && (lowest[place - 1] ?? 0) > hash; place--) lowest[place] = lowest[place - 1] ?? 0
    lowest[place] = hash
  }
  return count
}

/**
 * Writes the `most` smallest of the 32-bit hashes `from` to `to` (exclusive) to `row`, from `start` on: as unsigned numbers,
 * ascending, each once. Returns how many there are.
 */
export function keepSmallest(hashes: Int32Array, from: number, to: number, target: Target): number {
  const { row, start, most } = target
  if (to - from > most) {
    const count = sortLowest(hashes, from, to, most)
    let kept = 0
    for (let at = 0; at < count && kept < most; at++) {
      const hash = lowest[at] ?? 0
      if (kept === 0 || row[start + kept - 1] !== hash) row[start + kept++] = hash
    }
    if (kept === most) return kept
  }
  return insertAll(hashes, from, to, target)
}
