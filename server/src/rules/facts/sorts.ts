import { hookTable } from '../past-the-fold/hook-words.ts'
import { specTable } from './spec-sorts.ts'
import { turnTable } from './turn-sorts.ts'
import { bitsOf, createWordSorter } from './word-sorter.ts'
import { wordTable } from './word-sorts.ts'

export const wordSort = bitsOf(wordTable)
export const specSort = bitsOf(specTable)

const sorter = createWordSorter([wordTable, specTable, turnTable, hookTable])
const none = new Int32Array(0)

/** A number for each set of sorts that words may be of; 0 for no sort at all. */
export const sortsOf = sorter.setOf
/** The sorts of each set, a bit each: of `wordSort`, of `specSort`, of `turnTable` and of `hookTable`. */
export const [wordBits = none, specBits = none, turnBits = none, hookBits = none] = sorter.bits
