import type { PostView } from '../types.ts'

/** What a post says, in a form that can be compared with many others quickly. */
export interface Shingles {
  /** Number of words. */
  readonly words: number
  /** Pairs of neighbouring words as 32-bit hashes, each once, ascending. */
  readonly pairs: Uint32Array
  /** The smallest hashes of three neighbouring words (a bottom-k sketch): few posts share one by chance. */
  readonly sketch: Uint32Array
}

/** Most posts have no more triples than this. */
const sketchSize = 24

const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu

/** The post's words in lower case: no links, hashtags, handles, emoji or comments; quotes are read along. */
function plainWords({ post }: PostView): readonly string[] {
  const words: string[] = []
  const cuts = [...post.entities, ...post.comments].sort((a, b) => a.start - b.start)
  let at = post.body.start
  const read = (end: number): void => {
    for (const [found] of post.text.slice(at, end).matchAll(word)) words.push(found.toLowerCase().replace(/’/g, "'"))
  }
  for (const cut of cuts) {
    if (cut.start < at) continue
    read(cut.start)
    at = cut.end
  }
  read(post.body.end)
  return words
}

/** FNV-1a over one word, begun with the hash of what stands before it, then mixed so that small hashes are a fair sample. */
function hashOn(seed: number, text: string): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return Math.imul(hash ^ 0x20, 0x01000193)
}

function mixed(hash: number): number {
  let out = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  out = Math.imul(out ^ (out >>> 13), 0xc2b2ae35)
  return (out ^ (out >>> 16)) >>> 0
}

const cache = new WeakMap<PostView, Shingles>()

/** A post's shingles; worked out once, however often its feed is looked at. */
export function shinglesOf(view: PostView): Shingles {
  const known = cache.get(view)
  if (known) return known
  const words = plainWords(view)
  const pairs = new Set<number>()
  const triples = new Set<number>()
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = hashOn(hashOn(0x811c9dc5, words[i] ?? ''), words[i + 1] ?? '')
    pairs.add(mixed(pair))
    const third = words[i + 2]
    if (third !== undefined) triples.add(mixed(hashOn(pair, third)))
  }
  const made = {
    words: words.length,
    pairs: Uint32Array.from(pairs).sort(),
    sketch: Uint32Array.from(triples).sort().slice(0, sketchSize)
  }
  cache.set(view, made)
  return made
}

/** How much two posts say the same: shared pairs of words among all of them (Jaccard), 0 to 1. */
export function similarity(a: Shingles, b: Shingles): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.pairs.length && j < b.pairs.length; ) {
    const left = a.pairs[i] ?? 0
    const right = b.pairs[j] ?? 0
    if (left === right) shared++
    if (left <= right) i++
    if (right <= left) j++
  }
  const all = a.pairs.length + b.pairs.length - shared
  return all === 0 ? 0 : shared / all
}
