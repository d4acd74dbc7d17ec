/**
 * What is known of each hash, in an open-addressed table over typed arrays: a feed has tens of thousands of hashes, and
 * is looked at on each keystroke.
 */
export interface HashTable {
  /** The cell of a hash, made where it has none yet. */
  cellOf(hash: number): number
  /** By cell: the number of the first post that has the hash, -1 where none has. */
  readonly first: Int32Array
  /** By cell: how many posts have it. */
  readonly count: Uint32Array
  /** Whether a few thousand more hashes can be taken in without slowing down. */
  hasRoom(): boolean
}

/** A table for about `most` hashes; it works with more, only slower. */
export function createHashTable(most: number): HashTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16_384, most * 3)))
  const hashes = new Uint32Array(size)
  const isTaken = new Uint8Array(size)
  const first = new Int32Array(size).fill(-1)
  const count = new Uint32Array(size)
  let taken = 0
  return {
    cellOf(hash) {
      let at = hash & (size - 1)
      while (isTaken[at] === 1) {
        if (hashes[at] === hash) return at
        at = (at + 1) & (size - 1)
      }
      isTaken[at] = 1
      hashes[at] = hash
      taken++
      return at
    },
    first,
    count,
    hasRoom: () => taken + 4096 < size * 0.75
  }
}
