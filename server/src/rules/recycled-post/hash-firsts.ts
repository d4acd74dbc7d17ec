/** Which post has a hash first: what a single look over a feed needs to know. */
export interface HashFirsts {
  /** The first post that has the hash: `number` itself where none had it before. */
  take(hash: number, number: number): number
}

/** For so many hashes at most. */
export function createHashFirsts(most: number): HashFirsts {
  const size = 2 ** Math.ceil(Math.log2(Math.max(64, most * 2)))
  /** Hash and post, which counts from 1, in turn: one place in memory is looked at for both. */
  const cells = new Int32Array(size * 2)
  return {
    take(hash, number) {
      const signed = hash | 0
      for (let cell = hash & (size - 1); ; cell = (cell + 1) & (size - 1)) {
        const first = cells[cell * 2 + 1] ?? 0
        if (first === 0) {
          cells[cell * 2] = signed
          cells[cell * 2 + 1] = number + 1
          return number
        }
        if (cells[cell * 2] === signed) return first - 1
      }
    }
  }
}
