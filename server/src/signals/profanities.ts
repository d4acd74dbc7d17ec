import { sure, unsure } from '../generated/profanities.ts'
import { gap, type Range, type Words } from '../text/types.ts'

/** Phrases by their first word, the longest first. */
type Table = ReadonlyMap<string, readonly (readonly string[])[]>

const tables = new Map<number, Table>()

function tableFor(sureness: number): Table {
  const known = tables.get(sureness)
  if (known) return known
  const table = new Map<string, string[][]>()
  for (const phrase of `${sure}${sureness < 2 ? `,${unsure}` : ''}`.split(',')) {
    const words = phrase.split(' ')
    const [first = ''] = words
    table.set(first, [...(table.get(first) ?? []), words])
  }
  for (const phrases of table.values()) phrases.sort((a, b) => b.length - a.length)
  tables.set(sureness, table)
  return table
}

/** Strong words among `words`, the longest phrase at each place. `sureness` 2: only those that are; 1: also those that may be. */
export function findProfanities(words: Words, sureness: number): readonly Range[] {
  const table = tableFor(sureness)
  const { norms, gaps, starts, ends, count } = words
  const found: Range[] = []
  for (let i = 0; i < count; i++) {
    const phrases = table.get(norms[i] ?? '')
    const phrase = phrases?.find((candidate) =>
      candidate.every((word, at) => norms[i + at] === word && (at === 0 || gaps[i + at] === gap.none))
    )
    if (!phrase) continue
    const last = i + phrase.length - 1
    found.push({ start: starts[i] ?? 0, end: ends[last] ?? 0 })
    i = last
  }
  return found
}
