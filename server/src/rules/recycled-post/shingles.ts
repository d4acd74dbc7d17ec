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

/** Small letters and figures by their code, capitals as small letters; 0 for all else. */
const inWord = new Uint8Array(128)
for (let code = 48; code < 58; code++) inWord[code] = code
for (let code = 97; code < 123; code++) inWord[code] = inWord[code - 32] = code
const apostrophe = 39
const curly = 0x2019
/** Marks beyond ASCII that are common, and no part of a word: quotation marks, dashes, dots, bullets. */
const marks = /[\u00a0\u2013\u2014\u2018\u201c\u201d\u2022\u2026]/

/** Words in lower case, one after the other, without anything between them. */
interface Spelled {
  codes: Uint16Array
  /** Where each word ends in `codes`. */
  readonly ends: number[]
  length: number
}

function spell(into: Spelled, code: number): void {
  if (into.length === into.codes.length) {
    const more = new Uint16Array(2 * into.length)
    more.set(into.codes)
    into.codes = more
  }
  into.codes[into.length++] = code
}

/** Reads words in plain letters; false where there are others, and then nothing is read. */
function readPlain(text: string, from: number, to: number, into: Spelled): boolean {
  const { length } = into
  const words = into.ends.length
  let isIn = false
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    const own = code < 128 ? (inWord[code] ?? 0) : 0
    if (own !== 0) {
      spell(into, own)
      isIn = true
      continue
    }
    if (code > 127 && code !== curly && !marks.test(text.charAt(at))) {
      into.length = length
      into.ends.length = words
      return false
    }
    if (!isIn) continue
    const next = at + 1 < to ? text.charCodeAt(at + 1) : 0
    if ((code === apostrophe || code === curly) && (inWord[next] ?? 0) !== 0) {
      spell(into, apostrophe)
      continue
    }
    into.ends.push(into.length)
    isIn = false
  }
  if (isIn) into.ends.push(into.length)
  return true
}

function readAny(text: string, from: number, to: number, into: Spelled): void {
  for (const [found] of text.slice(from, to).matchAll(word)) {
    const lower = found.toLowerCase()
    for (let at = 0; at < lower.length; at++) {
      const code = lower.charCodeAt(at)
      spell(into, code === curly ? apostrophe : code)
    }
    into.ends.push(into.length)
  }
}

let room: Uint16Array = new Uint16Array(1024)

/** The post's words in lower case: no links, hashtags, handles, emoji or comments; quotes are read along. */
function plainWords({ post }: PostView): Spelled {
  const words: Spelled = { codes: room, ends: [], length: 0 }
  const { text, entities, comments } = post
  const cuts = comments.length === 0 ? entities : [...entities, ...comments].sort((a, b) => a.start - b.start)
  let at = post.body.start
  const read = (end: number): void => {
    if (end > at && !readPlain(text, at, end, words)) readAny(text, at, end, words)
  }
  for (const cut of cuts) {
    if (cut.start < at) continue
    read(cut.start)
    at = cut.end
  }
  read(post.body.end)
  room = words.codes
  return words
}

/** FNV-1a over a word, begun with the hash of what stands before it. */
function hashOn(seed: number, { codes }: Spelled, from: number, to: number): number {
  let hash = seed
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x01000193)
  return Math.imul(hash ^ 0x20, 0x01000193)
}

/** So that small hashes are a fair sample. */
function mixed(hash: number): number {
  let out = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  out = Math.imul(out ^ (out >>> 13), 0xc2b2ae35)
  return (out ^ (out >>> 16)) >>> 0
}

/** The different hashes, ascending, at most `most`. */
function smallest(hashes: Uint32Array, most: number): Uint32Array {
  hashes.sort()
  let kept = 0
  for (let at = 0; at < hashes.length && kept < most; at++) {
    const hash = hashes[at] ?? 0
    if (kept === 0 || hashes[kept - 1] !== hash) hashes[kept++] = hash
  }
  return hashes.slice(0, kept)
}

let scratch = new Uint32Array(1024)

const cache = new WeakMap<PostView, Shingles>()

/** A post's shingles; worked out once, however often its feed is looked at. */
export function shinglesOf(view: PostView): Shingles {
  const known = cache.get(view)
  if (known) return known
  const words = plainWords(view)
  const { ends } = words
  const count = ends.length
  if (scratch.length < 2 * count) scratch = new Uint32Array(4 * count)
  const pairs = scratch.subarray(0, Math.max(0, count - 1))
  const triples = scratch.subarray(count, count + Math.max(0, count - 2))
  for (let i = 0; i + 1 < count; i++) {
    const end = ends[i] ?? 0
    const second = ends[i + 1] ?? 0
    const pair = hashOn(hashOn(0x811c9dc5, words, i === 0 ? 0 : (ends[i - 1] ?? 0), end), words, end, second)
    pairs[i] = mixed(pair)
    if (i + 2 < count) triples[i] = mixed(hashOn(pair, words, second, ends[i + 2] ?? 0))
  }
  const made = { words: count, pairs: smallest(pairs, pairs.length), sketch: smallest(triples, sketchSize) }
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
