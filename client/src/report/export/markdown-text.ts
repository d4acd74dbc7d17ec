import { plainLine } from './plain-line.ts'

/** Characters that could be markup wherever they stand. */
const anywhere = /[\\`*[\]<|~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#|[a-z][a-z0-9]*;)|:(?=[\w+-]+:)/giu

/**
 * A text from a file as one line of Markdown that shows just that: nothing in it becomes a link, an image, HTML, a
 * heading, a list, a quote or a table. Only what could be read so is escaped, for people read Markdown as it is, too.
 */
export function markdownText(text: string): string {
  return plainLine(text)
    .trim()
    .replace(anywhere, '\\$&')
    .replace(/^([-+#>=]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
}
