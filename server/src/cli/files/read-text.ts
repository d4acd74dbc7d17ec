import { readFileSync } from 'node:fs'
import { decode } from './decode.ts'

/** The text of a file, its byte order mark kept. Throws as reading does, and a `Failure` where it is not UTF-8. */
export function readText(path: string): string {
  // one call into Node, which puts this letter wherever it cannot read on
  const text = readFileSync(path, 'utf8')
  return text.includes('\ufffd') ? decode(readFileSync(path)) : text
}
