import { shapeTable as table } from '../generated/shapes.ts'
import { clauseStart, shortenedPattern, spelledOutPattern } from './shape-notation.ts'

/** What a shape looks like. */
export interface ShapePattern {
  /** To be tried at one place of a sentence. */
  readonly pattern: RegExp
  /** Whether it is to be tried only where a clause starts. */
  readonly opensClause: boolean
}

let sources: readonly string[] | undefined
let opener = ''
const patterns: (ShapePattern | undefined)[] = []

function readPattern(shape: number): ShapePattern {
  if (!sources) {
    sources = table.patterns.split('\n')
    opener = shortenedPattern(clauseStart)
  }
  const source = sources[shape] ?? '(?!)'
  const opensClause = source.startsWith(opener)
  return {
    pattern: new RegExp(spelledOutPattern(opensClause ? source.slice(opener.length) : source), 'y'),
    opensClause
  }
}

/** The pattern of a shape. Made when it is first needed: most posts need few. */
export function shapePattern(shape: number): ShapePattern {
  const known = patterns[shape] ?? readPattern(shape)
  patterns[shape] = known
  return known
}
