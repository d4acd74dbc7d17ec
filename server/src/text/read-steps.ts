/**
 * How tables of small numbers are made ready to be looked into. These are the loops that run when the first post is
 * checked: each is written once, so that it is soon compiled.
 */

/**
 * Where each of several rows begins, with the end of the last, by how many each has; `also` counts more of each.
 * The first `skipped` rows, which stand for nothing, are empty.
 */
export function rowStarts(counts: ArrayLike<number>, skipped = 0, also?: ArrayLike<number>): Uint16Array {
  const starts = new Uint16Array(counts.length + 1 + skipped)
  let start = 0
  let row = skipped + 1
  for (let i = 0; i < counts.length; i++) {
    start += counts[i] ?? 0
    if (also !== undefined) start += also[i] ?? 0
    starts[row++] = start
  }
  return starts
}

/** Numbers in which a 0 is the next one that was not there before, beginning behind `reached`; and how far that went. */
export function withNew(
  numbers: Uint16Array,
  reached: number
): { readonly numbers: Uint16Array; readonly reached: number } {
  const all = new Uint16Array(numbers.length)
  let next = reached
  for (let i = 0; i < numbers.length; i++) all[i] = numbers[i] || ++next
  return { numbers: all, reached: next }
}

/** Puts values where steps from one place to the next lead. */
export function putBySteps(steps: ArrayLike<number>, values: Uint16Array, into: Uint16Array): void {
  let place = 0
  for (let i = 0; i < steps.length; i++) {
    place += steps[i] ?? 0
    into[place] = values[i] ?? 0
  }
}
