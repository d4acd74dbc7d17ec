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
  const slots = posts.length * widest
  const size = 2 ** Math.ceil(Math.log2(Math.max(64, slots * 2)))
  const cells = new Int32Array(size * perCell)
  const next = new Int32Array(slots + 1)
  const rows = new Uint32Array(slots)
  const comparedWith = new Int32Array(posts.length).fill(-1)

  /** How many of the smallest hashes of two posts together both have, among as many as the longer sketch has; 0 for too few. */
  function sharedBy(place: number, other: number, lengths: number, others: number): number {
    const most = Math.max(lengths, others)
    const mostMissed = most - Math.ceil(most * leastShared - 1e-9)
    let a = place * widest
    let b = other * widest
    const endOfA = a + lengths
    const endOfB = b + others
    let missed = 0
    for (let union = 0; union < most; union++) {
      const x = a < endOfA ? (rows[a] ?? 0) : Number.POSITIVE_INFINITY
      const y = b < endOfB ? (rows[b] ?? 0) : Number.POSITIVE_INFINITY
      if (x !== y && ++missed > mostMissed) return 0
      if (x <= y) a++
      if (y <= x) b++
    }
    return most - missed
  }

  function cellOf(hash: number): number {
    const signed = hash | 0
    let cell = hash & (size - 1)
    while (cells[cell * perCell + length] !== 0 && cells[cell * perCell] !== signed) cell = (cell + 1) & (size - 1)
    return cell * perCell
  }

  for (let place = 0; place < posts.length; place++) {
    const post = posts[place]
    if (!post) continue
    const { sketch, file, isSpared } = post
    let isOpen = !isSpared
    for (let at = 0; at < sketch.length; at++) rows[place * widest + at] = sketch[at] ?? 0
    for (let at = 0; at < sketch.length; at++) {
      const hash = sketch[at] ?? 0
      const cell = cellOf(hash)
      for (let slot = cells[cell + first] ?? 0; isOpen && slot > 0; slot = next[slot] ?? 0) {
        const earlier = Math.floor((slot - 1) / widest)
        const other = posts[earlier]
        if (!other || other.file === file || comparedWith[earlier] === place) continue
        comparedWith[earlier] = place
        const shared = sharedBy(place, earlier, sketch.length, other.sketch.length)
        if (shared === 0) continue
        isOpen = !accept(place, earlier, shared === Math.max(sketch.length, other.sketch.length))
      }
      // who comes later is compared with none of those that are not kept
      const count = cells[cell + length] ?? 0
      if (count === mostCompared) continue
      const slot = place * widest + at + 1
      if (count === 0) {
        cells[cell] = hash | 0
        cells[cell + first] = slot
      } else next[cells[cell + last] ?? 0] = slot
      cells[cell + last] = slot
      cells[cell + length] = count + 1
    }
  }
}
