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

/** What stands between a word and the next, the last word but one included. */
function after({ words, masked }: Post, word: number): string {
  return masked.slice(words.ends[word] ?? 0, words.starts[word + 1] ?? 0)
}

/** Whether one draws breath after a word: at a full stop, line break, bullet or emoji, or where the post ends. */
function isStop(post: Post, word: number): boolean {
  const { words, masked, text } = post
  if (word + 1 >= words.count) return true
  const from = words.ends[word] ?? 0
  const to = words.starts[word + 1] ?? 0
  // a single blank is no stop, nor is a comma with a blank
  const last = masked.charCodeAt(to - 1)
  if (last === 32 && (to === from + 1 || (to === from + 2 && masked.charCodeAt(from) === 44))) return false
  const next = masked.slice(from, to)
  return to === from || stop.test(next) || (next.includes('\ufffc') && picture.test(text.slice(from, to)))
}

/** The words `first` to `last` as one breath, unless they are a list of short items. */
function breathOf(post: Post, first: number, last: number): Breath | undefined {
  const { norms, numbers, count } = post.words
  let load = 0
  let pauses = 0
  for (let i = first; i <= last; i++) {
    const norm = norms[i] ?? ''
    load += norm.length < 8 || longOf(numbers[i] ?? 0, norm) === 0 ? 1 : 1.5
    if (i + 1 < count && pause.test(after(post, i))) pauses++
  }
  return last + 1 - first > (pauses + 1) * wordsOfItem ? { first, last, load } : undefined
}

/**
 * The stretches between full stops, line breaks, bullets and emoji that feel longer than `most` words, lists of short items
 * left out. A stop is looked for from behind, where the next breath would be long enough: most words are never looked at.
 */
export function longBreaths(post: Post, most: number): readonly Breath[] {
  const { count } = post.words
  const fewest = Math.floor(most / 1.5) + 1
  const found: Breath[] = []
  let first = 0
  while (first + fewest <= count) {
    let last = first + fewest - 2
    while (last >= first && !isStop(post, last)) last--
    if (last >= first) {
      first = last + 1
      continue
    }
    last = first + fewest - 1
    while (!isStop(post, last)) last++
    const breath = breathOf(post, first, last)
    if (breath && breath.load > most) found.push(breath)
    first = last + 1
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
