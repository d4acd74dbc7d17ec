import type { Range } from '../text/types.ts'

/** Where the allowed words and phrases stand in `text`, whole words only, in any case and with either apostrophe. */
export function allowedRanges(text: string, allow: readonly string[]): readonly Range[] {
  if (allow.length === 0) return []
  const plain = text.toLowerCase().replace(/[‘’]/g, "'")
  const found: Range[] = []
  for (const phrase of allow) {
    const wanted = phrase.trim().toLowerCase().replace(/[‘’]/g, "'")
    if (wanted === '' || plain.length !== text.length) continue
    for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length
      const isWhole = !/[\p{L}\p{N}]/u.test(plain[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(plain[end] ?? ' ')
      if (isWhole) found.push({ start: at, end })
    }
  }
  return found
}
