/** `text` from a file as plain words in Markdown: nothing in it becomes a link, an image, HTML, a list or a table. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#+\-.!|>~$:@]/g, '\\$&')
}
