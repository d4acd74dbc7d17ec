import { shapeTable as table } from '../generated/shapes.ts'
import { spelledOutPattern } from './shape-notation.ts'

let sources: readonly string[] | undefined
const patterns: (RegExp | undefined)[] = []

/** The pattern of a shape, to be tried at one place of a sentence. Made when it is first needed: most posts need few. */
export function shapePattern(shape: number): RegExp {
  const known = patterns[shape]
  if (known) return known
  sources ??= table.patterns.split('\n')
  const made = new RegExp(spelledOutPattern(sources[shape] ?? '(?!)'), 'y')
  patterns[shape] = made
  return made
}
