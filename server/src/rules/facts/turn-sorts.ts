import type { LatePattern } from '../late-patterns.ts'
import { questions, requests } from '../no-invitation/asks-readers.ts'
import { moods } from '../nothing-personal/drops-i.ts'
import type { SortTable } from './word-sorter.ts'

const lists = { questions, requests, moods } as const satisfies Readonly<Record<string, readonly LatePattern[]>>

/**
 * Turns of phrase that rules look for, with the words of which each holds one: as words may stand anywhere, a bit says
 * only that the turn may. Those that need no certain word have none.
 */
export const turnTable: SortTable = Object.fromEntries(
  Object.values(lists)
    .flat()
    .map(([words], index) => [`turn ${index}`, { words }])
)

const firsts = { questions: 0, requests: questions.length, moods: questions.length + requests.length }

/** The turns of one list that the words of a post allow, a bit each. */
export function turnsOf({ turns }: { readonly turns: number }, list: keyof typeof lists): number {
  return (turns >>> firsts[list]) & (2 ** lists[list].length - 1)
}
