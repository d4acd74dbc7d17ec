import { questions, requests } from '../no-invitation/asks-readers.ts'
import { moods } from '../nothing-personal/drops-i.ts'
import type { SortTable } from './word-sorter.ts'

/**
 * Turns of phrase that rules look for, with the words of which each holds one: as words may stand anywhere, a bit says
 * only that the turn may. Those that need no certain word may always.
 */
export const turnTable: SortTable = Object.fromEntries(
  [...questions, ...requests, ...moods].map(([words], index) => [`turn ${index}`, { words }])
)

/** Bits of `Facts.turns`, the first of each list lowest: those of `questions`, then those of `requests`. */
export const questionTurns = 2 ** questions.length - 1
export const requestTurns = (2 ** requests.length - 1) << questions.length
/** Where the bits of `moods` begin. */
export const firstMood = questions.length + requests.length
