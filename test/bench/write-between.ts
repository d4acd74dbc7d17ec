import { readFileSync, writeFileSync } from 'node:fs'

/** Puts a text between the comments `speed` and `/speed` of a Markdown file. Throws where they are not there. */
export function writeBetween(path: string, text: string): void {
  const old = readFileSync(path, 'utf8')
  const [start, end] = ['<!-- speed -->', '<!-- /speed -->']
  const from = old.indexOf(start)
  const to = old.indexOf(end)
  if (from < 0 || to < from) throw new Error(`${path} has no place for it: ${start} … ${end}`)
  writeFileSync(path, `${old.slice(0, from + start.length)}\n\n${text}\n\n${old.slice(to)}`)
}
