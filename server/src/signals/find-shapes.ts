import { shapeTable as table } from '../generated/shapes.ts'
import { gap, type Words } from '../text/types.ts'
import { firstUnlisted } from '../text/word-numbers.ts'
import { isFigure } from './is-figure.ts'
import { isNegated } from './negation.ts'
import { shapePattern } from './shape-patterns.ts'
import { readShapeWords } from './shape-words.ts'
import type { PhraseHit } from './types.ts'

const { profiles, setStart, sets, startStart, starts, otherSets } = readShapeWords()
const ofFigures = 1
const shapes = table.needs.length
const lists = table.lists.split(' ')
const ids = table.ids.split('\n')
const replacements = table.replacements.split('\n')

/** By set and by shape: the sentence that had it last. */
const lastOfSet = new Uint32Array(otherSets[shapes] ?? 0)
const lastOfShape = new Uint32Array(shapes)
let sentence = 0

/** Longer sentences are lists or lost their full stops; shapes are of what is said in one breath. */
const most = 80

/** Shapes of whose rarest set the present sentence has a word. */
const likely: number[] = []

/**
 * Every shape of every lexicon in `words`, sentence by sentence: wide patterns that the trie of phrases cannot hold.
 */
export function findShapes(words: Words): readonly PhraseHit[] {
  const hits: PhraseHit[] = []
  const { count, gaps, numbers, norms } = words
  let from = 0
  likely.length = 0
  sentence++
  for (let i = 0; i < count; i++) {
    if (gaps[i] === gap.hard && i > from) {
      if (likely.length > 0) tryLikely(words, from, i, hits)
      from = i
      sentence++
    }
    const profile = profileOf(numbers[i] ?? 0)
    if (profile !== 0) think(profile)
    if (isFigure(norms[i] ?? '')) think(ofFigures)
  }
  if (likely.length > 0) tryLikely(words, from, count, hits)
  return hits
}

function profileOf(number: number): number {
  return number < firstUnlisted ? (profiles[number] ?? 0) : 0
}

/** Thinks of the shapes in whose rarest set words of a profile are. */
function think(profile: number): void {
  const until = setStart[profile + 1] ?? 0
  for (let at = setStart[profile] ?? 0; at < until; at++) {
    const shape = sets[at] ?? 0
    if (shape >= shapes) return
    if (lastOfShape[shape] === sentence) continue
    lastOfShape[shape] = sentence
    likely.push(shape)
  }
}

/** Tries those of the likely shapes of which words `from` up to `to` (exclusive) have a word of each set. */
function tryLikely(words: Words, from: number, to: number, hits: PhraseHit[]): void {
  if (to - from <= most) {
    const { numbers, norms } = words
    for (let i = from; i < to; i++) {
      const profile = profileOf(numbers[i] ?? 0)
      if (profile !== 0) see(profile)
      if (isFigure(norms[i] ?? '')) see(ofFigures)
    }
    let wanted = 0
    for (const shape of likely) {
      if (!isComplete(shape)) continue
      wanted++
      triedIn[shape] = sentence
      freeFrom[shape] = from
    }
    if (wanted > 0) matchSentence(words, from, to, hits)
  }
  likely.length = 0
}

function see(profile: number): void {
  const until = setStart[profile + 1] ?? 0
  for (let at = setStart[profile] ?? 0; at < until; at++) lastOfSet[sets[at] ?? 0] = sentence
}

/** Whether the sentence has a word of each set of a shape of whose rarest set it has one. */
function isComplete(shape: number): boolean {
  const until = otherSets[shape + 1] ?? 0
  for (let set = otherSets[shape] ?? 0; set < until; set++) if (lastOfSet[set] !== sentence) return false
  return true
}

/** By shape: the sentence that it is to be tried in, and the word before which it may not start again. */
const triedIn = new Uint32Array(shapes)
const freeFrom = new Uint32Array(shapes)

/** Words `from` up to `to` (exclusive), tried for each wanted shape where it may start. */
function matchSentence(words: Words, from: number, to: number, hits: PhraseHit[]): void {
  const { anywhere } = table
  let isAnywhere = false
  for (let i = 0; i < anywhere.length; i++) isAnywhere ||= triedIn[anywhere[i] ?? 0] === sentence
  const attempt: Attempt = { words, from, to, hits, spelled: undefined }
  for (let first = from; first < to; first++) {
    const profile = profileOf(words.numbers[first] ?? 0)
    if (profile !== 0) tryProfile(attempt, profile, first)
    if (isFigure(words.norms[first] ?? '')) tryProfile(attempt, ofFigures, first)
    if (isAnywhere) for (let i = 0; i < anywhere.length; i++) tryShape(attempt, anywhere[i] ?? 0, first)
  }
}

/** A sentence that shapes are tried in. */
interface Attempt {
  readonly words: Words
  readonly from: number
  readonly to: number
  readonly hits: PhraseHit[]
  spelled: Spelled | undefined
}

function tryProfile(attempt: Attempt, profile: number, first: number): void {
  const until = startStart[profile + 1] ?? 0
  for (let at = startStart[profile] ?? 0; at < until; at++) tryShape(attempt, starts[at] ?? 0, first)
}

function tryShape(attempt: Attempt, shape: number, first: number): void {
  if (triedIn[shape] !== sentence || first < (freeFrom[shape] ?? 0)) return
  const { words, from, to, hits } = attempt
  attempt.spelled ??= spell(words, from, to)
  const last = lastOf(attempt.spelled, shape, first - from)
  if (last < 0) return
  freeFrom[shape] = from + last + 1
  hits.push(hitOf(words, shape, first, from + last))
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
    ...(replacement === '' ? {} : { replacement: replacement.slice(1) }),
    isNegated: isNegated(words, first),
    isShape: true,
    ...(table.spares[shape] === 1 ? { isSpare: true } : {})
  }
}

/** A sentence with a blank or comma behind each word, and where the words start in it. */
interface Spelled {
  readonly text: string
  readonly offsets: readonly number[]
}

function spell({ norms, gaps }: Words, from: number, to: number): Spelled {
  const offsets: number[] = []
  let text = ''
  for (let i = from; i < to; i++) {
    offsets.push(text.length)
    text += (norms[i] ?? '') + (i + 1 < to && gaps[i + 1] !== gap.none ? ',' : ' ')
  }
  return { text, offsets }
}

/** The last word of a shape that starts at word `first` of a sentence; -1 where it does not. */
function lastOf({ text, offsets }: Spelled, shape: number, first: number): number {
  const pattern = shapePattern(shape)
  const start = offsets[first] ?? 0
  pattern.lastIndex = start
  if (!pattern.test(text) || pattern.lastIndex === start) return -1
  let last = first
  while ((offsets[last + 1] ?? Number.POSITIVE_INFINITY) < pattern.lastIndex) last++
  return last
}
