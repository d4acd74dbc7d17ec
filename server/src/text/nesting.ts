/** YAML nested deeper than this is nobody's header: its parser calls itself several times for each level. */
export const mostLevels = 64

const compact = new RegExp(`(?:[-?][ \\t]+){${mostLevels + 1}}`)

/**
 * Whether brackets, or dashes and question marks in a row, open more levels than a YAML parser should be given: where the
 * stack ends, it takes the process with it. Counted without reading strings, so that it is quick and never too low; a
 * header that is turned down wrongly holds 64 opening brackets more than closing ones.
 */
export function isTooDeep(text: string): boolean {
  let levels = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 91 || code === 123) {
      if (++levels > mostLevels) return true
    } else if ((code === 93 || code === 125) && levels > 0) levels--
  }
  return compact.test(text)
}
