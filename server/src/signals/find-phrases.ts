import { phraseTable as table } from '../generated/phrase-table.ts'
import { type OverlapTest, overlapTest } from '../text/overlaps.ts'
import { gap, type Words } from '../text/types.ts'
import { firstNumber } from '../text/word-blocks.ts'
import { firstUnlisted, listedNumber } from '../text/word-numbers.ts'
import { reading, readingUnit, trait } from '../text/word-traits.ts'
import { findShapes } from './find-shapes.ts'
import { isNegated } from './negation.ts'
import { readTrie } from './phrase-trie.ts'
import type { PhraseHit } from './types.ts'

/**
 * The matcher: a trie over word numbers, made at build time from every lexicon, is walked from every word on. Three kinds
 * of slot (any word, a number, a percentage or price) stand in it like words. Time is linear in the words of the post
 * times the longest phrase.
 */
const { fromRoot, labelStart, singleCounts, labels, targets, setWordStart, setWords, endStart } = readTrie()
const { slotAny, slotNumber, slotPercent, slotMoney, endEntries, endReplacements, entryLists, entrySpares } = table
const lists = table.lists.split(' ')
const entryIds = table.entryIds.split('\n')
const replacements = table.replacements.split('\n')

/** By place, the word numbers of a drawn-out word's less likely spellings: "tooo" is "too", and may be "to". */
type Others = ReadonlyMap<number, readonly number[]>

const none: readonly number[] = []

function otherNumbers({ spellings }: Words): Others | undefined {
  if (spellings.size === 0) return undefined
  const found = new Map<number, readonly number[]>()
  for (const [index, [, ...rest]] of spellings) found.set(index, rest.map(listedNumber))
  return found
}

/** Every phrase of every lexicon in `words`, the longest of each list at each place. */
export function findPhrases(words: Words): readonly PhraseHit[] {
  const { count, numbers, traits } = words
  if (count === 0) return []
  const hits: PhraseHit[] = []
  const others = otherNumbers(words)
  for (let i = 0; i < count; i++) {
    const number = numbers[i] ?? 0
    const target = number < firstUnlisted ? (fromRoot[number] ?? 0) : 0
    if (target !== 0) enter(words, others, target, i)
    if (others !== undefined) {
      for (const other of others.get(i) ?? none) {
        const turn = fromRoot[other] ?? 0
        if (turn !== 0) enter(words, others, turn, i)
      }
    }
    if (((traits[i] ?? 0) & trait.figure) !== 0) enterNumber(words, others, 0, i)
    if (ending > 0) take(words, i, hits)
  }
  return withoutSpared(withShapes(hits, findShapes(words)))
}

/** Phrases and shapes in one list, by place; both are in order. */
function withShapes(phrases: readonly PhraseHit[], shapes: readonly PhraseHit[]): readonly PhraseHit[] {
  if (shapes.length === 0) return phrases
  const all: PhraseHit[] = []
  let next = 0
  for (const shape of shapes) {
    for (let phrase = phrases[next]; phrase && phrase.start <= shape.start; phrase = phrases[++next]) all.push(phrase)
    all.push(shape)
  }
  for (let phrase = phrases[next]; phrase; phrase = phrases[++next]) all.push(phrase)
  return all
}

function hasSpares(hits: readonly PhraseHit[]): boolean {
  for (let i = 0; i < hits.length; i++) if (hits[i]?.isSpare) return true
  return false
}

/** Drops what an innocent look-alike of the same list covers, and the look-alikes themselves. */
function withoutSpared(hits: readonly PhraseHit[]): readonly PhraseHit[] {
  if (!hasSpares(hits)) return hits
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

/** What is known of a node, once it has been met. */
const nodeSort = { known: 1, hasEnds: 2, leadsOn: 4, hasSlots: 8 } as const
const nodeSorts = new Uint8Array(labelStart.length)
/** By node: a bit for each of 32 sorts of number that leads on from it. */
const leads = new Int32Array(labelStart.length)

/** Looks at a node that has not been met before. */
function meet(node: number): number {
  const first = labelStart[node] ?? 0
  const sets = first + (singleCounts[node] ?? 0)
  const until = labelStart[node + 1] ?? 0
  let bits = 0
  for (let at = first; at < sets; at++) bits |= 1 << ((labels[at] ?? 0) & 31)
  for (let group = sets; group < until; group++) {
    const set = labels[group] ?? 0
    const end = setWordStart[set + 1] ?? 0
    for (let at = setWordStart[set] ?? 0; at < end; at++) bits |= 1 << ((setWords[at] ?? 0) & 31)
  }
  leads[node] = bits
  const sort =
    nodeSort.known |
    (endStart[node] === endStart[node + 1] ? 0 : nodeSort.hasEnds) |
    (first === until ? 0 : nodeSort.leadsOn) |
    // the least label tells whether there are any slots
    (first < until && (labels[first] ?? 0) < firstNumber ? nodeSort.hasSlots : 0)
  nodeSorts[node] = sort
  return sort
}

/** Steps that were looked up lately, a power of two of them: words follow each other in few ways. */
const steps = 8192
const stepKeys = new Int32Array(steps)
const stepTargets = new Uint16Array(steps)

/** Where a listed word or slot leads to from a node that has been met (not the first); 0 where no phrase goes on so. */
function edgeTo(node: number, word: number): number {
  if ((((leads[node] ?? 0) >> (word & 31)) & 1) === 0) return 0
  const key = (node << 16) | word
  const place = (Math.imul(key, 0x9e3779b1) >>> 19) & (steps - 1)
  if (stepKeys[place] === key) return stepTargets[place] ?? 0
  const target = findEdge(node, word)
  stepKeys[place] = key
  stepTargets[place] = target
  return target
}

function findEdge(node: number, word: number): number {
  let low = labelStart[node] ?? 0
  const sets = low + (singleCounts[node] ?? 0)
  let high = sets
  while (low < high) {
    const middle = (low + high) >> 1
    const label = labels[middle] ?? 0
    if (label === word) return targets[middle] ?? 0
    if (label < word) low = middle + 1
    else high = middle
  }
  const until = labelStart[node + 1] ?? 0
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
function enter(words: Words, others: Others | undefined, node: number, at: number): void {
  for (let own = node, last = at; ; last++) {
    const sort = nodeSorts[own] || meet(own)
    if ((sort & nodeSort.hasEnds) !== 0) {
      const until = endStart[own + 1] ?? 0
      for (let end = endStart[own] ?? 0; end < until; end++) keep(last, end)
    }
    const next = last + 1
    if ((sort & nodeSort.leadsOn) === 0 || next >= words.count || words.gaps[next] === gap.hard) return
    const number = words.numbers[next] ?? 0
    const target = number < firstUnlisted ? edgeTo(own, number) : 0
    const hasSlots = (sort & nodeSort.hasSlots) !== 0
    if (!hasSlots && others === undefined) {
      if (target === 0) return
      own = target
      continue
    }
    if (target !== 0) enter(words, others, target, next)
    if (others !== undefined) {
      for (const other of others.get(next) ?? none) {
        const turn = edgeTo(own, other)
        if (turn !== 0) enter(words, others, turn, next)
      }
    }
    if (!hasSlots) return
    if (((words.traits[next] ?? 0) & trait.figure) !== 0) enterNumber(words, others, own, next)
    own = edgeTo(own, slotAny)
    if (own === 0) return
  }
}

/** Word `at` is a number: it fits the slots for numbers, percentages and money that leave `node`. */
function enterNumber(words: Words, others: Others | undefined, node: number, at: number): void {
  const isMoney = ((words.traits[at] ?? 0) & trait.reading) / readingUnit === reading.money
  enterSlot(words, others, node, slotNumber, at)
  if (words.norms[at]?.endsWith('%')) enterSlot(words, others, node, slotPercent, at)
  if (isMoney) enterSlot(words, others, node, slotMoney, at)
}

function enterSlot(words: Words, others: Others | undefined, node: number, slot: number, at: number): void {
  const target = node === 0 ? (fromRoot[slot] ?? 0) : edgeTo(node, slot)
  if (target !== 0) enter(words, others, target, at)
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
    hits.push({
      list: lists[entryLists[entry] ?? 0] ?? '',
      entry: entryIds[entry] ?? '',
      first,
      last,
      start,
      end: words.ends[last] ?? 0,
      replacement: replacement < 0 ? undefined : (replacements[replacement] ?? ''),
      isNegated: isNo,
      isSpare: entrySpares[entry] === 1 || undefined,
      isShape: undefined
    })
  }
  ending = 0
}
