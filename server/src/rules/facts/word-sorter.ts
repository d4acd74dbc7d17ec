import { createWordMemo } from '../../text/word-memo.ts'

/** A sort of word: plain small letters with blanks between, and what no list can hold. */
export interface SortRow {
  readonly words: string
  /** Asked of each stretch of plain letters in a word: "who's" has who and s. */
  readonly also?: (part: string) => boolean
  /** Asked of the whole word, figures and apostrophes included. */
  readonly whole?: (norm: string) => boolean
}

export type SortTable = Readonly<Record<string, SortRow>>

/** Says of words, by number and text (`Words.numbers` and `norms`), which sorts they may be of. */
export interface WordSorter {
  /** A number for each set of sorts; 0 for no sort at all. */
  readonly setOf: (number: number, norm: string) => number
  /** For each table the sorts of each set, a bit each. */
  readonly bits: readonly Int32Array[]
}

const letters = /[a-z]+/g
const plain = /^[a-z]+$/
/** As many sets as a memo of words can tell apart; a word of yet another may be of any sort. */
const mostSets = 254

/** The bit of each row of a table, in its order; 31 at most. */
export function bitsOf<Name extends string>(table: Readonly<Record<Name, SortRow>>): Readonly<Record<Name, number>> {
  const names = Object.keys(table)
  if (names.length > 31) throw new Error('a table of sorts has more rows than bits')
  return Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Record<Name, number>
}

function partsOf(norm: string): readonly string[] {
  if (plain.test(norm)) return [norm]
  // the long s is an s to patterns
  const modern = norm.replaceAll('\u017f', 's')
  const own = modern.match(letters) ?? []
  // an accent may stand as a sign of its own behind a letter
  const apart = modern.normalize('NFD')
  return apart === modern ? own : [...own, ...(apart.match(letters) ?? [])]
}

/** The words of several tables, each with where its sorts stand in a row: a number for each table. */
interface Listed {
  readonly places: ReadonlyMap<string, number>
  readonly sorts: readonly number[]
}

function listWords(tables: readonly SortTable[]): Listed {
  const places = new Map<string, number>()
  const sorts: number[] = []
  for (let table = 0; table < tables.length; table++) {
    let bit = 1
    for (const { words } of Object.values(tables[table] ?? {})) {
      for (const word of words.split(' ')) {
        let place = places.get(word)
        if (place === undefined) {
          place = sorts.length
          places.set(word, place)
          for (let added = 0; added < tables.length; added++) sorts.push(0)
        }
        sorts[place + table] = (sorts[place + table] ?? 0) | bit
      }
      bit <<= 1
    }
  }
  return { places, sorts }
}

/**
 * A word is of a sort where a stretch of its letters is among the sort's words: a pattern that cannot do without one of
 * them finds nothing in a post that has no word of the sort.
 */
export function createWordSorter(tables: readonly SortTable[]): WordSorter {
  const { places, sorts: listed } = listWords(tables)
  const asked = tables.flatMap((rows, table) =>
    Object.values(rows).flatMap((row, index) => (row.also || row.whole ? [{ ...row, table, bit: 1 << index }] : []))
  )
  const bits = tables.map(() => new Int32Array(mostSets + 1).fill(-1, mostSets))
  const numbers = new Map<string, number>([['', 0]])
  const setNumber = (sorts: readonly number[]): number => {
    const key = sorts.join(' ')
    const made = numbers.get(key) ?? Math.min(numbers.size, mostSets)
    if (made < mostSets && !numbers.has(key)) {
      numbers.set(key, made)
      for (let table = 0; table < bits.length; table++) bits[table]?.fill(sorts[table] ?? 0, made, made + 1)
    }
    return made
  }
  const setOf = createWordMemo((norm) => {
    const parts = partsOf(norm)
    const found = tables.map(() => 0)
    for (const part of parts) {
      const place = places.get(part)
      if (place === undefined) continue
      for (let table = 0; table < found.length; table++)
        found[table] = (found[table] ?? 0) | (listed[place + table] ?? 0)
    }
    for (const { also, whole, table, bit } of asked)
      if ((also && parts.some(also)) || whole?.(norm)) found[table] = (found[table] ?? 0) | bit
    return found.some((sorts) => sorts !== 0) ? setNumber(found) : 0
  })
  return { setOf, bits }
}
