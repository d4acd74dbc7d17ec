import { createNote } from '../../notes.ts'
import type { PostView } from '../types.ts'
import { keepSmallest } from './keep-smallest.ts'
import { saidWords } from './said-words.ts'

/** What a post says, in a form that can be compared with many others quickly. */
export interface Shingles {
  readonly view: PostView
  /** Number of words. */
  readonly words: number
  /** Where what follows lies, with that of other posts before and behind it. */
  readonly rows: Uint32Array
  /** From here on stand `kept` hashes: the smallest of three neighbouring words, ascending (a bottom-k sketch). Few posts share one by chance. */
  readonly from: number
  readonly kept: number
  /** From here on stand `outlineSize` numbers: a bit for each pair of neighbouring words, by its hash; two may share one. */
  readonly outline: number
  /** How many of these bits are set. */
  readonly bits: number
  /** Pairs of neighbouring words as 32-bit hashes, each once, in no order; worked out where two posts are compared in full. */
  pairs: Int32Array | undefined
}

/** Most posts have no more triples than this. */
export const sketchSize = 24

/** 512 bits: of a hundred pairs few share one. */
export const outlineSize = 16

/** So many posts share a row; it lies in memory until none of them is left. */
const postsPerRow = 64

let rows = new Uint32Array(0)
let next = 0

/**
 * A post's shingles, worked out anew: to look up whether they are known costs as much. A look over a feed needs thousands,
 * so that they stand in rows: one piece of memory for each would cost more than what it holds.
 */
export function shinglesOf(view: PostView): Shingles {
  const size = outlineSize + sketchSize
  if (next + size > rows.length) {
    rows = new Uint32Array(postsPerRow * size)
    next = 0
  }
  const { count, pairs, triples } = saidWords(view)
  const outline = next
  let bits = 0
  for (let at = 1; at < count; at++) {
    const pair = pairs[at] ?? 0
    const cell = outline + ((pair >>> 5) & (outlineSize - 1))
    const before = rows[cell] ?? 0
    const bit = 1 << (pair & 31)
    if ((before & bit) !== 0) continue
    rows[cell] = before | bit
    bits++
  }
  const from = outline + outlineSize
  const kept = count < 3 ? 0 : keepSmallest(triples, 2, count, { row: rows, start: from, most: sketchSize })
  next = from + kept
  return { view, words: count, rows, from, kept, outline, bits, pairs: undefined }
}

const known = createNote<Shingles>()

/** Remembers shingles for `sketchOf`. */
export function rememberShingles(shingles: Shingles): void {
  known.write(shingles.view.notes, shingles)
}

const own = new Uint32Array(sketchSize)

/** A sketch alone, good until the next one. */
function sketched(view: PostView, most: number): Pick<Shingles, 'words' | 'rows' | 'from' | 'kept'> {
  const { count, triples } = saidWords(view)
  const kept = count < 3 ? 0 : keepSmallest(triples, 2, count, { row: own, start: 0, most })
  return { words: count, rows: own, from: 0, kept }
}

/** The smallest hashes of three neighbouring words of a post, ascending: `most` of them (of `sketchSize`) or fewer. */
export function sketchOf(view: PostView, most: number): { readonly words: number; readonly sketch: readonly number[] } {
  const { words, rows: row, from, kept } = known.read(view.notes) ?? sketched(view, most)
  const sketch: number[] = []
  for (let at = 0; at < kept && at < most; at++) sketch.push(row[from + at] ?? 0)
  return { words, sketch }
}
