/** Letters whose small letter is another for patterns that ignore case: ſ is s for them, and İ no i. */
const odd = /[\u0130\u017f]/g

/**
 * `text` in small letters, as long as it is: what a pattern with the flags `iu` finds in a text, the same pattern in small
 * letters with `u` alone finds here, at the same place. It takes a tenth of the time to compile.
 */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  // İ becomes two characters, the only letter that does
  if (lower.length === text.length && !lower.includes('\u017f')) return lower
  return text.replace(odd, (letter) => (letter === '\u017f' ? 's' : '\u0131')).toLowerCase()
}
