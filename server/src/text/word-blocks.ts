/**
 * Words in one text, sorted, each with what it shares with the one before left out: a capital tells how many letters
 * that is ("A" none, "B" one …) and ends the word before it. Each block starts with a whole word, so that a word is found
 * among 20,000 by halves and a short walk, and nothing needs to be unpacked.
 */
export interface WordBlocks {
  readonly text: string
  /** How many words there are. */
  readonly count: number
  /** Where each block starts. */
  readonly starts: Uint32Array
}

export const wordsInBlock = 32
/** The first word's number: those below stand for classes of words (see signals/phrase-trie.ts and score/tokens.ts), and 0 for none. */
export const firstNumber = 16

const firstMark = 65
export const mostShared = 25

/** The mark of a word that begins with so many letters of the one before it. */
export function markOf(shared: number): string {
  return String.fromCharCode(firstMark + shared)
}

function isMark(code: number): boolean {
  return code >= firstMark && code <= firstMark + mostShared
}

/** Blocks of these lengths. */
export function wordBlocks(text: string, count: number, lengths: ArrayLike<number>): WordBlocks {
  const starts = new Uint32Array(lengths.length)
  for (let block = 1; block < starts.length; block++)
    starts[block] = (starts[block - 1] ?? 0) + (lengths[block - 1] ?? 0)
  return { text, count, starts }
}

/** How `word` compares with the whole word at `at`: below, at or above 0. */
function compareAt(text: string, at: number, word: string): number {
  for (let i = 0; ; i++) {
    const code = text.charCodeAt(at + i)
    const isEnd = !(code >= 0) || isMark(code)
    if (i === word.length) return isEnd ? 0 : -1
    if (isEnd) return 1
    const difference = word.charCodeAt(i) - code
    if (difference !== 0) return difference
  }
}

/** The number of a word of plain characters without capitals; 0 where it is not in the list. */
export function findInBlocks({ text, count, starts }: WordBlocks, word: string): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (compareAt(text, (starts[middle] ?? 0) + 1, word) < 0) high = middle - 1
    else low = middle
  }
  let index = low * wordsInBlock
  const until = Math.min(index + wordsInBlock, count)
  let at = starts[low] ?? 0
  // how many of the word's letters stand in the present word of the list
  let matched = 0
  for (; index < until; index++) {
    const shared = text.charCodeAt(at++) - firstMark
    if (shared < matched) return 0
    let code = text.charCodeAt(at)
    if (shared === matched) {
      while (matched < word.length && code === word.charCodeAt(matched)) {
        matched++
        code = text.charCodeAt(++at)
      }
      const isEnd = !(code >= 0) || isMark(code)
      if (matched === word.length) return isEnd ? index + firstNumber : 0
      if (!isEnd && code > word.charCodeAt(matched)) return 0
    }
    while (code >= 0 && !isMark(code)) code = text.charCodeAt(++at)
  }
  return 0
}
