import emojiRegex from 'emoji-regex'
import type { Range } from './types.ts'

const pattern = emojiRegex()
const maybeEmoji = /[\u00a9\u00ae\u203c-\u3299\ud83c-\ud83e]|\u20e3/

/** Where emoji stand in `text`, neighbours joined into one run; skin tones and joined sequences are one emoji. */
export function emojiRuns(text: string): Range[] {
  if (!maybeEmoji.test(text)) return []
  const runs: Range[] = []
  for (const match of text.matchAll(pattern)) {
    // a bare digit, # or * is text unless it is a keycap
    if (/^[\d#*©®™]\ufe0f?$/u.test(match[0])) continue
    const last = runs.at(-1)
    const end = match.index + match[0].length
    if (last && /^[ \t]?$/.test(text.slice(last.end, match.index))) runs[runs.length - 1] = { start: last.start, end }
    else runs.push({ start: match.index, end })
  }
  return runs
}

/** The single emoji of `text`, in order, a joined sequence as one. */
export function emojiIn(text: string): readonly string[] {
  if (!maybeEmoji.test(text)) return []
  return [...text.matchAll(pattern)].map((match) => match[0]).filter((emoji) => !/^[\d#*©®™]\ufe0f?$/u.test(emoji))
}

/** How many emoji `text` has, a joined sequence counted once. */
export function countEmoji(text: string): number {
  return emojiIn(text).length
}

/** The first emoji in `text`, joined sequences and skin tones whole; empty where there is none. */
export function firstEmoji(text: string): string {
  for (const match of text.matchAll(pattern)) if (!/^[\d#*©®™]\ufe0f?$/u.test(match[0])) return match[0]
  return ''
}
