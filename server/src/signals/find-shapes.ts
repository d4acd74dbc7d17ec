import { shapeTable as table } from '../generated/shapes.ts'
import { gap, type Words } from '../text/types.ts'
import { firstUnlisted } from '../text/word-numbers.ts'
import { trait } from '../text/word-traits.ts'
import { isNegated } from './negation.ts'
import { shapePattern } from './shape-patterns.ts'
import { readShapeWords, startsWith } from './shape-words.ts'
import type { PhraseHit } from './types.ts'

const { profiles, setStart, sets, otherSets } = readShapeWords()
const ofFigures = 1
const shapes = table.needs.length
const lists = table.lists.split(' ')
const ids = table.ids.split('\n')
const replacements = table.replacements.split('\n')

/**
 * By set: its last word, counted through all posts so that each sentence begins behind the one before. The first sets are
 * the rarest ones, by shape.
 */
const lastOfSet = new Uint32Array(otherSets[shapes] ?? 0)
/** The number of the present post's first word in that count. */
let base = 1
const mostCounted = 2 ** 31

function countOn(words: number): void {
  base += words
  if (base < mostCounted) return
  lastOfSet.fill(0)
  base = 1
}

/** Longer sentences are lists or lost their full stops; shapes are of what is said in one breath. */
const most = 80

/** Shapes of whose rarest set the present sentence has a word. */
const likely: number[] = []
let likelies = 0

/**
 * Every shape of every lexicon in `words`, sentence by sentence: wide patterns that the trie of phrases cannot hold.
 */
export function findShapes(words: Words): readonly PhraseHit[] {
  const hits: PhraseHit[] = []
  const { count, gaps, numbers, traits } = words
  let from = 0
  likelies = 0
  for (let i = 0; i < count; i++) {
    if (gaps[i] === gap.hard && i > from) {
      if (likelies > 0) tryLikely(words, from, i, hits)
      from = i
    }
    const profile = profileOf(numbers[i] ?? 0)
    if (profile !== 0) see(profile, base + from, base + i)
    if (((traits[i] ?? 0) & trait.figure) !== 0) see(ofFigures, base + from, base + i)
  }
  if (likelies > 0) tryLikely(words, from, count, hits)
  countOn(count)
  return hits
}

function profileOf(number: number): number {
  return number < firstUnlisted ? (profiles[number] ?? 0) : 0
}

/**
 * Notes that word `at` of the sentence that begins at `from`, both counted through all posts, is in the sets of a profile, and
 * thinks of the shapes of which it is in the rarest one.
 */
function see(profile: number, from: number, at: number): void {
  const until = setStart[profile + 1] ?? 0
  for (let place = setStart[profile] ?? 0; place < until; place++) {
    const set = sets[place] ?? 0
    if (set < shapes && (lastOfSet[set] ?? 0) < from) likely[likelies++] = set
    lastOfSet[set] = at
  }
}

/** Tries those of the likely shapes of which words `from` up to `to` (exclusive) have a word of each set. */
function tryLikely(words: Words, from: number, to: number, hits: PhraseHit[]): void {
  if (to - from <= most) {
    found.length = 0
    spelled = undefined
    for (let i = 0; i < likelies; i++) {
      const shape = likely[i] ?? 0
      const until = latestStart(shape, base + from) - base
      if (until >= from) tryShape(words, shape, from, to, until)
    }
    if (found.length > 1) found.sort(inOrder)
    for (const { shape, first, last } of found) hits.push(hitOf(words, shape, first, last))
  }
  likelies = 0
}

/** The last word that a shape may start with if a word of each of its sets is to follow, itself included; 0 where the sentence lacks one. */
function latestStart(shape: number, from: number): number {
  let latest = lastOfSet[shape] ?? 0
  const until = otherSets[shape + 1] ?? 0
  for (let set = otherSets[shape] ?? 0; set < until; set++) {
    const last = lastOfSet[set] ?? 0
    if (last < from) return 0
    if (last < latest) latest = last
  }
  return latest
}

/** A shape that was found, and what it may start with: words (0), numbers (1) or anything (2). */
interface Found {
  readonly shape: number
  readonly first: number
  readonly last: number
  readonly start: number
}

/** Shapes of the present sentence, and how it is spelled where any is tried. */
const found: Found[] = []
let spelled: string | undefined

function inOrder(a: Found, b: Found): number {
  return a.first - b.first || a.start - b.start || a.shape - b.shape
}

/** Whether a clause starts with a word: see `clauseStart`. */
function startsClause({ gaps, traits }: Words, from: number, at: number): boolean {
  if (at === from || gaps[at] !== gap.none) return true
  return ((traits[at - 1] ?? 0) & trait.joins) !== 0 && (at - 1 === from || gaps[at - 1] !== gap.none)
}

/** Tries a shape from each word of a sentence (`from` up to `to`) that it may start with, up to and with word `until`. */
function tryShape(words: Words, shape: number, from: number, to: number, until: number): void {
  const { numbers, traits } = words
  const starting = startsWith(shape)
  const isAnywhere = table.anywhere[shape] === 1
  const mayBeFigure = starting[ofFigures] === 1
  const { pattern, opensClause } = shapePattern(shape)
  for (let first = from; first <= until; first++) {
    if (opensClause && !startsClause(words, from, first)) continue
    const isListed = starting[profileOf(numbers[first] ?? 0)] === 1
    if (!isListed && !isAnywhere && !(mayBeFigure && ((traits[first] ?? 0) & trait.figure) !== 0)) continue
    spelled ??= spell(words, from, to)
    const last = lastOf(spelled, pattern, first - from)
    if (last < 0) continue
    found.push({ shape, first, last: from + last, start: isListed ? 0 : isAnywhere ? 2 : 1 })
    first = from + last
  }
}

function hitOf(words: Words, shape: number, first: number, last: number): PhraseHit {
  const replacement = replacements[shape] ?? ''
  return {
    list: lists[table.shapeLists[shape] ?? 0] ?? '',
    entry: ids[shape] ?? '',
    first,
    last,
    start: words.starts[first] ?? 0,
    end: words.ends[last] ?? 0,
    replacement: replacement === '' ? undefined : replacement.slice(1),
    isNegated: isNegated(words, first),
    isSpare: table.spares[shape] === 1 || undefined,
    isShape: true
  }
}

/** Where the words of the present sentence start as it is spelled, and behind them its end. */
const offsets = new Uint32Array(most + 1)

/** A sentence with a blank or comma behind each word. */
function spell({ norms, gaps }: Words, from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) {
    offsets[i - from] = text.length
    text += (norms[i] ?? '') + (i + 1 < to && gaps[i + 1] !== gap.none ? ',' : ' ')
  }
  offsets[to - from] = text.length
  return text
}

/** The last word of a pattern that matches from word `first` of a sentence on; -1 where it does not. */
function lastOf(text: string, pattern: RegExp, first: number): number {
  const start = offsets[first] ?? 0
  pattern.lastIndex = start
  if (!pattern.test(text) || pattern.lastIndex === start) return -1
  let last = first
  while ((offsets[last + 1] ?? 0) < pattern.lastIndex) last++
  return last
}
