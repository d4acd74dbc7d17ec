import { phraseTable as table } from '../generated/phrase-table.ts'
import { putBySteps, rowStarts, withNew } from '../text/read-steps.ts'
import { firstUnlisted } from '../text/word-numbers.ts'

/**
 * The trie of all phrases over word numbers. What leads on from a node is labelled with one word, or with a set of
 * words where several lead to the same node.
 */
export interface PhraseTrie {
  /** By word: the node that it leads to from the start; 0 where no phrase starts with it. */
  readonly fromRoot: Uint16Array
  /** By node: where its single words begin in `labels`, in ascending order, with its sets of words behind them; how many single ones. */
  readonly labelStart: Uint16Array
  readonly singleCounts: Uint8Array
  /** A word, or the number of a set. */
  readonly labels: Uint16Array
  readonly targets: Uint16Array
  /** By set: where its words begin in `setWords`. */
  readonly setWordStart: Uint16Array
  readonly setWords: Uint16Array
  /** By node: where the phrases that end at it begin in `table.endEntries`. */
  readonly endStart: Uint16Array
}

/** The trie that the lexicons were made into, ready to be walked. */
export function readTrie(): PhraseTrie {
  const { labels, targets, singleCounts } = table
  const fromStart = withNew(table.rootTargets, 0)
  const fromRoot = new Uint16Array(firstUnlisted)
  putBySteps(table.rootSteps, fromStart.numbers, fromRoot)
  return {
    fromRoot,
    labelStart: rowStarts(singleCounts, 0, table.setCounts),
    singleCounts,
    // sets are numbered from 1
    setWordStart: rowStarts(table.setSizes, 1),
    setWords: table.setWords,
    endStart: rowStarts(table.endCounts),
    labels: withNew(labels, 0).numbers,
    targets: withNew(targets, fromStart.reached).numbers
  }
}
