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

/** What a word is to the rules, a bit for each sort of two tables. */
interface Sorts {
  words: number
  specs: number
}

/** Says of words, by number and text (`Words.numbers` and `norms`), which sorts they may be of. */
export interface WordSorter {
  /** A number for each set of sorts; 0 for no sort at all. */
  readonly setOf: (number: number, norm: string) => number
  readonly words: (set: number) => number
  readonly specs: (set: number) => number
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
  const own = norm.match(letters) ?? []
  // an accent may stand as a sign of its own behind a letter
  const apart = norm.normalize('NFD')
  return apart === norm ? own : [...own, ...(apart.match(letters) ?? [])]
}

/**
 * A word is of a sort where a stretch of its letters is among the sort's words: a pattern that cannot do without one of
 * them finds nothing in a post that has no word of the sort.
 */
export function createWordSorter(words: SortTable, specs: SortTable): WordSorter {
  const listed = new Map<string, Sorts>()
  const asked: (SortRow & { readonly bits: Sorts })[] = []
  for (const [key, table] of [
    ['words', words],
    ['specs', specs]
  ] as const) {
    Object.values(table).forEach((row, index) => {
      const bits: Sorts = { words: 0, specs: 0, [key]: 1 << index }
      for (const word of row.words.split(' ')) {
        const known = listed.get(word)
        if (known) known[key] |= 1 << index
        else listed.set(word, { ...bits })
      }
      if (row.also || row.whole) asked.push({ ...row, bits })
    })
  }
  const sets: Sorts[] = [{ words: 0, specs: 0 }]
  const numbers = new Map<string, number>([['0 0', 0]])
  const setNumber = (sorts: Sorts): number => {
    const key = `${sorts.words} ${sorts.specs}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    if (sets.length === mostSets) sets.push({ words: -1, specs: -1 })
    const made = Math.min(sets.length, mostSets)
    numbers.set(key, made)
    if (made < mostSets) sets.push(sorts)
    return made
  }
  const setOf = createWordMemo((norm) => {
    const parts = partsOf(norm)
    const found: Sorts = { words: 0, specs: 0 }
    const add = (more: Sorts | undefined): void => {
      found.words |= more?.words ?? 0
      found.specs |= more?.specs ?? 0
    }
    for (const part of parts) add(listed.get(part))
    for (const { also, whole, bits } of asked) if ((also && parts.some(also)) || whole?.(norm)) add(bits)
    return setNumber(found)
  })
  return { setOf, words: (set) => sets[set]?.words ?? -1, specs: (set) => sets[set]?.specs ?? -1 }
}
