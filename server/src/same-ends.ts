/** How many things two rows have in common at their start, and how many of the others at their end. */
export interface SameEnds {
  readonly head: number
  readonly tail: number
}

/** What two rows have in common at both ends: what is left in each row has changed. Quick: it is asked on each keystroke. */
export function sameEnds<Item>(before: readonly Item[], now: readonly Item[]): SameEnds {
  const shorter = Math.min(before.length, now.length)
  let head = 0
  while (head < shorter && before[head] === now[head]) head++
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  return { head, tail }
}
