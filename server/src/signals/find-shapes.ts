import { shapes as rows, shapeWords } from '../generated/shapes.ts'
import { gap, type Words } from '../text/types.ts'
import { isNegated } from './negation.ts'
import type { PhraseHit } from './types.ts'

/** The shapes to try in a sentence, by a word that it must hold. */
const byWord = new Map(
  shapeWords
    .split(' ')
    .filter(Boolean)
    .map((item): readonly [string, readonly number[]] => {
      const colon = item.lastIndexOf(':')
      return [
        item.slice(0, colon),
        item
          .slice(colon + 1)
          .split(',')
          .map(Number)
      ]
    })
)

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
  let wanted: Set<number> | undefined
  for (let i = 0; i <= count; i++) {
    if (i === count || (gaps[i] === gap.hard && i > from)) {
      if (wanted && i - from <= most) matchSentence(words, from, i, wanted, hits)
      from = i
      wanted = undefined
      if (i === count) break
    }
    const found = byWord.get(norms[i] ?? '')
    if (!found) continue
    wanted ??= new Set()
    for (const shape of found) wanted.add(shape)
  }
  return hits
}

/** Words `from` up to `to` (exclusive), tried for each of `wanted`. */
function matchSentence(words: Words, from: number, to: number, wanted: ReadonlySet<number>, hits: PhraseHit[]): void {
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
