/** `text` with its first letter as a capital. */
export function capitalized(text: string): string {
  const code = text.charCodeAt(0)
  if (code > 96 && code < 123) return text.slice(0, 1).toUpperCase() + text.slice(1)
  return text.replace(
    /^([^\p{L}\p{N}]*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase()
  )
}

/** `text` with its first letter small, but for "I" and words with further capitals. */
export function uncapitalized(text: string): string {
  return /^I\b|^\p{Lu}[\p{L}\d]*\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1)
}

/** Whether `text` is written in capitals: at least two letters, none of them small. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text)
}

/**
 * `replacement` (given in lower case) in the case of `original`: capitals, a capital at each word, a capital at the
 * first letter, or as given.
 */
export function inCaseOf(original: string, replacement: string): string {
  if (isCapitals(original)) return replacement.toUpperCase()
  const words = original.match(/[\p{L}][\p{L}\p{N}'’]*/gu) ?? []
  const first = words[0] ?? ''
  if (!/^\p{Lu}/u.test(first)) return replacement
  const isTitle = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word) || word.length < 3)
  return isTitle
    ? replacement.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : capitalized(replacement)
}
