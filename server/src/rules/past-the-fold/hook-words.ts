import type { SortTable } from '../facts/word-sorter.ts'
import { turns } from './clears-throat.ts'

/**
 * Words of which one stands in each turn of a story (`hasHook`), in each turn at the start of a post, and in each of what
 * clears a throat.
 */
export const hookTable: SortTable = {
  turn: {
    words:
      'he she his her mum mom dad daughter son wife husband grandma almost nearly never nobody one wrong mistake mistakes failed fail lost broke broken forgot secret surprise surprised turn turns turned finally imagine if stop unpopular confession plot day great good nice lovely glad happy honored honoured suddenly honestly afraid scared last morning yesterday'
  },
  turnEarly: { words: 'but yet until nothing remember why how instead last once' },
  ...Object.fromEntries(turns.map(([words], index) => [`throat ${index}`, { words }]))
}

/** Bits of these rows, and how many stand before those of `turns`. */
export const mayTurn = 1
export const mayTurnEarly = 2
export const beforeTurns = 2
