import { bitsIn } from '../rules/recycled-post/bits-in.ts'

/** A post as it is known in other files. */
export interface Sketched {
  /** Posts of the same file are not compared. */
  readonly file: number
  /** The smallest hashes of three neighbouring words, ascending. */
  readonly sketch: readonly number[]
  /** Others may repeat it, but it is not to be told that it repeats another. */
  readonly isSpared: boolean
}

/** Posts that share less of their sketches than this say different things. */
const leastShared = 0.6

/** Of the posts with the same hash, so many are compared. */
const mostCompared = 8

/** What a cell holds: its hash, the first and the last slot of its chain, and how many slots the chain has. Slots count from 1. */
const perCell = 4
const first = 1
const last = 2
const length = 3

/**
 * Offers to `accept` what each post may repeat: the places of a post and of an earlier one in another file to which a hash
 * leads, and whether their sketches are wholly the same. What it takes (true) is the last that it hears of that post.
 */
export function findEchoes(
  posts: readonly Sketched[],
  accept: (place: number, earlier: number, isSame: boolean) => boolean
): void {
  const widest = posts.reduce((most, { sketch }) => Math.max(most, sketch.length), 1)
  // a row of hashes for each post, as long as a power of two
  const shift = Math.ceil(Math.log2(widest))
  const slots = posts.length << shift
  const size = 2 ** Math.ceil(Math.log2(Math.max(64, slots * 2)))
  const cells = new Int32Array(size * perCell)
  const next = new Int32Array(slots + 1)
  const rows = new Uint32Array(slots)
  const lengths = new Int32Array(posts.length)
  const files = new Int32Array(posts.length)
  /** A bit for each hash, of 64: what two posts have not in common is seen from these, as a rule. */
  const low = new Int32Array(posts.length)
  const high = new Int32Array(posts.length)
  /** The last place that each was compared with. */
  const comparedWith = new Int32Array(posts.length).fill(-1)

  /**
   * How many of the smallest hashes of two posts together both have, among as many as the longer sketch has; 0 for too few.
   * What one has and the other has not is missed, or stands behind one that the other has and this one has not.
   */
  function sharedBy(place: number, other: number, most: number): number {
    const mostMissed = most - Math.ceil(most * leastShared - 1e-9)
    const alone = bitsIn((low[place] ?? 0) & ~(low[other] ?? 0)) + bitsIn((high[place] ?? 0) & ~(high[other] ?? 0))
    if (alone > mostMissed) return 0
    let a = place << shift
    let b = other << shift
    const endOfA = a + (lengths[place] ?? 0)
    const endOfB = b + (lengths[other] ?? 0)
    let missed = 0
    for (let union = 0; union < most; union++) {
      const x = rows[a] ?? 0
      const y = rows[b] ?? 0
      const isLeft = a < endOfA && (b === endOfB || x <= y)
      const isRight = b < endOfB && (a === endOfA || y <= x)
      if (isLeft) a++
      if (isRight) b++
      if (!(isLeft && isRight) && ++missed > mostMissed) return 0
    }
    return most - missed
  }

  /** Compares a post with those of a chain; whether it is done with. */
  function compare(place: number, from: number): boolean {
    const file = files[place] ?? 0
    for (let slot = from; slot > 0; slot = next[slot] ?? 0) {
      const earlier = (slot - 1) >>> shift
      if (comparedWith[earlier] === place || files[earlier] === file) continue
      comparedWith[earlier] = place
      const most = Math.max(lengths[place] ?? 0, lengths[earlier] ?? 0)
      const shared = sharedBy(place, earlier, most)
      if (shared > 0 && accept(place, earlier, shared === most)) return true
    }
    return false
  }

  function cellOf(hash: number): number {
    let cell = hash & (size - 1)
    while (cells[cell * perCell + length] !== 0 && cells[cell * perCell] !== hash) cell = (cell + 1) & (size - 1)
    return cell * perCell
  }

  function look({ sketch, file, isSpared }: Sketched, place: number): void {
    lengths[place] = sketch.length
    files[place] = file
    const row = place << shift
    for (let at = 0; at < sketch.length; at++) {
      const hash = sketch[at] ?? 0
      rows[row + at] = hash
      const bits = (hash & 32) === 0 ? low : high
      bits[place] = (bits[place] ?? 0) | (1 << (hash & 31))
    }
    let isDone = isSpared
    for (let at = 0; at < sketch.length; at++) {
      const hash = (rows[row + at] ?? 0) | 0
      const cell = cellOf(hash)
      const count = cells[cell + length] ?? 0
      if (count > 0 && !isDone) isDone = compare(place, cells[cell + first] ?? 0)
      // who comes later is compared with none of those that are not kept
      if (count === mostCompared) continue
      const slot = row + at + 1
      if (count > 0) next[cells[cell + last] ?? 0] = slot
      else {
        cells[cell] = hash
        cells[cell + first] = slot
      }
      cells[cell + last] = slot
      cells[cell + length] = count + 1
    }
  }

  posts.forEach(look)
}
