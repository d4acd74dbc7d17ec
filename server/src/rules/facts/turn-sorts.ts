import type { LatePattern } from '../late-patterns.ts'
import { questions, requests } from '../no-invitation/asks-readers.ts'
import { moods } from '../nothing-personal/drops-i.ts'
import { isLaugh } from '../nothing-personal/laughs.ts'
import type { SortRow, SortTable } from './word-sorter.ts'

const lists = { questions, requests, moods } as const satisfies Readonly<Record<string, readonly LatePattern[]>>

/** The one turn that no list of words can hold, the last of `moods`. */
const exclaimed: SortRow = {
  words: 'lol lmao omg ugh wow yay phew oops whoops aw damn sorry not note',
  also: (part) => part.startsWith('haha') || isLaugh(part) || (part.startsWith('so') && /^so+$/.test(part))
}

/**
 * Turns of phrase that rules look for, with the words of which each holds one: as words may stand anywhere, a bit says
 * only that the turn may.
 */
export const turnTable: SortTable = Object.fromEntries(
  Object.values(lists)
    .flat()
    .map(([words], index) => [`turn ${index}`, words === '' ? exclaimed : { words }])
)

const firsts = { questions: 0, requests: questions.length, moods: questions.length + requests.length }

/** Those of one list among some turns (`Facts.turns`), a bit each. */
export function turnsOf(turns: number, list: keyof typeof lists): number {
  return (turns >>> firsts[list]) & (2 ** lists[list].length - 1)
}
