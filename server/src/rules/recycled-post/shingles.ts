import type { PostView } from '../types.ts'
import { spelledWords } from './spelled-words.ts'

/** What a post says, in a form that can be compared with many others quickly. */
export interface Shingles {
  /** Number of words. */
  readonly words: number
  /** Pairs of neighbouring words as 32-bit hashes, each once, in no order. */
  readonly pairs: Uint32Array
  /** The smallest hashes of three neighbouring words, ascending (a bottom-k sketch): few posts share one by chance. */
  readonly sketch: Uint32Array
}

/** Most posts have no more triples than this. */
export const sketchSize = 24

/** FNV-1a: what it begins with, and by what it goes on. */
const basis = 0x811c9dc5 | 0
const prime = 0x01000193

/** So that small hashes are a fair sample. */
function mixed(hash: number): number {
  let out = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  out = Math.imul(out ^ (out >>> 13), 0xc2b2ae35)
  return (out ^ (out >>> 16)) >>> 0
}

/** A set of hashes that is filled again and again: what was in it before goes by its stamp. */
interface Marks {
  /** Room for so many hashes, and none in it. */
  clear(most: number): void
  /** Whether the hash is new. */
  add(hash: number): boolean
  has(hash: number): boolean
}

function createMarks(): Marks {
  let size = 256
  let hashes = new Uint32Array(size)
  let stamps = new Uint32Array(size)
  let stamp = 0
  const placeOf = (hash: number): number => {
    let at = hash & (size - 1)
    while (stamps[at] === stamp && hashes[at] !== hash) at = (at + 1) & (size - 1)
    return at
  }
  return {
    clear(most) {
      stamp++
      if (most * 2 <= size && stamp < 0xffffffff) return
      size = 2 ** Math.ceil(Math.log2(Math.max(size, most * 2)))
      hashes = new Uint32Array(size)
      stamps = new Uint32Array(size)
      stamp = 1
    },
    add(hash) {
      const at = placeOf(hash)
      if (stamps[at] === stamp) return false
      stamps[at] = stamp
      hashes[at] = hash
      return true
    },
    has: (hash) => stamps[placeOf(hash)] === stamp
  }
}

const marks = createMarks()
let pairs = new Uint32Array(1024)
const sketch = new Uint32Array(sketchSize)

/** Puts a hash among the smallest, of which there are `kept`; how many there are then. */
function keepSmallest(hash: number, kept: number): number {
  if (kept === sketchSize && hash >= (sketch[kept - 1] ?? 0)) return kept
  let place = kept
  while (place > 0 && (sketch[place - 1] ?? 0) > hash) place--
  if (place > 0 && sketch[place - 1] === hash) return kept
  for (let at = Math.min(kept, sketchSize - 1); at > place; at--) sketch[at] = sketch[at - 1] ?? 0
  sketch[place] = hash
  return Math.min(kept + 1, sketchSize)
}

/**
 * Each word is hashed three times at once: as the first of a pair, as its second and as the third of a triple, each time
 * behind the words before it.
 */
function findShingles(view: PostView): Shingles {
  const { codes, ends, count } = spelledWords(view)
  if (pairs.length < count) pairs = new Uint32Array(2 * count)
  marks.clear(count)
  let different = 0
  let kept = 0
  let at = 0
  // the hashes of the words up to here: the last one, and the last two
  let one = basis
  let two = basis
  for (let i = 0; i < count; i++) {
    let [first, second, third] = [basis, one, two]
    for (const end = ends[i] ?? 0; at < end; at++) {
      const code = codes[at] ?? 0
      first = Math.imul(first ^ code, prime)
      second = Math.imul(second ^ code, prime)
      third = Math.imul(third ^ code, prime)
    }
    one = Math.imul(first ^ 0x20, prime)
    two = Math.imul(second ^ 0x20, prime)
    if (i === 0) continue
    const pair = mixed(two)
    if (marks.add(pair)) pairs[different++] = pair
    if (i > 1) kept = keepSmallest(mixed(Math.imul(third ^ 0x20, prime)), kept)
  }
  return { words: count, pairs: pairs.slice(0, different), sketch: sketch.slice(0, kept) }
}

const cache = new WeakMap<PostView, Shingles>()

/** A post's shingles; worked out once, however often its feed is looked at. */
export function shinglesOf(view: PostView): Shingles {
  const known = cache.get(view)
  if (known) return known
  const made = findShingles(view)
  cache.set(view, made)
  return made
}

/** How much a post says the same as others: shared pairs of words among all of them (Jaccard), 0 to 1. For one post at a time. */
export function similarityTo(post: Shingles): (other: Shingles) => number {
  marks.clear(post.pairs.length)
  for (const pair of post.pairs) marks.add(pair)
  return (other) => {
    let shared = 0
    for (let at = 0; at < other.pairs.length; at++) if (marks.has(other.pairs[at] ?? 0)) shared++
    const all = post.pairs.length + other.pairs.length - shared
    return all === 0 ? 0 : shared / all
  }
}
