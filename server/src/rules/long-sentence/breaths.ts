import type { Post } from '../../text/types.ts'
import { createWordMemo } from '../../text/word-memo.ts'

/** Words `first` up to and with `last` of a post that are said without a stop. */
export interface Breath {
  readonly first: number
  readonly last: number
  /** How long it feels: its words, and half a word more for each long one. */
  readonly load: number
}

const stop = /[.!?…|•·▪►➡→✓✔\r\n]|[;:](?=\s)/
const picture = /\p{Extended_Pictographic}/u
const pause = /[,()–—\ufffc-]/
const syllables = /[aeiouy]+/g
/** In a list each item has a few words and a comma. */
const wordsOfItem = 4

/** By its letters, 1 for a word of three syllables or more: endings like "-ed" and a silent e not counted. */
const longOf = createWordMemo((norm) => {
  if (norm.length < 8) return 0
  const stem = norm.replace(/(?:e|es|ed|ing|ly|'s)$/, '')
  return (stem.match(syllables)?.length ?? 0) >= 3 ? 1 : 0
})

/** The stretches between full stops, line breaks, bullets and emoji, lists of short items left out. */
export function breaths(post: Post): readonly Breath[] {
  const { words, masked, text } = post
  const found: Breath[] = []
  let first = 0
  let load = 0
  let pauses = 0
  for (let i = 0; i < words.count; i++) {
    const norm = words.norms[i] ?? ''
    load += norm.length < 8 || longOf(words.numbers[i] ?? 0, norm) === 0 ? 1 : 1.5
    const from = words.ends[i] ?? 0
    const to = i + 1 < words.count ? (words.starts[i + 1] ?? 0) : from
    // a single blank is neither a stop nor a pause, and a comma with a blank only a pause
    if (to === from + 1 && masked.charCodeAt(from) === 32) continue
    if (to === from + 2 && masked.charCodeAt(from) === 44 && masked.charCodeAt(from + 1) === 32) {
      pauses++
      continue
    }
    const next = masked.slice(from, to)
    if (pause.test(next)) pauses++
    const isStop = to === from || stop.test(next) || (next.includes('\ufffc') && picture.test(text.slice(from, to)))
    if (!isStop) continue
    if (i + 1 - first > (pauses + 1) * wordsOfItem) found.push({ first, last: i, load })
    first = i + 1
    load = 0
    pauses = 0
  }
  return found
}

const joints = new Map([
  ...['but', 'because', 'which', 'so', 'while', 'whereas', 'although', 'however'].map((word) => [word, 3] as const),
  ...['and', 'then', 'as', 'when', 'if', 'where', 'who'].map((word) => [word, 2] as const),
  ...['that', 'or', 'with', 'to'].map((word) => [word, 1] as const)
])

/** The word of a breath before which one would best make a full stop: near its middle, after a comma, at a "but". */
export function bestCut(post: Post, { first, last }: Breath): number {
  const { words, masked } = post
  const middle = (first + last) / 2
  const reach = (last - first) / 3
  let best = Math.round(middle)
  let most = 0
  for (let i = Math.ceil(middle - reach); i <= middle + reach; i++) {
    const before = masked.slice(words.ends[i - 1] ?? 0, words.starts[i] ?? 0)
    const worth = (joints.get(words.norms[i] ?? '') ?? 0) + (/[;–—:]/.test(before) ? 4 : /,/.test(before) ? 1 : 0)
    const value = worth - Math.abs(i - middle) / reach
    if (worth > 0 && value > most) {
      most = value
      best = i
    }
  }
  return best
}
