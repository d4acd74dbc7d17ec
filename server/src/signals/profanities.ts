import { sure, unsure } from '../generated/profanities.ts'
import { gap, type Post, type Range } from '../text/types.ts'

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

/** Strong words are found by their first word: what is known of a word by itself, for each sureness. */
const firstWords = [new Map<string, boolean>(), new Map<string, boolean>()] as const

/** Whether a strong word or phrase may start with a word, as far as the word itself can tell. */
function mayStart(norm: string, sureness: number): boolean {
  const known = firstWords[sureness < 2 ? 0 : 1]
  const answer = known.get(norm)
  if (answer !== undefined) return answer
  const table = tableFor(sureness)
  const made = table.has(norm) || table.has(norm.replace(doubled, '$1')) || grown.test(norm)
  if (known.size > 50_000) known.clear()
  known.set(norm, made)
  return made
}

/** Words grown from one that has no innocent kin: "clusterfuckery", "shitshow", "bullshitting". */
const grown =
  /fuck|^(?:bull|horse|dip|bat|ape|dog|chicken)?shit(?:s|ty|tier|tiest|ting|ted|ter|ters|heads?|shows?|storms?|load|bags?|hole|holes|post|posts|posting|faced|bum)?$|^(?:ass|arse)holes?$|^(?:mother|mutha|mu)fuck\p{L}*$/u

const doubled = /(\p{L})\1/gu

/** "fuuuck" is "fuck": a letter drawn out, as far as the word is one then. */
function shortened(norm: string, raw: string): string {
  return /(\p{L})\1\1/iu.test(raw) ? norm.replace(doubled, '$1') : norm
}

/** Word `at` belongs to something else: "summa cum laude", a kitchen-cum-diner. */
function isOther({ words, text }: Post, at: number): boolean {
  return words.norms[at] === 'cum' && (words.norms[at + 1] === 'laude' || text[(words.starts[at] ?? 0) - 1] === '-')
}

/**
 * Strong words of a post, the longest phrase at each place. `sureness` 2: only those that are; 1: also those that may be.
 */
export function findProfanities(post: Post, sureness: number): readonly Range[] {
  const table = tableFor(sureness)
  const { norms, gaps, starts, ends, count } = post.words
  const found: Range[] = []
  for (let i = 0; i < count; i++) {
    const norm = norms[i] ?? ''
    if (!mayStart(norm, sureness)) continue
    const start = starts[i] ?? 0
    const phrases = table.get(norm) ?? table.get(shortened(norm, post.text.slice(start, ends[i] ?? 0)))
    const phrase = phrases?.find((candidate) =>
      candidate.every((word, at) => at === 0 || (norms[i + at] === word && gaps[i + at] === gap.none))
    )
    if (phrase ? isOther(post, i) : !grown.test(norm)) continue
    const last = i + (phrase?.length ?? 1) - 1
    found.push({ start, end: ends[last] ?? 0 })
    i = last
  }
  return found
}
