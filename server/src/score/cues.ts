/**
 * Cues go by number: whatever a signal or a mark is called gets the next one when it is first met. Those of the present
 * post stand in two lists, with how strong they are, until the next post is looked at.
 */
const known = new Map<string, number>()
const ids: string[] = []

/** The number of a cue. */
export function cueNumber(id: string): number {
  const number = known.get(id)
  if (number !== undefined) return number
  known.set(id, ids.length)
  return ids.push(id) - 1
}

/** What the cue of a number is called. */
export function cueId(number: number): string {
  return ids[number] ?? ''
}

/** The cues of the present post, each once, and their values. */
export const cues: { readonly numbers: number[]; readonly values: number[] } = { numbers: [], values: [] }

/** Notes a cue of the present post. */
export function addCue(number: number, value: number): void {
  cues.numbers.push(number)
  cues.values.push(value)
}

/** Makes room for the cues of another post. */
export function forgetCues(): void {
  cues.numbers.length = 0
  cues.values.length = 0
}
