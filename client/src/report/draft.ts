/** What has to stand between the end of a feed and a new post, so that a blank line parts them. In line feeds. */
export function gapBefore(text: string): string {
  const end = text.trimEnd().length
  if (end === 0) return text === '' || /[\r\n]$/.test(text) ? '' : '\n'
  const blank = text.slice(end)
  const breaks = blank.match(/\r\n?|\n/g)?.length ?? 0
  if (breaks === 0) return '\n\n'
  // blanks on the last line would indent what follows
  return breaks === 1 || !/[\r\n]$/.test(blank) ? '\n' : ''
}

/** A new post with the header of a draft; `snippet` is an LSP snippet and stays one. */
export function draftSnippet(snippet: string): string {
  return `---\nstatus: draft\n---\n${snippet.trimEnd()}\n`
}
