import { wordTable as table } from '../generated/word-table.ts'
import { findInBlocks, firstNumber, wordBlocks } from './word-blocks.ts'

/**
 * Every word has a number, and tables go by it: those of the tables have fixed ones, from `firstNumber` up to
 * `firstUnlisted`; any other word gets the next one when it is first met. No number is given twice.
 */
const blocks = wordBlocks(table.blocks, table.plain, table.blockLengths)
const firstOther = firstNumber + table.plain
const others = new Map(table.others.split(' ').map((word, index) => [word, firstOther + index]))

/** The first number that no table knows. */
export const firstUnlisted = firstOther + others.size

/** Placeholders of the score have capitals, which no word of a post has. */
const unlike = /[^!-@[-~]/

/** The number of a word in small letters if some table has it, else 0. */
export function listedNumber(word: string): number {
  return unlike.test(word) ? (others.get(word) ?? 0) : findInBlocks(blocks, word)
}

const known = new Map<string, number>()
const mostKnown = 50_000
let next = firstUnlisted

/** The number of any word in small letters. */
export function numberOf(word: string): number {
  const own = known.get(word)
  if (own !== undefined) return own
  const number = listedNumber(word) || next++
  if (known.size >= mostKnown) known.clear()
  known.set(word, number)
  return number
}
