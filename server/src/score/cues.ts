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

/** The first `count` of these are the cues of the present post, each once, and their values; the others are those of one before. */
export const cues: { count: number; readonly numbers: number[]; readonly values: number[] } = {
  count: 0,
  numbers: [],
  values: []
}

/** Notes a cue of the present post. */
export function addCue(number: number, value: number): void {
  cues.numbers[cues.count] = number
  cues.values[cues.count++] = value
}

/** Makes room for the cues of another post. */
export function forgetCues(): void {
  cues.count = 0
}

/** One thing that the signals or the make of a post say, with its strength. */
export interface Cue {
  readonly id: string
  readonly value: number
}

/** The cues of the present post by what they are called. */
export function presentCues(): readonly Cue[] {
  return cues.numbers.slice(0, cues.count).map((number, at) => ({ id: cueId(number), value: cues.values[at] ?? 0 }))
}
