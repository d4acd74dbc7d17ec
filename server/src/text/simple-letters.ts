import { lowerCase } from './lower-case.ts'

/** Stands for all letters beyond a to z, and for all figures beyond 0 to 9. */
export const otherLetter = 'é'
export const otherFigure = '¹'

const letter = /\p{L}/u
const figure = /\p{N}/u
const simple = new Map<string, string>()

function simplified(char: string): string {
  const known = simple.get(char)
  if (known !== undefined) return known
  const made = letter.test(char)
    ? otherLetter.repeat(char.length)
    : figure.test(char)
      ? otherFigure.repeat(char.length)
      : char
  if (simple.size > 20_000) simple.clear()
  simple.set(char, made)
  return made
}

/** What is beyond the plain characters, and neither punctuation nor the sign for what is no prose. */
const other = /[\u0080-\u009f\u00a1\u00a2\u00a4-\u1fff\u2070-\u20ab\u20ad-\ufffb\ufffd-\uffff]/

/**
 * `text` in small letters, and each letter beyond a to z as é, as long as it is: `[a-zé]` finds here what `\p{L}` finds in
 * the text. A pattern without Unicode's tables is made in a hundredth of the time, and the first post waits for it.
 */
export function simpleLetters(text: string): string {
  const lower = lowerCase(text)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all beyond the plain characters
  return other.test(lower) ? lower.replace(/[^\u0000-\u007f]/gu, simplified) : lower
}
