// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const hasUnsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|##|^\s*::/

/**
 * What build servers take for a command wherever a log has it: GitHub Actions and Azure Pipelines `##[…]`, Azure
 * `##vso[…]`, TeamCity `##teamcity[…]`. GitHub's newer `::command::` counts at the start of a line alone.
 */
const logCommand = /#(?=#(?:vso|teamcity)?\[)/gi
const lineCommand = /^(\s*):(?=:)/

function codePoint(character: string): string {
  return `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`
}

/**
 * Text that a terminal and a log can show: no control sequences, no change of direction, no command to a build server,
 * one line. Line breaks and tabs become blanks, all else of that sort its code point, such as `<U+001B>`.
 */
export function visible(text: string): string {
  if (!hasUnsafe.test(text)) return text
  return text
    .replace(/\r\n|[\r\n\t\u2028\u2029]/g, ' ')
    .replace(unsafe, codePoint)
    .replace(logCommand, codePoint)
    .replace(lineCommand, (_, blanks: string) => `${blanks}${codePoint(':')}`)
}

/** JSON that is safe to print: what `JSON.stringify` leaves raw of such characters and commands is escaped too. */
export function json(value: unknown, indent?: number): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(value, undefined, indent)
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, escaped)
    .replace(logCommand, escaped)
}
