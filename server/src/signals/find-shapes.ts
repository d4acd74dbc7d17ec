import { shapes as rows, shapeNeeds, shapeWords } from '../generated/shapes.ts'
import { gap, type Words } from '../text/types.ts'
import { isNegated } from './negation.ts'
import type { PhraseHit } from './types.ts'

/** The sets that a word is in. A shape is tried where a sentence holds a word of each of its sets. */
const setsOf = new Map(
  shapeWords
    .split(' ')
    .filter(Boolean)
    .map((item): readonly [string, Uint16Array] => {
      const colon = item.lastIndexOf(':')
      return [item.slice(0, colon), Uint16Array.from(item.slice(colon + 1).split(','), Number)]
    })
)

/** The shape that a set belongs to. */
const shapeOf = Uint16Array.from(shapeNeeds.flatMap((count, shape) => new Array<number>(count).fill(shape)))

/** By set and by shape: the sentence that had it last, and how many of the shape's sets it had. */
const lastOfSet = new Uint32Array(shapeOf.length)
const lastOfShape = new Uint32Array(shapeNeeds.length)
const hadOfShape = new Uint8Array(shapeNeeds.length)
let sentence = 0

/** Compiled when first needed: most posts need few. */
const patterns: (RegExp | undefined)[] = []

function patternOf(shape: number): RegExp {
  const known = patterns[shape]
  if (known) return known
  const made = new RegExp(rows[shape]?.[2] ?? '(?!)', 'g')
  patterns[shape] = made
  return made
}

/** Longer sentences are lists or lost their full stops; shapes are of what is said in one breath. */
const most = 80

/** Every shape of every lexicon in `words`, sentence by sentence: wide patterns that the trie of phrases cannot hold. */
export function findShapes(words: Words): readonly PhraseHit[] {
  const hits: PhraseHit[] = []
  const { count, gaps, norms } = words
  let from = 0
  let wanted: number[] = []
  sentence++
  for (let i = 0; i <= count; i++) {
    if (i === count || (gaps[i] === gap.hard && i > from)) {
      if (wanted.length > 0 && i - from <= most) matchSentence(words, from, i, wanted, hits)
      if (i === count) break
      from = i
      if (wanted.length > 0) wanted = []
      sentence++
    }
    const norm = norms[i] ?? ''
    const own = setsOf.get(norm)
    if (own) note(own, wanted)
    if (isNumber(norm) && ofNumbers) note(ofNumbers, wanted)
  }
  return hits
}

const ofNumbers = setsOf.get('#')

function isNumber(norm: string): boolean {
  const code = norm.charCodeAt(0)
  return (code >= 48 && code <= 57) || ((code === 36 || code === 0xa3 || code === 0x20ac) && /^.\d/.test(norm))
}

/** Notes sets of the present sentence; a shape of which it now has all joins `wanted`. */
function note(sets: Uint16Array, wanted: number[]): void {
  for (const set of sets) {
    if (lastOfSet[set] === sentence) continue
    lastOfSet[set] = sentence
    const shape = shapeOf[set] ?? 0
    const had = lastOfShape[shape] === sentence ? (hadOfShape[shape] ?? 0) + 1 : 1
    lastOfShape[shape] = sentence
    hadOfShape[shape] = had
    if (had === shapeNeeds[shape]) wanted.push(shape)
  }
}

/** Words `from` up to `to` (exclusive), tried for each of `wanted`. */
function matchSentence(words: Words, from: number, to: number, wanted: readonly number[], hits: PhraseHit[]): void {
  const offsets: number[] = []
  let text = ''
  for (let i = from; i < to; i++) {
    offsets.push(text.length)
    text += (words.norms[i] ?? '') + (i + 1 < to && words.gaps[i + 1] !== gap.none ? ',' : ' ')
  }
  for (const shape of wanted) {
    const [list = '', entry = '', , spare, replacement] = rows[shape] ?? []
    for (const match of text.matchAll(patternOf(shape))) {
      if (match[0] === '') continue
      const first = from + wordAt(offsets, match.index)
      const last = from + wordAt(offsets, match.index + match[0].length - 1)
      hits.push({
        list,
        entry,
        first,
        last,
        start: words.starts[first] ?? 0,
        end: words.ends[last] ?? 0,
        ...(replacement === undefined ? {} : { replacement }),
        isNegated: isNegated(words, first),
        isShape: true,
        ...(spare === 1 ? { isSpare: true } : {})
      })
    }
  }
}

/** The word of a sentence that holds character `at`. */
function wordAt(offsets: readonly number[], at: number): number {
  let low = 0
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsets[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
