import type { PhraseHit, Signal } from '../../signals/types.ts'
import { type EntityType, gap, type Post } from '../../text/types.ts'
import { groupsOf } from './signal-groups.ts'
import { specTable } from './spec-sorts.ts'
import { bitsOf, createWordSorter } from './word-sorter.ts'
import { wordTable } from './word-sorts.ts'

/**
 * What is known of a post before any rule looks closer: sets of bits, worked out once. A rule asks them whether it can
 * find anything at all, so that its patterns are neither run nor compiled for a post that has nothing for them.
 */
export interface Facts {
  /** Sorts of words that the post may hold: `wordSort`. */
  readonly words: number
  /** The same of words that open the post or stand behind a full stop, a line break or the like. */
  readonly openings: number
  /** Kinds of specification that the words leave possible: `specSort`. */
  readonly specs: number
  /** Groups of signals: `signalGroup`. */
  readonly signals: number
  /** Entities: `entityBit`. */
  readonly entities: number
  /** Lists of phrases that are meant as they stand: `listBit`. */
  readonly lists: number
}

export const wordSort = bitsOf(wordTable)
export const specSort = bitsOf(specTable)
export const entityBit: Readonly<Record<EntityType, number>> = { link: 1, email: 2, mention: 4, hashtag: 8, emoji: 16 }

/** The lists that rules ask for. */
const lists: ReadonlyMap<string, number> = new Map(
  'hype jargon wordy corporate-voice canned-phrase self-praise hard-sell soft-sell brochure-talk engagement-bait impersonal-voice all-about-us unthanked-share'
    .split(' ')
    .map((list, index) => [list, 1 << index])
)
/** All other lists share one bit. */
const otherLists = 1 << 30

/** The bit of a list of phrases. */
export function listBit(list: string): number {
  return lists.get(list) ?? otherLists
}

const sorter = createWordSorter(wordTable, specTable)

/** All facts of a post, in one pass over its words, phrases and signals. */
export function factsOf(post: Post, phrases: readonly PhraseHit[], signals: readonly Signal[]): Facts {
  const { count, norms, numbers, gaps } = post.words
  let words = 0
  let openings = 0
  let specs = 0
  for (let i = 0; i < count; i++) {
    const set = sorter.setOf(numbers[i] ?? 0, norms[i] ?? '')
    if (set === 0) continue
    words |= sorter.words(set)
    specs |= sorter.specs(set)
    if (gaps[i] === gap.hard) openings |= sorter.words(set)
  }
  let groups = 0
  for (const { id } of signals) groups |= groupsOf(id)
  let found = 0
  for (const { list, isNegated } of phrases) if (!isNegated) found |= listBit(list)
  let entities = 0
  for (const { type } of post.entities) entities |= entityBit[type]
  return { words, openings, specs, signals: groups, entities, lists: found }
}
