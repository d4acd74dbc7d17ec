import { phraseTable as table } from '../generated/phrase-table.ts'
import { type OverlapTest, overlapTest } from '../text/overlaps.ts'
import { gap, type Words } from '../text/types.ts'
import { firstNumber } from '../text/word-blocks.ts'
import { firstUnlisted, listedNumber } from '../text/word-numbers.ts'
import { findShapes } from './find-shapes.ts'
import { isFigure } from './is-figure.ts'
import { isNegated } from './negation.ts'
import { readTrie } from './phrase-trie.ts'
import type { PhraseHit } from './types.ts'

/**
 * The matcher: a trie over word numbers, made at build time from every lexicon, is walked from every word on. Three kinds
 * of slot (any word, a number, a percentage or price) stand in it like words. Time is linear in the words of the post
 * times the longest phrase.
 */
const { fromRoot, singleStart, setStart, labels, targets, setWordStart, setWords, endStart } = readTrie()
const { slotAny, slotNumber, slotPercent, slotMoney, endEntries, endReplacements, entryLists, entrySpares } = table
const lists = table.lists.split(' ')
const entryIds = table.entryIds.split('\n')
const replacements = table.replacements.split('\n')

/** Every phrase of every lexicon in `words`, the longest of each list at each place. */
export function findPhrases(words: Words): readonly PhraseHit[] {
  const { count, numbers, norms } = words
  if (count === 0) return []
  const hits: PhraseHit[] = []
  const others = otherNumbers(words)
  for (let i = 0; i < count; i++) {
    const number = numbers[i] ?? 0
    if (number < firstUnlisted) {
      const target = fromRoot[number] ?? 0
      if (target !== 0) enter(words, others, target, i)
    }
    if (others.size > 0) {
      for (const other of others.get(i) ?? none) {
        const turn = fromRoot[other] ?? 0
        if (turn !== 0) enter(words, others, turn, i)
      }
    }
    if (isFigure(number, norms[i] ?? '')) enterNumber(words, others, 0, i)
    if (ending > 0) take(words, i, hits)
  }
  return withoutSpared(withShapes(hits, findShapes(words)))
}

/** Phrases and shapes in one list, by place. */
function withShapes(phrases: PhraseHit[], shapes: readonly PhraseHit[]): readonly PhraseHit[] {
  return shapes.length === 0 ? phrases : [...phrases, ...shapes].sort((a, b) => a.start - b.start)
}

const none: readonly number[] = []
const noOthers: ReadonlyMap<number, readonly number[]> = new Map()

/** The word numbers of a drawn-out word's less likely spellings: "tooo" is "too", and may be "to". */
function otherNumbers({ spellings }: Words): ReadonlyMap<number, readonly number[]> {
  if (spellings.size === 0) return noOthers
  const found = new Map<number, readonly number[]>()
  for (const [index, [, ...rest]] of spellings) found.set(index, rest.map(listedNumber))
  return found
}

/** Drops what an innocent look-alike of the same list covers, and the look-alikes themselves. */
function withoutSpared(hits: readonly PhraseHit[]): readonly PhraseHit[] {
  if (!hits.some((hit) => hit.isSpare)) return hits
  const spares = new Map<string, PhraseHit[]>()
  for (const hit of hits) {
    if (!hit.isSpare) continue
    const own = spares.get(hit.list)
    if (own) own.push(hit)
    else spares.set(hit.list, [hit])
  }
  const tests = new Map<string, OverlapTest>([...spares].map(([list, own]) => [list, overlapTest(own)]))
  return hits.filter((hit) => !hit.isSpare && !tests.get(hit.list)?.(hit))
}

/** Steps that were looked up lately, a power of two of them: words follow each other in few ways. */
const steps = 8192
const stepKeys = new Int32Array(steps)
const stepTargets = new Uint16Array(steps)

/** Where a listed word or slot leads to from a node (not the first); 0 where no phrase goes on so. */
function edgeTo(node: number, word: number): number {
  const key = node * 65_536 + word
  const place = (Math.imul(key, 0x9e3779b1) >>> 19) & (steps - 1)
  if (stepKeys[place] === key) return stepTargets[place] ?? 0
  const target = findEdge(node, word)
  stepKeys[place] = key
  stepTargets[place] = target
  return target
}

function findEdge(node: number, word: number): number {
  const sets = setStart[node] ?? 0
  let low = singleStart[node] ?? 0
  let high = sets
  while (low < high) {
    const middle = (low + high) >> 1
    const label = labels[middle] ?? 0
    if (label === word) return targets[middle] ?? 0
    if (label < word) low = middle + 1
    else high = middle
  }
  const until = singleStart[node + 1] ?? 0
  for (let group = sets; group < until; group++) {
    const set = labels[group] ?? 0
    const end = setWordStart[set + 1] ?? 0
    for (let at = setWordStart[set] ?? 0; at < end; at++) {
      const own = setWords[at] ?? 0
      if (own === word) return targets[group] ?? 0
      if (own > word) break
    }
  }
  return 0
}

/** Word `at` leads to `node`: what ends here is a hit, and the next word may lead on. */
function enter(words: Words, others: ReadonlyMap<number, readonly number[]>, node: number, at: number): void {
  const until = endStart[node + 1] ?? 0
  for (let end = endStart[node] ?? 0; end < until; end++) keep(at, end)
  const next = at + 1
  if (singleStart[node] === singleStart[node + 1] || next >= words.count || words.gaps[next] === gap.hard) return
  const number = words.numbers[next] ?? 0
  if (number < firstUnlisted) {
    const target = edgeTo(node, number)
    if (target !== 0) enter(words, others, target, next)
  }
  if (others.size > 0) {
    for (const other of others.get(next) ?? none) {
      const turn = edgeTo(node, other)
      if (turn !== 0) enter(words, others, turn, next)
    }
  }
  // the least label tells whether there are any slots
  if ((labels[singleStart[node] ?? 0] ?? 0) >= firstNumber) return
  if (isFigure(number, words.norms[next] ?? '')) enterNumber(words, others, node, next)
  const any = edgeTo(node, slotAny)
  if (any !== 0) enter(words, others, any, next)
}

/** Word `at` is a number: it fits the slots for numbers, percentages and money that leave `node`. */
function enterNumber(words: Words, others: ReadonlyMap<number, readonly number[]>, node: number, at: number): void {
  const norm = words.norms[at] ?? ''
  const lead = (slot: number): void => {
    const target = node === 0 ? (fromRoot[slot] ?? 0) : edgeTo(node, slot)
    if (target !== 0) enter(words, others, target, at)
  }
  lead(slotNumber)
  if (norm.endsWith('%')) lead(slotPercent)
  if (/^[$€£]/.test(norm)) lead(slotMoney)
}

/** What ends where, of phrases that begin at the present word: by place in `table.endEntries` and last word, one for each list. */
const ends: number[] = []
const lasts: number[] = []
let ending = 0

/** Notes the end of a phrase, unless the same list has a longer one from the same word. */
function keep(last: number, end: number): void {
  const list = entryLists[endEntries[end] ?? 0]
  let index = 0
  while (index < ending && entryLists[endEntries[ends[index] ?? 0] ?? 0] !== list) index++
  if (index < ending && (lasts[index] ?? 0) >= last) return
  ends[index] = end
  lasts[index] = last
  if (index === ending) ending++
}

/** Makes hits of what begins at word `first`. */
function take(words: Words, first: number, hits: PhraseHit[]): void {
  const start = words.starts[first] ?? 0
  const isNo = isNegated(words, first)
  for (let index = 0; index < ending; index++) {
    const last = lasts[index] ?? 0
    const entry = endEntries[ends[index] ?? 0] ?? 0
    const replacement = (endReplacements[ends[index] ?? 0] ?? 0) - 1
    const isSpare = entrySpares[entry] === 1
    const list = lists[entryLists[entry] ?? 0] ?? ''
    const end = words.ends[last] ?? 0
    hits.push(
      replacement < 0 && !isSpare
        ? { list, entry: entryIds[entry] ?? '', first, last, start, end, isNegated: isNo }
        : {
            list,
            entry: entryIds[entry] ?? '',
            first,
            last,
            start,
            end,
            ...(replacement >= 0 ? { replacement: replacements[replacement] ?? '' } : {}),
            isNegated: isNo,
            ...(isSpare ? { isSpare: true } : {})
          }
    )
  }
  ending = 0
}
