import { sketchSize } from './shingles.ts'

/** How many of the likeliest are looked at closer. */
const mostLikely = 4

/** The posts that share hashes with one post, by number. For one post at a time. */
export interface Candidates {
  /** A post shares one hash more. */
  add(number: number): void
  /**
   * Those that share at least `enough` hashes, the ones that share most first and of these the ones first by `placeOf`; no more
   * than four. There are no candidates then. Good until the next are asked for.
   */
  take(enough: number, placeOf: (number: number) => number): readonly number[]
}

const none: readonly number[] = []

/** Candidates for posts whose numbers are below `most`. */
export function createCandidates(most: number): Candidates {
  /** How many hashes each post shares. */
  const shared = new Uint8Array(most)
  const numbers = new Int32Array(sketchSize)
  const likely: number[] = []
  let count = 0

  return {
    add(number) {
      const times = shared[number] ?? 0
      if (times === 0) numbers[count++] = number
      shared[number] = times + 1
    },
    take(enough, placeOf) {
      if (count === 0) return none
      likely.length = 0
      for (let i = 0; i < count; i++) {
        const number = numbers[i] ?? 0
        const times = shared[number] ?? 0
        if (times < enough) continue
        let place = likely.length
        for (; place > 0; place--) {
          const other = likely[place - 1] ?? 0
          const more = times - (shared[other] ?? 0)
          if (more < 0 || (more === 0 && placeOf(other) < placeOf(number))) break
        }
        if (place === mostLikely) continue
        if (likely.length < mostLikely) likely.push(number)
        for (let at = likely.length - 1; at > place; at--) likely[at] = likely[at - 1] ?? 0
        likely[place] = number
      }
      for (let i = 0; i < count; i++) shared[numbers[i] ?? 0] = 0
      count = 0
      return likely
    }
  }
}
