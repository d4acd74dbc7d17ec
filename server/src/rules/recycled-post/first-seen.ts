/**
 * Which number a hash was first stored with: an open-addressed table over typed arrays, since a feed has tens of
 * thousands of hashes and is looked through on each keystroke.
 */
export interface FirstSeen {
  /** Stores `value` (not negative) under `hash` unless it has one; returns what it had, or -1. */
  add(hash: number, value: number): number
}

/** A table for at most `most` hashes. */
export function firstSeen(most: number): FirstSeen {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, most * 2)))
  const hashes = new Uint32Array(size)
  const values = new Int32Array(size).fill(-1)
  return {
    add(hash, value) {
      let at = hash & (size - 1)
      while (values[at] !== -1) {
        if (hashes[at] === hash) return values[at] ?? -1
        at = (at + 1) & (size - 1)
      }
      hashes[at] = hash
      values[at] = value
      return -1
    }
  }
}
