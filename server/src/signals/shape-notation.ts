import { clauseJoins } from '../text/word-traits.ts'

/** The start of a clause, in a pattern: of the sentence, behind a pause, or behind a word that joins clauses there. */
export const clauseStart = `(?<=^|,|(?:^|,)(?:${clauseJoins.replaceAll(' ', '|')})[ ,])`

/** What stands in nearly every piece of a shape's pattern, in one character in the table. */
const signs = [
  ['[ ,]', '_'],
  ['(?:', '~']
] as const

/** A pattern as it is written in the table. */
export function shortenedPattern(source: string): string {
  if (/[_~\n]/.test(source)) throw new Error(`${source}: _ and ~ have a meaning of their own`)
  return signs.reduce((text, [long, sign]) => text.replaceAll(long, sign), source)
}

/** The pattern that `shortenedPattern` was given. */
export function spelledOutPattern(text: string): string {
  return signs.reduce((source, [long, sign]) => source.replaceAll(sign, long), text)
}
