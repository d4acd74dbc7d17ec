/**
 * Remembers what depends on one of a few names. The names come from tables, as strings made at run time; the first of each
 * is kept, so that it is found again by being the same one, and not by its letters.
 */
export function createTextMemo(compute: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>()
  return (text) => {
    const own = known.get(text)
    if (own !== undefined) return own
    const made = compute(text)
    known.set(text, made)
    return made
  }
}
