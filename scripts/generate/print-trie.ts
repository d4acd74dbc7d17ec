/** Writes a trie as short lists of numbers, the way `server/src/signals/phrase-trie.ts` reads it. */
import { firstNumber } from '../../server/src/text/word-blocks.ts'
import { packedArray, steps } from './packed-array.ts'

export interface Merged {
  readonly edges: Map<string, Merged>
  readonly ends: { entry: number; replacement: number }[]
}

/** Words of a node that lead to the same one. */
interface Group {
  readonly words: readonly number[]
  readonly target: Merged
}

/**
 * A node's words by where they lead; single words first, in ascending order, then sets of words. What stands for a class of
 * words has the least numbers and is never in a set, so that the first label tells whether a node has any.
 */
function groupsOf(node: Merged, numberOf: (word: string) => number): readonly Group[] {
  const byTarget = new Map<Merged, number[]>()
  const slots: Group[] = []
  const edges = [...node.edges].map(([word, target]) => [numberOf(word), target] as const).sort((a, b) => a[0] - b[0])
  for (const [word, target] of edges) {
    if (word < firstNumber) {
      slots.push({ words: [word], target })
      continue
    }
    const known = byTarget.get(target)
    if (known) known.push(word)
    else byTarget.set(target, [word])
  }
  const groups = [...byTarget].map(([target, words]) => ({ words, target }))
  return [
    ...slots,
    ...groups.filter(({ words }) => words.length === 1),
    ...groups.filter(({ words }) => words.length > 1)
  ]
}

/** The members of an object that holds the trie. */
export function printTrie(root: Merged, numberOf: (word: string) => number): string {
  const order: Merged[] = [root]
  const ids = new Map<Merged, number>([[root, 0]])
  const sets = new Map<string, number>()
  const setSizes: number[] = []
  const setWords: number[] = []
  const rootSteps: number[] = []
  const rootTargets: number[] = []
  const singleCounts: number[] = []
  const setCounts: number[] = []
  const labels: number[] = []
  const targets: number[] = []
  const endCounts: number[] = []
  const endEntries: number[] = []
  const endReplacements: number[] = []
  /** 0 for the next node that nothing led to before. */
  const targetOf = (node: Merged): number => {
    const known = ids.get(node)
    if (known !== undefined) return known
    ids.set(node, order.push(node) - 1)
    return 0
  }
  /** 0 for the next set that was not there before. */
  const setOf = (words: readonly number[]): number => {
    const key = words.join(' ')
    const known = sets.get(key)
    if (known !== undefined) return known
    sets.set(key, sets.size + 1)
    setSizes.push(words.length)
    setWords.push(...words)
    return 0
  }
  for (let i = 0; i < order.length; i++) {
    const node = order[i] ?? root
    endCounts.push(node.ends.length)
    for (const { entry, replacement } of node.ends) {
      endEntries.push(entry)
      endReplacements.push(replacement + 1)
    }
    if (node === root) {
      const edges = [...node.edges].map(([word, next]) => [numberOf(word), next] as const).sort((a, b) => a[0] - b[0])
      rootSteps.push(...steps(edges.map(([word]) => word)))
      rootTargets.push(...edges.map(([, next]) => targetOf(next)))
      singleCounts.push(0)
      setCounts.push(0)
      continue
    }
    const groups = groupsOf(node, numberOf)
    const singles = groups.filter(({ words }) => words.length === 1).length
    singleCounts.push(singles)
    setCounts.push(groups.length - singles)
    for (const { words, target } of groups) {
      const [word = 0] = words
      labels.push(words.length === 1 ? word : setOf(words))
      targets.push(targetOf(target))
    }
  }
  if (Math.max(order.length, labels.length, setWords.length) > 65_535) throw new Error('the trie needs larger numbers')
  const lists = {
    rootSteps,
    rootTargets,
    singleCounts,
    setCounts,
    labels,
    targets,
    setSizes,
    setWords,
    endCounts,
    endEntries,
    endReplacements
  }
  return Object.entries(lists)
    .map(([name, numbers]) => `  ${name}: ${packedArray(numbers)}`)
    .join(',\n')
}
