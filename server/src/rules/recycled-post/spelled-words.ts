import type { PostView } from '../types.ts'

/** Words in lower case, one after the other, without anything between them. Good until the next ones are read. */
export interface SpelledWords {
  readonly codes: Uint16Array
  /** Where each word ends in `codes`. */
  readonly ends: Int32Array
  readonly count: number
}

const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu

const apostrophe = 39
const curly = 0x2019
/** Small letters and figures by their code, capitals as small letters; 0 for all else. */
const inWord = new Uint8Array(128)
for (let code = 48; code < 58; code++) inWord[code] = code
for (let code = 97; code < 123; code++) inWord[code] = inWord[code - 32] = code
/** Marks beyond ASCII that are common, and no part of a word: quotation marks, dashes, dots, bullets. */
const marks = new Set([0xa0, 0x2013, 0x2014, 0x2018, 0x201c, 0x201d, 0x2022, 0x2026])

let codes = new Uint16Array(4096)
let ends = new Int32Array(1024)
let length = 0
let count = 0

/** Room for what so many characters may become. */
function makeRoom(characters: number): void {
  if (length + characters > codes.length) {
    const more = new Uint16Array(2 * (length + characters))
    more.set(codes)
    codes = more
  }
  if (count + characters > ends.length) {
    const more = new Int32Array(2 * (count + characters))
    more.set(ends)
    ends = more
  }
}

/** Reads words in plain letters; false where there are others, and then nothing is read. */
function readPlain(text: string, from: number, to: number): boolean {
  makeRoom(to - from)
  let end = length
  let words = count
  let isIn = false
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    const own = code < 128 ? (inWord[code] ?? 0) : 0
    if (own !== 0) {
      codes[end++] = own
      isIn = true
      continue
    }
    if (code > 127 && code !== curly && !marks.has(code)) return false
    if (!isIn) continue
    const next = code === apostrophe || code === curly ? text.charCodeAt(at + 1) : 0
    if (next < 128 && at + 1 < to && inWord[next] !== 0) {
      codes[end++] = apostrophe
      continue
    }
    ends[words++] = end
    isIn = false
  }
  if (isIn) ends[words++] = end
  length = end
  count = words
  return true
}

function readAny(text: string, from: number, to: number): void {
  for (const [found] of text.slice(from, to).matchAll(word)) {
    const lower = found.toLowerCase()
    makeRoom(lower.length)
    for (let at = 0; at < lower.length; at++) {
      const code = lower.charCodeAt(at)
      codes[length++] = code === curly ? apostrophe : code
    }
    ends[count++] = length
  }
}

function read(text: string, from: number, to: number): void {
  if (to > from && !readPlain(text, from, to)) readAny(text, from, to)
}

/** A post's words in lower case: no links, hashtags, handles, emoji or comments; quotes are read along. */
export function spelledWords({ post }: PostView): SpelledWords {
  length = 0
  count = 0
  const { text, entities, comments } = post
  const cuts = comments.length === 0 ? entities : [...entities, ...comments].sort((a, b) => a.start - b.start)
  let at = post.body.start
  for (const cut of cuts) {
    if (cut.start < at) continue
    read(text, at, cut.start)
    at = cut.end
  }
  read(text, at, post.body.end)
  return { codes, ends, count }
}
