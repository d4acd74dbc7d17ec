import { phraseTable as table } from '../generated/phrase-table.ts'
import { type OverlapTest, overlapTest } from '../text/overlaps.ts'
import { gap, type Words } from '../text/types.ts'
import { findShapes, type ShapeWord, wordsOfShapes } from './find-shapes.ts'
import { isNegated } from './negation.ts'
import { unpackNumbers } from './packed-numbers.ts'
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

/** By word number: what shapes know of the word. Words of shapes alone get numbers behind all others. */
const shapeWords: (ShapeWord | undefined)[] = []
for (const [word, known] of wordsOfShapes) {
  const id = wordIds.get(word) ?? table.firstWord + wordIds.size
  wordIds.set(word, id)
  shapeWords[id] = known
}

const { slotAny, slotNumber, slotPercent, slotMoney, firstWord } = table
const edgeStart = unpackNumbers(table.edgeStart)
const edgeWord = unpackNumbers(table.edgeWord)
const edgeTarget = unpackNumbers(table.edgeTarget)
const endStart = unpackNumbers(table.endStart)
const endEntry = unpackNumbers(table.endEntry)
const endReplacement = unpackNumbers(table.endReplacement)

/** The root's edges by word number: most words start no phrase, and are done with one look. */
const fromRoot = new Int32Array(firstWord + wordIds.size)
for (let edge = edgeStart[0] ?? 0; edge < (edgeStart[1] ?? 0); edge++) {
  fromRoot[edgeWord[edge] ?? 0] = edgeTarget[edge] ?? 0
}

const isNumber = /^[$€£]?\d/

const digits = (norm: string): boolean => {
  const code = norm.charCodeAt(0)
  return (code >= 48 && code <= 57) || code === 36 || code === 0xa3 || code === 0x20ac ? isNumber.test(norm) : false
}

/** Every phrase of every lexicon in `words`, the longest of each list at each place. */
export function findPhrases(words: Words): readonly PhraseHit[] {
  const { count, norms } = words
  if (count === 0) return []
  const ids = new Array<number>(count)
  const known = new Array<ShapeWord | undefined>(count)
  for (let i = 0; i < count; i++) {
    const id = wordIds.get(norms[i] ?? '') ?? 0
    ids[i] = id
    known[i] = id === 0 ? undefined : shapeWords[id]
  }
  const hits: PhraseHit[] = []
  const walk: Walk = { words, ids, others: otherIds(words), hits, first: 0, from: 0 }
  for (let i = 0; i < count; i++) {
    walk.first = i
    walk.from = hits.length
    const id = ids[i] ?? 0
    const target = fromRoot[id] ?? 0
    if (id !== 0 && target !== 0) enter(walk, target, i)
    if (walk.others.size > 0) {
      for (const other of walk.others.get(i) ?? none) {
        const turn = fromRoot[other] ?? 0
        if (turn !== 0) enter(walk, turn, i)
      }
    }
    if (digits(norms[i] ?? '')) enterNumber(walk, 0, i)
  }
  return withoutSpared(withShapes(hits, findShapes(words, known)))
}

/** Phrases and shapes in one list, by place. */
function withShapes(phrases: PhraseHit[], shapes: readonly PhraseHit[]): readonly PhraseHit[] {
  return shapes.length === 0 ? phrases : [...phrases, ...shapes].sort((a, b) => a.start - b.start)
}

const none: readonly number[] = []
const noOthers: ReadonlyMap<number, readonly number[]> = new Map()

/** The word numbers of a drawn-out word's less likely spellings: "tooo" is "too", and may be "to". */
function otherIds({ spellings }: Words): ReadonlyMap<number, readonly number[]> {
  if (spellings.size === 0) return noOthers
  const found = new Map<number, readonly number[]>()
  for (const [index, [, ...rest]] of spellings)
    found.set(
      index,
      rest.flatMap((spelling) => wordIds.get(spelling) ?? [])
    )
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

/** A walk through the trie from one word on. */
interface Walk {
  readonly words: Words
  readonly ids: readonly number[]
  readonly others: ReadonlyMap<number, readonly number[]>
  readonly hits: PhraseHit[]
  first: number
  /** Hits from this index on start at `first`. */
  from: number
}

/** Word `at` leads to `node`: what ends here is a hit, and the next word may lead on. */
function enter(walk: Walk, node: number, at: number): void {
  const until = endStart[node + 1] ?? 0
  for (let end = endStart[node] ?? 0; end < until; end++) keep(walk, at, endEntry[end] ?? 0, endReplacement[end] ?? -1)
  const next = at + 1
  const { words, ids, others } = walk
  if (next >= words.count || words.gaps[next] === gap.hard || edgeStart[node] === edgeStart[node + 1]) return
  const id = ids[next] ?? 0
  const target = id === 0 ? 0 : edgeTo(node, id)
  if (target !== 0) enter(walk, target, next)
  if (others.size > 0) {
    for (const other of others.get(next) ?? none) {
      const turn = edgeTo(node, other)
      if (turn !== 0) enter(walk, turn, next)
    }
  }
  if (digits(words.norms[next] ?? '')) enterNumber(walk, node, next)
  const any = edgeTo(node, slotAny)
  if (any !== 0) enter(walk, any, next)
}

/** Word `at` is a number: it fits the slots for numbers, percentages and money that leave `node`. */
function enterNumber(walk: Walk, node: number, at: number): void {
  const norm = walk.words.norms[at] ?? ''
  const number = edgeTo(node, slotNumber)
  if (number !== 0) enter(walk, number, at)
  const percent = norm.endsWith('%') ? edgeTo(node, slotPercent) : 0
  if (percent !== 0) enter(walk, percent, at)
  const money = /^[$€£]/.test(norm) ? edgeTo(node, slotMoney) : 0
  if (money !== 0) enter(walk, money, at)
}

/** Notes a hit, unless the same list has a longer one from the same word. */
function keep({ words, hits, first, from }: Walk, last: number, entry: number, replacement: number): void {
  const [list, id, spare] = table.entries[entry] ?? ['', '', 0]
  let index = from
  while (index < hits.length && hits[index]?.list !== list) index++
  const known = hits[index]
  if (known && known.last >= last) return
  const start = words.starts[first] ?? 0
  const end = words.ends[last] ?? 0
  const isNo = isNegated(words, first)
  hits[index] =
    replacement < 0 && spare !== 1
      ? { list, entry: id, first, last, start, end, isNegated: isNo }
      : {
          list,
          entry: id,
          first,
          last,
          start,
          end,
          ...(replacement >= 0 ? { replacement: table.replacements[replacement] ?? '' } : {}),
          isNegated: isNo,
          ...(spare === 1 ? { isSpare: true } : {})
        }
}
