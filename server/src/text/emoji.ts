import emojiRegex from 'emoji-regex'
import type { Range } from './types.ts'

let pattern: RegExp | undefined

/** The pattern of all emoji, to be tried where one may start; made for the first text that may have one. */
function emojiPattern(): RegExp {
  if (pattern) return pattern
  const { source, flags } = emojiRegex()
  pattern = new RegExp(source, `${flags.replace('g', '')}y`)
  return pattern
}

const maybeEmoji = /[\u00a9\u00ae\u203c-\u3299\ud83c-\ud83e]|[\d#*]\ufe0f?\u20e3/g
/** A bare digit, # or * is text unless it is a keycap. */
const bare = /^[\d#*©®™]\ufe0f?$/u

/** What each emoji has; of keys only the sign behind their figure. */
const mark = /[\u00a9\u00ae\u203c-\u3299\ud83c-\ud83e]/

/** Where `maybeEmoji` may first match, or a little before; -1 where it does nowhere. Faster than the pattern itself. */
function firstMaybe(text: string): number {
  const at = text.search(mark)
  // between the figure and its sign stands one other at most
  return at >= 0 && text.charCodeAt(at) === 0x20e3 ? Math.max(0, at - 2) : at
}

interface Match {
  readonly index: number
  readonly emoji: string
}

const none: readonly Match[] = []

/** What the pattern finds in `text`, in order, `most` of them. It is long, and tried only where an emoji may start. */
function matches(text: string, most = Number.POSITIVE_INFINITY): readonly Match[] {
  let at = firstMaybe(text)
  if (at < 0) return none
  const found: Match[] = []
  const sticky = emojiPattern()
  maybeEmoji.lastIndex = at
  for (let maybe = maybeEmoji.exec(text); maybe; maybe = maybeEmoji.exec(text)) {
    sticky.lastIndex = maybe.index
    const emoji = sticky.exec(text)?.[0]
    at = maybe.index + (emoji?.length ?? 1)
    if (emoji !== undefined && !bare.test(emoji) && found.push({ index: maybe.index, emoji }) === most) break
    maybeEmoji.lastIndex = at
  }
  return found
}

/** Where emoji stand in `text`, neighbours joined into one run; skin tones and joined sequences are one emoji. */
export function emojiRuns(text: string): Range[] {
  const runs: Range[] = []
  for (const { index, emoji } of matches(text)) {
    const last = runs.at(-1)
    const end = index + emoji.length
    if (last && /^[ \t]?$/.test(text.slice(last.end, index))) runs[runs.length - 1] = { start: last.start, end }
    else runs.push({ start: index, end })
  }
  return runs
}

/** The single emoji of `text`, in order, a joined sequence as one. */
export function emojiIn(text: string): readonly string[] {
  return matches(text).map(({ emoji }) => emoji)
}

/** How many emoji `text` has, a joined sequence counted once. */
export function countEmoji(text: string): number {
  return matches(text).length
}

/** The first emoji in `text`, joined sequences and skin tones whole; empty where there is none. */
export function firstEmoji(text: string): string {
  return matches(text, 1)[0]?.emoji ?? ''
}
