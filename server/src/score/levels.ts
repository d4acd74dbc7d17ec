/** How many levels a weight of the model can have: as many as one printable character tells apart. */
export const digits = 91
const middle = 45

/** From a printable character to a whole number from 0 to 90: all of ASCII from "#" on but the backslash. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at) - 35
  return code > 57 ? code - 1 : code
}

/** Levels are finer near nothing: the square of the distance from the middle, times the dimension's largest weight. */
export function weightOfLevel(level: number, largest: number): number {
  const part = (level - middle) / middle
  return Math.sign(part) * part * part * largest
}
