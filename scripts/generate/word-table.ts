/** One list of all words that any table knows, so that a word of a post is looked up once: `server/src/generated/word-table.ts`. */
import { firstNumber, markOf, mostShared, wordsInBlock } from '../../server/src/text/word-blocks.ts'
import { importsFor, packedArray } from './packed-array.ts'

/** Words by number, for tables that go by them. */
export interface WordNumbers {
  readonly count: number
  /** The number of a word; refuses words that are not in the list. */
  of(word: string): number
  /** Those of `words`, each once, in ascending order. */
  sorted(words: Iterable<string>): readonly number[]
}

/** Words in the order of their numbers: those of plain characters by their codes, then the few others. */
function ordered(words: Iterable<string>): { readonly plain: readonly string[]; readonly others: readonly string[] } {
  const all = [...new Set(words)].filter(Boolean).sort()
  for (const word of all)
    if (/[A-Z\s]/.test(word)) throw new Error(`"${word}" is no word of the list: it has a capital or a blank`)
  const isPlain = (word: string): boolean => /^[!-~]+$/.test(word)
  return { plain: all.filter(isPlain), others: all.filter((word) => !isPlain(word)) }
}

/** Numbers for these words. */
export function numberWords(words: Iterable<string>): WordNumbers {
  const { plain, others } = ordered(words)
  const numbers = new Map([...plain, ...others].map((word, index) => [word, index + firstNumber] as const))
  const of = (word: string): number => {
    const number = numbers.get(word)
    if (number === undefined) throw new Error(`"${word}" is not in the list of words`)
    return number
  }
  return {
    count: numbers.size,
    of,
    sorted: (some) => [...new Set(Array.from(some, of))].sort((a, b) => a - b)
  }
}

/** The list's source. */
export function buildWordTable(words: Iterable<string>): string {
  const { plain, others } = ordered(words)
  const lengths: number[] = []
  let text = ''
  let from = 0
  let before = ''
  plain.forEach((word, index) => {
    if (index % wordsInBlock === 0) {
      if (index > 0) lengths.push(text.length - from)
      from = text.length
      before = ''
    }
    let shared = 0
    while (shared < word.length && shared < mostShared && word[shared] === before[shared]) shared++
    text += markOf(shared) + word.slice(shared)
    before = word
  })
  const table = `export const wordTable = {
  /** How many words are of plain characters. */
  plain: ${plain.length},
  /** See text/word-blocks.ts. */
  blocks: ${JSON.stringify(text)},
  blockLengths: ${packedArray([...lengths, text.length - from])},
  /** Words with other than plain characters; their numbers follow. */
  others: ${JSON.stringify(others.join(' '))}
}`
  return `// Made by scripts/generate from all lists of words. Do not edit.
${importsFor(table)}

${table}
`
}
