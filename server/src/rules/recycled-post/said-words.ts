import type { PostView } from '../types.ts'

/** FNV-1a: what it begins with, and by what it goes on. */
const basis = 0x811c9dc5 | 0
const prime = 0x01000193

const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu

const blank = 32
const apostrophe = 39
const curly = 0x2019
/** Small letters and figures by their code, capitals as small letters; 0 for all else. */
const inWord = new Uint8Array(128)
for (let code = 48; code < 58; code++) inWord[code] = code
for (let code = 97; code < 123; code++) inWord[code] = inWord[code - 32] = code
/** Marks beyond ASCII that are common, and no part of a word: quotation marks, dashes, dots, bullets. */
const marks = new Set([0xa0, 0x2013, 0x2014, 0x2018, 0x201c, 0x201d, 0x2022, 0x2026])

/** A post's words, as hashes. Good until the next post is read. */
export interface SaidWords {
  /** How many words there are. */
  readonly count: number
  /** 32-bit hashes of each two neighbouring words and of each three, by the place of the last one: from 1 and from 2 on. */
  readonly pairs: Int32Array
  readonly triples: Int32Array
}

const said = { count: 0, pairs: new Int32Array(1024), triples: new Int32Array(1024) }
/** The hashes of the words up to here: the last one, and the last two. */
let one = basis
let two = basis

function makeRoom(words: number): void {
  if (words <= said.pairs.length) return
  const { pairs, triples } = said
  said.pairs = new Int32Array(2 * words)
  said.pairs.set(pairs)
  said.triples = new Int32Array(2 * words)
  said.triples.set(triples)
}

/** So that small hashes are a fair sample. */
function mixed(hash: number): number {
  let out = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  out = Math.imul(out ^ (out >>> 13), 0xc2b2ae35)
  return out ^ (out >>> 16)
}

/**
 * Reads words in plain letters; false where there are others, and then nothing is read. Each word is hashed three times at
 * once: as the first of a pair, as its second and as the third of a triple, each time behind the words before it.
 */
function readPlain(text: string, from: number, to: number): boolean {
  const { pairs, triples } = said
  let count = said.count
  let last = one
  let lastTwo = two
  let at = from
  while (at < to) {
    let code = text.charCodeAt(at)
    let own = code < 128 ? (inWord[code] ?? 0) : 0
    if (own === 0) {
      if (code > 127 && code !== curly && !marks.has(code)) return false
      at++
      continue
    }
    let first = basis
    let second = last
    let third = lastTwo
    for (;;) {
      first = Math.imul(first ^ own, prime)
      second = Math.imul(second ^ own, prime)
      third = Math.imul(third ^ own, prime)
      if (++at === to) break
      code = text.charCodeAt(at)
      own = code < 128 ? (inWord[code] ?? 0) : 0
      if (own !== 0) continue
      if ((code !== apostrophe && code !== curly) || at + 1 === to) break
      const next = text.charCodeAt(at + 1)
      if (next > 127 || inWord[next] === 0) break
      own = apostrophe
    }
    last = Math.imul(first ^ blank, prime)
    lastTwo = Math.imul(second ^ blank, prime)
    pairs[count] = mixed(lastTwo)
    triples[count] = mixed(Math.imul(third ^ blank, prime))
    count++
  }
  said.count = count
  one = last
  two = lastTwo
  return true
}

function readAny(text: string, from: number, to: number): void {
  for (const [found] of text.slice(from, to).matchAll(word)) {
    const lower = found.toLowerCase()
    let first = basis
    let second = one
    let third = two
    for (let at = 0; at < lower.length; at++) {
      const code = lower.charCodeAt(at)
      const own = code === curly ? apostrophe : code
      first = Math.imul(first ^ own, prime)
      second = Math.imul(second ^ own, prime)
      third = Math.imul(third ^ own, prime)
    }
    one = Math.imul(first ^ blank, prime)
    two = Math.imul(second ^ blank, prime)
    said.pairs[said.count] = mixed(two)
    said.triples[said.count] = mixed(Math.imul(third ^ blank, prime))
    said.count++
  }
}

function read(text: string, from: number, to: number): void {
  if (to <= from) return
  makeRoom(said.count + ((to - from + 1) >> 1))
  if (!readPlain(text, from, to)) readAny(text, from, to)
}

/** A post's words in lower case: no links, hashtags, handles, emoji or comments; quotes are read along. */
export function saidWords({ post }: PostView): SaidWords {
  said.count = 0
  one = basis
  two = basis
  const { text, entities, comments } = post
  const cuts = comments.length === 0 ? entities : [...entities, ...comments].sort((a, b) => a.start - b.start)
  let at = post.body.start
  for (const cut of cuts) {
    if (cut.start < at) continue
    read(text, at, cut.start)
    at = cut.end
  }
  read(text, at, post.body.end)
  return said
}
