import { firstUnlisted } from './word-numbers.ts'

/** How many words that no table has are remembered at a time, a power of two. */
const places = 4096

/**
 * Remembers what depends on a word alone, a whole number from 0 to 254: worked out when the word is first met, and then a
 * look into an array. Give the word's number (`Words.numbers`) and the word itself.
 */
export function createWordMemo(compute: (word: string) => number): (number: number, word: string) => number {
  const listed = new Uint8Array(firstUnlisted)
  const unlisted = new Uint8Array(places)
  const owners = new Int32Array(places)
  return (number, word) => {
    if (number < firstUnlisted) {
      const known = listed[number] ?? 0
      if (known !== 0) return known - 1
      const made = compute(word)
      listed[number] = made + 1
      return made
    }
    const place = number & (places - 1)
    if (owners[place] === number) return unlisted[place] ?? 0
    const made = compute(word)
    owners[place] = number
    unlisted[place] = made
    return made
  }
}
