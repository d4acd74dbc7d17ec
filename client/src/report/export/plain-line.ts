const breaks = /[\r\n\t\v\f\u0085\u2028\u2029]+/g
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** `text` from a file as one line: no control characters, nothing that turns the reading direction, no half characters. */
export function plainLine(text: string): string {
  return text
    .replace(breaks, ' ')
    .replace(unsafe, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}
