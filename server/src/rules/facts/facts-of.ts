import type { Signal } from '../../signals/types.ts'
import { gap, type Post } from '../../text/types.ts'
import { firstUnlisted } from '../../text/word-numbers.ts'
import { trait } from '../../text/word-traits.ts'
import { anyPost, entityBit, listBit, mark } from './marks.ts'
import { signalGroups } from './signal-groups.ts'
import { sortsOf, specBits, turnBits, wordBits, wordSort } from './sorts.ts'
import { createTextMemo } from './text-memo.ts'

/**
 * What is known of a post before any rule looks closer: sets of bits, worked out once. A rule asks them whether it can
 * find anything at all, so that its patterns are neither run nor compiled for a post that has nothing for them.
 */
export interface Facts {
  /** What the post has: `mark`. */
  readonly marks: number
  /** Sorts of words that the post may hold: `wordSort`. */
  readonly words: number
  /** The same of words that open the post or stand behind a full stop, a line break or the like. */
  readonly openings: number
  /** Kinds of specification that the words leave possible: `specSort`. */
  readonly specs: number
  /** Turns of phrase that the words leave possible: `turnTable`. */
  readonly turns: number
  /** The same by words that open a sentence, as for `openings`. */
  readonly openTurns: number
  /** Groups of signals: `signalGroup`. */
  readonly signals: number
  /** Words that may stand in capitals, and how many of ! and ? stand in a row at most. */
  readonly capitals: number
  readonly marksInRow: number
  /** Whether the post shows a trace of a person; several rules ask, and the first works it out (`hasPerson`). */
  person: boolean | undefined
}

/** A phrase that is meant as it stands is a signal with the name of its list: one number says of which list and groups. */
const listsBefore = 13
const signalBits = createTextMemo((id) => signalGroups(id) | (listBit(id) << listsBefore))

/** Which entities a post has, and whether they may be a poll. */
function entityMarks({ entities }: Post): number {
  let marks = 0
  for (const { type } of entities) {
    const bit = entityBit(type)
    if ((marks & bit & mark.emoji) !== 0) marks |= mark.vote
    marks |= bit
  }
  return marks
}

/** What stands beside the prose. */
function frameMarks({ header, meta, directives, skipped, quotes }: Post): number {
  let marks = anyPost
  if (header) marks |= mark.header
  if (meta.link !== undefined) marks |= mark.page
  if (meta.media.length > 0) marks |= mark.media
  if (directives.length > 0) marks |= mark.directive
  if (skipped !== undefined) marks |= mark.skipped
  if (quotes.length === 1 || meta.kind === 'share') marks |= mark.share
  return marks
}

function isCapital(code: number): boolean {
  if (code < 128) return code > 64 && code < 91
  // any letter beyond the small ones of Western Europe may be one
  return code > 0xbf && (code < 0xdf || code > 0xff)
}

/** What a word in capitals has at least one of. */
const capitals = trait.capitals | trait.apartCapitals | trait.otherLetters

/** Whether a word may stand in capitals from its first letter on: two of them, or one and an apostrophe. */
function startsLoud(text: string, start: number, end: number): boolean {
  if (start + 1 >= end || !isCapital(text.charCodeAt(start))) return false
  const second = text.charCodeAt(start + 1)
  return isCapital(second) || second === 39
}

/** ! or ?, in any form. */
function isMark(code: number): boolean {
  if (code < 128) return code === 33 || code === 63
  return code === 0x203c || code === 0x2049 || code === 0x2757 || code === 0xff01 || code === 0xff1f
}

/** What stands between two words: twice how many of ! and ? are in a row at most, and one more where "=" or an arrow is. */
function signsBetween(text: string, from: number, to: number): number {
  let most = 0
  let row = 0
  let arrow = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    row = isMark(code) ? row + 1 : 0
    if (row > most) most = row
    if (code === 61 || code === 0x2192 || (code === 62 && text.charCodeAt(at - 1) === 45)) arrow = 1
  }
  return 2 * most + arrow
}

/** All facts of a post, in one pass over its words and signals. */
export function factsOf(post: Post, signals: readonly Signal[]): Facts {
  const { masked, body } = post
  const { count, starts, ends, norms, numbers, gaps, traits, allTraits } = post.words
  const hasCapitals = (allTraits & capitals) !== 0
  let marks = frameMarks(post) | entityMarks(post)
  let words = 0
  let openings = 0
  let specs = 0
  let turns = 0
  let openTurns = 0
  let end = body.start
  let loud = 0
  let row = 0
  let arrow = 0
  let lastSorts = 0
  let last = -1
  for (let i = 0; i < count; i++) {
    const start = starts[i] ?? 0
    if (start !== end + 1 || masked.charCodeAt(end) !== 32) {
      const signs = signsBetween(masked, end, start)
      row = Math.max(row, signs >> 1)
      arrow |= signs & 1
    }
    end = ends[i] ?? 0
    if (hasCapitals && ((traits[i] ?? 0) & capitals) !== 0 && startsLoud(masked, start, end)) loud++
    const number = numbers[i] ?? 0
    const set = sortsOf(number, norms[i] ?? '')
    const sorts = wordBits[set] ?? 0
    if (set !== 0) {
      words |= sorts
      specs |= specBits[set] ?? 0
      turns |= turnBits[set] ?? 0
    }
    if (gaps[i] === gap.hard) {
      openings |= sorts
      openTurns |= turnBits[set] ?? 0
    } else if (gaps[i] === gap.none) {
      if ((sorts & wordSort.leaned) !== 0 && (lastSorts & wordSort.leaning) !== 0) marks |= mark.leaning
      // a word that no table has may get another number between two times
      if (number === last || (number >= firstUnlisted && last >= firstUnlisted && norms[i] === norms[i - 1]))
        marks |= mark.doubled
    }
    lastSorts = sorts
    last = number
  }
  const signs = signsBetween(masked, end, body.end)
  const marksInRow = Math.max(row, signs >> 1)
  if (loud > 0 || marksInRow > 1) marks |= mark.loud
  if (((arrow | signs) & 1) !== 0) marks |= mark.vote
  let named = 0
  for (const { id } of signals) named |= signalBits(id)
  marks |= named >>> listsBefore
  if ((words & wordSort.just) !== 0 && (openings & wordSort.no) !== 0) marks |= mark.denial
  if ((words & wordSort.haste) !== 0 && (openings & wordSort.order) !== 0) marks |= mark.urge
  return {
    marks,
    words,
    openings,
    specs,
    turns,
    openTurns,
    signals: named & (2 ** listsBefore - 1),
    capitals: loud,
    marksInRow,
    person: undefined
  }
}
