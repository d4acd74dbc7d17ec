/** Builds the matcher's trie from all lexicons: `server/src/generated/phrase-table.ts`. */
import { basename, dirname } from 'node:path'
import { expandEntry, readLexicon } from './lexicon.ts'
import { importsFor, packedArray } from './packed-array.ts'
import { type Merged, printTrie } from './print-trie.ts'
import type { WordNumbers } from './word-table.ts'

/** List, id, and 1 where the entry spares what it covers. */
export type Entry = readonly [string, string, number]

interface Node {
  readonly edges: Map<string, Node>
  entry: number
  replacement: number
  list: string
}

/** What stands for a class of words in place of one, by number: those of words begin at `firstNumber`. */
export const slots: Readonly<Record<string, number>> = { '*': 1, '#': 2, '#%': 3, '#$': 4 }

function newNode(): Node {
  return { edges: new Map(), entry: -1, replacement: -1, list: '' }
}

/** The list of a lexicon file: its rule's folder, or its own name under signals/lexicons. */
function listOf(path: string): string {
  return basename(path) === 'lexicon.yaml' ? basename(dirname(path)) : basename(path, '.yaml')
}

/** All phrases of some lexicon files. */
export interface Phrases {
  readonly entries: readonly Entry[]
  readonly replacements: readonly string[]
  /** By list. */
  readonly tries: ReadonlyMap<string, Node>
  /** Every word that stands in one. */
  readonly words: ReadonlySet<string>
}

/**
 * Reads the phrases of these lexicon files. A phrase of two entries that would have different things done about it is refused,
 * so that an entry always says what it does; patterns of one sort may overlap. The same phrase in two lists shares a node through a second, parallel trie level.
 */
export function readPhrases(paths: readonly string[]): Phrases {
  const entries: Entry[] = []
  const replacements: string[] = []
  const replacementIds = new Map<string, number>()
  const lists = new Map<string, Node>()
  const duplicates: string[] = []
  const all = new Set<string>()
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
          if (slots[word] === undefined) all.add(word)
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
  return { entries, replacements, tries: lists, words: all }
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
export function buildPhraseTable({ entries, replacements, tries }: Phrases, words: WordNumbers): string {
  const whole: Merged = { edges: new Map(), ends: [] }
  const merge = (from: Node, into: Merged): void => {
    if (from.entry >= 0) into.ends.push({ entry: from.entry, replacement: from.replacement })
    for (const [word, next] of from.edges) {
      const target = into.edges.get(word) ?? { edges: new Map(), ends: [] }
      into.edges.set(word, target)
      merge(next, target)
    }
  }
  for (const list of [...tries.keys()].sort()) merge(tries.get(list) ?? newNode(), whole)
  const root = shareTails(whole)
  const trie = printTrie(root, (word) => slots[word] ?? words.of(word))
  const lists = [...tries.keys()].sort()
  const rows = entries.map(shipped)
  const table = `export const phraseTable = {
  slotAny: ${slots['*']},
  slotNumber: ${slots['#']},
  slotPercent: ${slots['#%']},
  slotMoney: ${slots['#$']},
  lists: ${JSON.stringify(lists.join(' '))},
  /** By entry: its list, 1 where it spares what it covers, and its id. */
  entryLists: ${packedArray(rows.map(([list]) => lists.indexOf(list)))},
  entrySpares: ${packedArray(rows.map(([, , spare]) => spare))},
  entryIds: ${JSON.stringify(rows.map(([, id]) => id).join('\n'))},
  replacements: ${JSON.stringify(replacements.join('\n'))},
${trie}
}`
  return `// Made by scripts/generate from the lexicons. Do not edit.
${importsFor(table)}

${table}
`
}
