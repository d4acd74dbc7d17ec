/**
 * A pattern, made when it is first needed. Each of its matches holds one of `words` (as for `createWordGate`; no words where
 * any text may) and one of `pieces`: stretches of text with bars between them.
 */
export type LatePattern = readonly [words: string, source: string, pieces?: string]

/** Several such patterns. */
export interface LatePatterns {
  /** Where pattern n is found in a text; -1 where it is not. */
  readonly find: (text: string, index: number) => number
  /** Whether one of those with a bit in `possible` (bit n stands for pattern n) is found in a text. */
  readonly some: (text: string, possible: number) => boolean
}

/** A pattern that would have been asked so often in vain is faster than all its pieces, and is made. */
const mostSpared = 8

/**
 * Patterns with `whole` around each. The alternatives of a long one are given one by one: a long pattern takes V8 far longer
 * to make than its parts do, and a post needs one or two of them. Pieces are looked for before a pattern is made.
 */
export function latePatterns(rows: readonly LatePattern[], whole: (source: string) => string): LatePatterns {
  const made: RegExp[] = []
  const spared = new Uint8Array(rows.length)
  const find = (text: string, index: number): number => {
    const known = made[index]
    if (known) return text.search(known)
    const [, source, pieces] = rows[index] ?? ['', '']
    const times = spared[index] ?? 0
    if (pieces !== undefined && times < mostSpared && !pieces.split('|').some((piece) => text.includes(piece))) {
      spared[index] = times + 1
      return -1
    }
    const pattern = new RegExp(whole(source))
    made[index] = pattern
    return text.search(pattern)
  }
  const some = (text: string, possible: number): boolean => {
    for (let index = 0; possible >>> index !== 0; index++)
      if ((possible & (1 << index)) !== 0 && find(text, index) >= 0) return true
    return false
  }
  return { find, some }
}
