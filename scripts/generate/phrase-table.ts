/** Builds the matcher's trie from all lexicons: `server/src/generated/phrase-table.ts`. */
import { basename, dirname } from 'node:path'
import { packNumbers } from '../../server/src/signals/packed-numbers.ts'
import { expandEntry, readLexicon } from './lexicon.ts'

/** List, id, and 1 where the entry spares what it covers. */
type Entry = readonly [string, string, number]

interface Node {
  readonly edges: Map<string, Node>
  entry: number
  replacement: number
  list: string
}

const slots: Readonly<Record<string, number>> = { '*': 1, '#': 2, '#%': 3, '#$': 4 }
const firstWord = 5

function newNode(): Node {
  return { edges: new Map(), entry: -1, replacement: -1, list: '' }
}

/** The list of a lexicon file: its rule's folder, or its own name under signals/lexicons. */
function listOf(path: string): string {
  return basename(path) === 'lexicon.yaml' ? basename(dirname(path)) : basename(path, '.yaml')
}

/**
 * The table for these lexicon files. A phrase of two entries that would have different things done about it is refused,
 * so that an entry always says what it does; patterns of one sort may overlap. The same phrase in two lists shares a node through a second, parallel trie level.
 */
export function buildPhraseTable(paths: readonly string[]): string {
  const entries: Entry[] = []
  const replacements: string[] = []
  const replacementIds = new Map<string, number>()
  const lists = new Map<string, Node>()
  const duplicates: string[] = []
  for (const path of [...paths].sort()) {
    const fileList = listOf(path)
    for (const entry of readLexicon(path)) {
      if (entry.phrase === undefined) continue
      const list = entry.list ?? fileList
      const trie = lists.get(list) ?? newNode()
      lists.set(list, trie)
      const firstPhrase = typeof entry.phrase === 'string' ? entry.phrase : (entry.phrase[0] ?? '')
      const entryId = entries.push([list, entry.id ?? firstPhrase, entry.spare ? 1 : 0]) - 1
      for (const { words, replacement } of expandEntry(entry)) {
        let node = trie
        for (const word of words) {
          if (/[\s()[\]|?&@]/.test(word))
            throw new Error(`${path}: no post has the word "${word}" (from "${firstPhrase}")`)
          const next = node.edges.get(word) ?? newNode()
          node.edges.set(word, next)
          node = next
        }
        if (node.entry >= 0) {
          const [, id, spare] = entries[node.entry] ?? []
          const isSame =
            id === entries[entryId]?.[1] &&
            spare === entries[entryId]?.[2] &&
            replacement === (node.replacement < 0 ? undefined : replacements[node.replacement])
          if (!isSame) duplicates.push(`${list}: "${words.join(' ')}" is in "${id}" and in "${firstPhrase}"`)
          continue
        }
        node.entry = entryId
        if (replacement !== undefined) {
          const id = replacementIds.get(replacement) ?? replacements.push(replacement) - 1
          replacementIds.set(replacement, id)
          node.replacement = id
        }
      }
    }
  }
  if (duplicates.length > 0)
    throw new Error(
      `phrases that stand twice:\n  ${duplicates.slice(0, 20).join('\n  ')}\n  ${duplicates.length} in all`
    )
  return print(lists, entries, replacements)
}

interface Merged {
  readonly edges: Map<string, Merged>
  readonly ends: { entry: number; replacement: number }[]
}

/** Makes one node of all nodes that go on alike, so that "(great|good) (job|work)" costs four edges and not six. */
function shareTails(root: Merged): Merged {
  const ids = new Map<Merged, number>()
  const bySignature = new Map<string, Merged>()
  const share = (node: Merged): Merged => {
    const edges = [...node.edges]
      .map(([word, next]) => [word, share(next)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    const ends = node.ends.map(({ entry, replacement }) => `${entry}/${replacement}`)
    const signature = `${ends.join(' ')}|${edges.map(([word, next]) => `${word}:${ids.get(next)}`).join(' ')}`
    const known = bySignature.get(signature)
    if (known) return known
    const made = { edges: new Map(edges), ends: node.ends }
    bySignature.set(signature, made)
    ids.set(made, ids.size)
    return made
  }
  return share(root)
}

/** An entry without an id goes by its first phrase; rules ask for short ones, but nobody for a pattern. */
function shipped([list, id, spare]: Entry): Entry {
  return [list, /[([|~+#*]/.test(id) ? '' : id, spare]
}

/** One trie for all lists: a node knows, for each list that ends there, its entry. */
function print(lists: ReadonlyMap<string, Node>, entries: readonly Entry[], replacements: readonly string[]): string {
  const whole: Merged = { edges: new Map(), ends: [] }
  const merge = (from: Node, into: Merged): void => {
    if (from.entry >= 0) into.ends.push({ entry: from.entry, replacement: from.replacement })
    for (const [word, next] of from.edges) {
      const target = into.edges.get(word) ?? { edges: new Map(), ends: [] }
      into.edges.set(word, target)
      merge(next, target)
    }
  }
  for (const list of [...lists.keys()].sort()) merge(lists.get(list) ?? newNode(), whole)
  const root = shareTails(whole)

  const words = new Set<string>()
  const order: Merged[] = [root]
  const ids = new Map<Merged, number>([[root, 0]])
  for (let i = 0; i < order.length; i++) {
    for (const word of [...(order[i]?.edges.keys() ?? [])].sort()) {
      if (slots[word] === undefined) words.add(word)
      const next = order[i]?.edges.get(word)
      if (next && !ids.has(next)) ids.set(next, order.push(next) - 1)
    }
  }
  const sorted = [...words].sort()
  const wordId = new Map(sorted.map((word, index) => [word, index + firstWord]))
  const edgeStart: number[] = []
  const edgeWord: number[] = []
  const edgeTarget: number[] = []
  const endStart: number[] = []
  const endEntry: number[] = []
  const endReplacement: number[] = []
  for (const node of order) {
    edgeStart.push(edgeWord.length)
    const edges = [...node.edges].map(
      ([word, next]) => [slots[word] ?? wordId.get(word) ?? 0, ids.get(next) ?? 0] as const
    )
    for (const [word, target] of edges.sort((a, b) => a[0] - b[0])) {
      edgeWord.push(word)
      edgeTarget.push(target)
    }
    endStart.push(endEntry.length)
    for (const end of node.ends) {
      endEntry.push(end.entry)
      endReplacement.push(end.replacement)
    }
  }
  edgeStart.push(edgeWord.length)
  endStart.push(endEntry.length)
  const packed = (numbers: readonly number[]): string => JSON.stringify(packNumbers(numbers))
  return `// Made by scripts/generate from the lexicons. Do not edit.

export const phraseTable = {
  slotAny: ${slots['*']},
  slotNumber: ${slots['#']},
  slotPercent: ${slots['#%']},
  slotMoney: ${slots['#$']},
  firstWord: ${firstWord},
  words: ${JSON.stringify(sorted.join(' '))},
  edgeStart: ${packed(edgeStart)},
  edgeWord: ${packed(edgeWord)},
  edgeTarget: ${packed(edgeTarget)},
  endStart: ${packed(endStart)},
  endEntry: ${packed(endEntry)},
  endReplacement: ${packed(endReplacement)},
  entries: ${JSON.stringify(entries.map(shipped))} as readonly (readonly [string, string, number])[],
  replacements: ${JSON.stringify(replacements)} as readonly string[]
}
`
}
