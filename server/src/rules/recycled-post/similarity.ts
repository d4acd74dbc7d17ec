import { bitsIn } from './bits-in.ts'
import { saidWords } from './said-words.ts'
import { outlineSize, type Shingles } from './shingles.ts'

/** A set of pairs that is filled again and again: what was in it before goes by its stamp. */
let size = 256
let members = new Int32Array(size)
let stamps = new Uint32Array(size)
let stamp = 0

function placeOf(pair: number): number {
  let at = pair & (size - 1)
  while (stamps[at] === stamp && members[at] !== pair) at = (at + 1) & (size - 1)
  return at
}

/** Room for so many pairs, and none in it. */
function clear(most: number): void {
  stamp++
  if (most * 2 <= size && stamp < 0xffffffff) return
  size = 2 ** Math.ceil(Math.log2(Math.max(size, most * 2)))
  members = new Int32Array(size)
  stamps = new Uint32Array(size)
  stamp = 1
}

function add(pair: number): boolean {
  const at = placeOf(pair)
  if (stamps[at] === stamp) return false
  stamps[at] = stamp
  members[at] = pair
  return true
}

/** A post's pairs of neighbouring words as 32-bit hashes, each once, in no order. */
function pairsIn({ view }: Shingles): Int32Array {
  const { count, pairs } = saidWords(view)
  const found = new Int32Array(count)
  let different = 0
  clear(count)
  for (let word = 1; word < count; word++) {
    const pair = pairs[word] ?? 0
    if (add(pair)) found[different++] = pair
  }
  return found.slice(0, different)
}

/** How much two posts say the same: shared pairs of neighbouring words among all of them (Jaccard), 0 to 1. */
export function similarity(post: Shingles, other: Shingles): number {
  post.pairs ??= pairsIn(post)
  other.pairs ??= pairsIn(other)
  const { pairs: own } = post
  const { pairs: others } = other
  clear(own.length)
  for (let at = 0; at < own.length; at++) add(own[at] ?? 0)
  let shared = 0
  for (let at = 0; at < others.length; at++) if (stamps[placeOf(others[at] ?? 0)] === stamp) shared++
  const all = own.length + others.length - shared
  return all === 0 ? 0 : shared / all
}

/**
 * More than this two posts cannot be alike, by their outlines alone: a bit that one has and the other has not stands for a pair
 * at least that they do not share.
 */
export function mostSimilarity(a: Shingles, b: Shingles): number {
  let all = 0
  for (let at = 0; at < outlineSize; at++) all += bitsIn((a.rows[a.outline + at] ?? 0) | (b.rows[b.outline + at] ?? 0))
  const ofA = a.words - 1 - (all - b.bits)
  const ofB = b.words - 1 - (all - a.bits)
  return Math.min(ofA, ofB) / all
}
