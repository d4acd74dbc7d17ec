import { phraseTable as table } from '../generated/phrase-table.ts'
import { gap, type Words } from '../text/types.ts'
import { isNegated } from './negation.ts'
import type { PhraseHit } from './types.ts'

/**
 * The matcher: a trie over word numbers, made at build time from every lexicon. A post's words are looked up once each;
 * then the trie is walked from every word on. A node's edges are sorted by word number; three kinds of slot (any word,
 * a number, a percentage or price) are edges too. Time is linear in the words of the post times the longest phrase.
 */
const wordIds = new Map<string, number>()
table.words.split(' ').forEach((word, index) => {
  wordIds.set(word, index + table.firstWord)
})

const {
  slotAny,
  slotNumber,
  slotPercent,
  slotMoney,
  edgeStart,
  edgeWord,
  edgeTarget,
  endStart,
  endEntry,
  endReplacement
} = table

const isNumber = /^[$€£]?\d/

interface Walk {
  readonly node: number
  readonly at: number
}

/** Every phrase of every lexicon in `words`, the longest of each list at each place. */
export function findPhrases(words: Words): readonly PhraseHit[] {
  const { count, norms, gaps } = words
  const ids = new Int32Array(count)
  let any = false
  for (let i = 0; i < count; i++) {
    const id = wordIds.get(norms[i] ?? '') ?? 0
    ids[i] = id
    if (id !== 0) any = true
  }
  if (!any) return []
  const hits: PhraseHit[] = []
  for (let i = 0; i < count; i++) {
    if (ids[i] === 0 && !isNumber.test(norms[i] ?? '')) continue
    matchFrom(i, ids, norms, gaps, words, hits)
  }
  return withoutSpared(hits)
}

/** Drops what an innocent look-alike of the same list covers, and the look-alikes themselves. */
function withoutSpared(hits: readonly PhraseHit[]): readonly PhraseHit[] {
  const spares = hits.filter((hit) => hit.isSpare)
  if (spares.length === 0) return hits
  return hits.filter(
    (hit) =>
      !hit.isSpare && !spares.some((spare) => spare.list === hit.list && spare.start < hit.end && hit.start < spare.end)
  )
}

function edgeTo(node: number, word: number): number {
  let low = edgeStart[node] ?? 0
  let high = (edgeStart[node + 1] ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const value = edgeWord[middle] ?? 0
    if (value === word) return edgeTarget[middle] ?? 0
    if (value < word) low = middle + 1
    else high = middle - 1
  }
  return 0
}

function matchFrom(
  first: number,
  ids: Int32Array,
  norms: readonly string[],
  gaps: Uint8Array,
  words: Words,
  hits: PhraseHit[]
): void {
  const longest = new Map<string, PhraseHit>()
  const walks: Walk[] = [{ node: 0, at: first }]
  for (let walk = walks.pop(); walk; walk = walks.pop()) {
    const { node, at } = walk
    if (at >= words.count || (at > first && gaps[at] === gap.hard)) continue
    const norm = norms[at] ?? ''
    const step = (target: number): void => {
      if (target === 0) return
      const until = endStart[target + 1] ?? 0
      for (let end = endStart[target] ?? 0; end < until; end++) {
        keep(longest, words, first, at, endEntry[end] ?? 0, endReplacement[end] ?? -1)
      }
      walks.push({ node: target, at: at + 1 })
    }
    const id = ids[at] ?? 0
    if (id !== 0) step(edgeTo(node, id))
    if (isNumber.test(norm)) {
      step(edgeTo(node, slotNumber))
      if (norm.endsWith('%')) step(edgeTo(node, slotPercent))
      if (/^[$€£]/.test(norm)) step(edgeTo(node, slotMoney))
    }
    if (at > first) step(edgeTo(node, slotAny))
  }
  for (const hit of longest.values()) hits.push(hit)
}

function keep(
  longest: Map<string, PhraseHit>,
  words: Words,
  first: number,
  last: number,
  entry: number,
  replacement: number
): void {
  const [list, id, spare] = table.entries[entry] ?? ['', '', 0]
  const known = longest.get(list)
  if (known && known.last >= last) return
  longest.set(list, {
    list,
    entry: id,
    first,
    last,
    start: words.starts[first] ?? 0,
    end: words.ends[last] ?? 0,
    ...(replacement >= 0 ? { replacement: table.replacements[replacement] ?? '' } : {}),
    isNegated: isNegated(words, first),
    ...(spare === 1 ? { isSpare: true } : {})
  })
}
