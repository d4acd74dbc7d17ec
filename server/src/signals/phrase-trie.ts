import { phraseTable as table } from '../generated/phrase-table.ts'
import { firstUnlisted } from '../text/word-numbers.ts'

/**
 * The trie of all phrases over word numbers. What leads on from a node is labelled with one word, or with a set of
 * words where several lead to the same node.
 */
export interface PhraseTrie {
  /** By word: the node that it leads to from the start; 0 where no phrase starts with it. */
  readonly fromRoot: Uint16Array
  /** By node: where its single words begin in `labels`, in ascending order, and where its sets of words begin. */
  readonly singleStart: Uint16Array
  readonly setStart: Uint16Array
  /** A word, or the number of a set. */
  readonly labels: Uint16Array
  readonly targets: Uint16Array
  /** By set: where its words begin in `setWords`. */
  readonly setWordStart: Uint16Array
  readonly setWords: Uint16Array
  /** By node: where the phrases that end at it begin in `table.endEntries`. */
  readonly endStart: Uint16Array
}

/** Numbers in which a 0 is the next one that was not there before. */
function withNew(numbers: Uint16Array, reached: number): Uint16Array {
  const all = new Uint16Array(numbers.length)
  let next = reached
  for (let i = 0; i < numbers.length; i++) all[i] = numbers[i] || ++next
  return all
}

function rootOf(): { readonly fromRoot: Uint16Array; readonly reached: number } {
  const fromRoot = new Uint16Array(firstUnlisted)
  let word = 0
  let reached = 0
  for (let i = 0; i < table.rootSteps.length; i++) {
    word += table.rootSteps[i] ?? 0
    fromRoot[word] = table.rootTargets[i] || ++reached
  }
  return { fromRoot, reached }
}

function nodesOf(): Pick<PhraseTrie, 'singleStart' | 'setStart' | 'endStart'> {
  const { singleCounts, setCounts, endCounts } = table
  const nodes = singleCounts.length
  const singleStart = new Uint16Array(nodes + 1)
  const setStart = new Uint16Array(nodes + 1)
  const endStart = new Uint16Array(nodes + 1)
  for (let node = 0, group = 0, end = 0; node < nodes; node++) {
    group += singleCounts[node] ?? 0
    setStart[node] = group
    group += setCounts[node] ?? 0
    singleStart[node + 1] = group
    end += endCounts[node] ?? 0
    endStart[node + 1] = end
  }
  return { singleStart, setStart, endStart }
}

/** Where each set begins; they are numbered from 1. */
function setWordStarts(): Uint16Array {
  const { setSizes } = table
  const starts = new Uint16Array(setSizes.length + 2)
  for (let set = 0; set < setSizes.length; set++) starts[set + 2] = (starts[set + 1] ?? 0) + (setSizes[set] ?? 0)
  return starts
}

/** The trie that the lexicons were made into, ready to be walked. */
export function readTrie(): PhraseTrie {
  const { fromRoot, reached } = rootOf()
  const { labels, targets } = table
  return {
    fromRoot,
    ...nodesOf(),
    setWordStart: setWordStarts(),
    setWords: table.setWords,
    labels: withNew(labels, 0),
    targets: withNew(targets, reached)
  }
}
