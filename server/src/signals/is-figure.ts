import { startsWithLetter } from '../text/word-numbers.ts'

const figure = /^[$€£]?\d/

/** Whether a word is a number, or a price. */
export function isFigure(number: number, norm: string): boolean {
  if (startsWithLetter(number)) return false
  const code = norm.charCodeAt(0)
  if (code > 96) return (code === 0xa3 || code === 0x20ac) && figure.test(norm)
  return (code >= 48 && code <= 57) || (code === 36 && figure.test(norm))
}
