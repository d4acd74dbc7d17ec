/** Short words that hashtags do hold; any other piece of fewer than three letters is a coincidence. */
const shortWords = new Set(
  'a i my me to of in is it we on up go be us do no so at by or am as if he his tv uk us'.split(' ')
)

const mostPieces = 7
/** How much dearer (in natural logarithms of likelihood) the second-best reading must be for the best to be certain. */
const margin = 3

interface Reading {
  readonly cost: number
  readonly pieces: readonly string[]
}

/** Likelihood of a word by its rank (Zipf's law), as a cost; a piece costs something by itself, so few long ones win. */
function costOf(piece: string, rank: number): number {
  const short = piece.length === 1 ? 4 : piece.length === 2 ? 2 : piece.length === 3 ? 1 : 0
  return Math.log(rank + 10) + 4 + short
}

/**
 * The words that a hashtag in small letters is made of ("smallbusinessowner"), or undefined where that is not certain:
 * an unknown piece, two readings that are nearly as likely, or a single word. `rankOf` tells a word's rank by
 * frequency, from 0. Linear in the tag's length times the longest word.
 */
export function splitTag(tag: string, rankOf: (word: string) => number | undefined): readonly string[] | undefined {
  if (tag.length < 6 || tag.length > 40 || !/^[a-z]+$/.test(tag) || rankOf(tag) !== undefined) return undefined
  const best: Reading[][] = [[{ cost: 0, pieces: [] }]]
  for (let end = 1; end <= tag.length; end++) {
    const found: Reading[] = []
    for (let start = Math.max(0, end - 16); start < end; start++) {
      const piece = tag.slice(start, end)
      if (piece.length < 3 && !shortWords.has(piece)) continue
      const rank = rankOf(piece)
      if (rank === undefined || (piece.length === 3 && rank > 4000) || (piece === 'a' && end === tag.length)) continue
      const cost = costOf(piece, rank)
      for (const head of best[start] ?? []) {
        if (head.pieces.length < mostPieces) found.push({ cost: head.cost + cost, pieces: [...head.pieces, piece] })
      }
    }
    best[end] = found.sort((a, b) => a.cost - b.cost).slice(0, 2)
  }
  const [first, second] = best[tag.length] ?? []
  if (!first || first.pieces.length < 2 || first.cost / first.pieces.length > 13.2) return undefined
  if (second && second.cost - first.cost < margin) return undefined
  return first.pieces.some((piece) => piece.length >= 4) ? first.pieces : undefined
}
