import { type Shingles, sketchSize } from './shingles.ts'

/**
 * Which posts have a hash, in an open-addressed table over one typed array: a feed has tens of thousands of hashes, and is
 * looked at on each keystroke. The posts of a hash are chained, so that a post comes and goes at the cost of its own hashes.
 */
export interface HashChains {
  /** Takes in so many hashes of post `number`. */
  enter(number: number, { rows, from }: Shingles, hashes: number): void
  /** Forgets the hashes of post `number`, which has so many. */
  leave(number: number, hashes: number): void
  /** The cell of a post's hash, by the hash's place in the post's sketch. */
  cellAt(number: number, place: number): number
  /** The first post of a cell, -1 where it has none: whatever was set last. */
  firstOf(cell: number): number
  setFirst(cell: number, number: number): void
  /** The posts of a cell, in no order. */
  each(cell: number, visit: (number: number) => void): void
  /** Whether so many posts more, or so many posts instead of others, can be taken in without slowing down. */
  hasRoomFor(posts: number): boolean
}

/** What a cell holds: its hash, the first slot of its chain, and its first post. */
const perCell = 4
const chain = 1
const first = 2
/** A chain that never was, and one that has ended; slots and posts count from 1. */
const never = 0
const empty = -1

/** Chains for posts whose numbers are below `most`. */
export function createHashChains(most: number): HashChains {
  const slots = most * sketchSize
  const size = 2 ** Math.ceil(Math.log2(Math.max(64, slots * 2)))
  const cells = new Int32Array(size * perCell)
  const cellOfSlot = new Int32Array(slots + 1)
  const next = new Int32Array(slots + 1)
  const previous = new Int32Array(slots + 1)
  let taken = 0

  function cellOf(hash: number): number {
    const signed = hash | 0
    for (let cell = hash & (size - 1); ; cell = (cell + 1) & (size - 1)) {
      const at = cell * perCell
      if (cells[at + chain] === never) {
        cells[at] = signed
        cells[at + chain] = empty
        taken++
        return cell
      }
      if (cells[at] === signed) return cell
    }
  }

  return {
    enter(number, { rows, from }, hashes) {
      for (let place = 0; place < hashes; place++) {
        const slot = number * sketchSize + place + 1
        const cell = cellOf(rows[from + place] ?? 0)
        const at = cell * perCell + chain
        const behind = cells[at] ?? empty
        cellOfSlot[slot] = cell
        previous[slot] = 0
        next[slot] = behind > 0 ? behind : 0
        if (behind > 0) previous[behind] = slot
        cells[at] = slot
      }
    },
    leave(number, hashes) {
      for (let place = 0; place < hashes; place++) {
        const slot = number * sketchSize + place + 1
        const before = previous[slot] ?? 0
        const behind = next[slot] ?? 0
        if (before > 0) next[before] = behind
        else cells[(cellOfSlot[slot] ?? 0) * perCell + chain] = behind > 0 ? behind : empty
        if (behind > 0) previous[behind] = before
      }
    },
    cellAt: (number, place) => cellOfSlot[number * sketchSize + place + 1] ?? 0,
    firstOf: (cell) => (cells[cell * perCell + first] ?? 0) - 1,
    setFirst(cell, number) {
      cells[cell * perCell + first] = number + 1
    },
    each(cell, visit) {
      for (let slot = cells[cell * perCell + chain] ?? empty; slot > 0; slot = next[slot] ?? 0)
        visit(Math.floor((slot - 1) / sketchSize))
    },
    hasRoomFor: (posts) => taken + posts * sketchSize < size * 0.75
  }
}
