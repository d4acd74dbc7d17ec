/** Several patterns, each made when it is first asked for. */
export interface LatePatterns {
  readonly at: (index: number) => RegExp
  /** Whether one of those with a bit in `possible` (bit n stands for pattern n) is found in a text. */
  readonly some: (text: string, possible: number) => boolean
}

/**
 * Patterns by their sources. The alternatives of a long one are given one by one: a long pattern takes V8 far longer to make
 * than its parts do, and a post needs one or two of them.
 */
export function latePatterns(sources: readonly string[]): LatePatterns {
  const made: RegExp[] = []
  const at = (index: number): RegExp => {
    const known = made[index] ?? new RegExp(sources[index] ?? '')
    made[index] = known
    return known
  }
  const some = (text: string, possible: number): boolean => {
    for (let index = 0; possible >>> index !== 0; index++)
      if ((possible & (1 << index)) !== 0 && at(index).test(text)) return true
    return false
  }
  return { at, some }
}
