import { isCommonWord } from '../text/common-words.ts'
import { numberOf } from '../text/word-numbers.ts'

const longest = 15
/** Two-letter pieces that hashtags do hold; any other is a coincidence. */
const shortWords = new Set('my me to of in is it we on up go be us do no so at by or am as if he'.split(' '))

/** What a hashtag holds: common words, and their numbers. */
export interface TagWords {
  readonly norms: readonly string[]
  readonly numbers: Int32Array
}

const cache = new Map<string, TagWords>()

/** Fewer and longer pieces are likelier. */
function costOf(piece: string): number {
  return piece.length === 2 ? 2.2 : piece.length === 3 ? 1.4 : 1
}

/**
 * The common words in a hashtag, whatever stands between them: "prayforavalon" holds "pray" and "for". Works on small
 * letters alone, so that it does not matter how a tag is capitalised. Cached, since feeds repeat their tags.
 */
export function wordsOfTag(tag: string): TagWords {
  const plain = tag.toLowerCase()
  const known = cache.get(plain)
  if (known) return known
  const norms = split(plain.replace(/[^a-z]/g, '').slice(0, 40))
  const made = { norms, numbers: Int32Array.from(norms, numberOf) }
  if (cache.size > 5000) cache.clear()
  cache.set(plain, made)
  return made
}

function split(letters: string): readonly string[] {
  const costs = new Float64Array(letters.length + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(letters.length + 1)
  costs[0] = 0
  for (let end = 1; end <= letters.length; end++) {
    // a letter that belongs to no word
    costs[end] = (costs[end - 1] ?? 0) + 1.5
    from[end] = -(end - 1) - 1
    for (let start = Math.max(0, end - longest); start <= end - 2; start++) {
      const piece = letters.slice(start, end)
      if (piece.length === 2 ? !shortWords.has(piece) : !isCommonWord(piece)) continue
      const cost = (costs[start] ?? 0) + costOf(piece)
      if (cost < (costs[end] ?? 0)) {
        costs[end] = cost
        from[end] = start
      }
    }
  }
  const pieces: string[] = []
  for (let at = letters.length; at > 0; ) {
    const start = from[at] ?? 0
    if (start < 0) {
      at = -start - 1
      continue
    }
    pieces.unshift(letters.slice(start, at))
    at = start
  }
  return pieces
}
