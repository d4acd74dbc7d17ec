import { fitsAll } from '../../text/limits.ts'
import type { Network } from '../../text/networks.ts'
import { published } from '../../text/published.ts'
import type { Entity, Post, Range } from '../../text/types.ts'
import type { Change } from '../types.ts'

/** How good a place to break is: the best that leaves a part well filled wins. */
enum Break {
  word = 0,
  clause = 1,
  sentence = 2,
  paragraph = 3
}

interface Place {
  /** The blank between two parts: from the end of one to the start of the next. */
  readonly start: number
  readonly end: number
  readonly quality: Break
}

const sentenceEnd = /[.!?…:][)\]"'”’»*_]*$/
const abbreviation =
  /(?:^|[\s(])(?:\p{L}|\p{L}\.\p{L}|Mr|Mrs|Ms|Dr|St|vs|etc|e\.g|i\.e|No|Inc|Ltd|Jr|Sr|Prof|Sen|Rep|Gov|approx|a\.m|p\.m)\.$/u

function qualityOf(text: string, gap: Range): Break {
  const blank = text.slice(gap.start, gap.end)
  if (/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(blank)) return Break.paragraph
  const before = text.slice(Math.max(0, gap.start - 24), gap.start)
  if (/[\r\n]/.test(blank)) return Break.sentence
  if (
    sentenceEnd.test(before) &&
    !before.endsWith(':') &&
    !abbreviation.test(before) &&
    !/^\p{Ll}/u.test(text.slice(gap.end))
  )
    return Break.sentence
  // a smile or a link ends a sentence where a capital follows
  if (/(?:\p{Extended_Pictographic}|\ufe0f)$/u.test(before) && /^\p{Lu}/u.test(text.slice(gap.end)))
    return Break.sentence
  return /[,;:–—)]$/.test(before) || /^[–—(]/.test(text.slice(gap.end)) ? Break.clause : Break.word
}

/** Every blank of a part where it could be cut, links and the like whole. */
function places(post: Post, part: Range): Place[] {
  const whole: readonly (Entity | Range)[] = [...post.entities, ...post.code, ...post.comments].sort(
    (one, other) => one.start - other.start
  )
  let next = 0
  const found: Place[] = []
  for (const match of post.text.slice(part.start, part.end).matchAll(/\s+/g)) {
    const gap = { start: part.start + match.index, end: part.start + match.index + match[0].length }
    while ((whole[next]?.end ?? Number.POSITIVE_INFINITY) <= gap.start) next++
    const [one, other] = [whole[next], whole[next + 1]]
    if ([one, other].some((range) => range && range.start < gap.end && gap.start < range.end)) continue
    found.push({ ...gap, quality: qualityOf(post.text, gap) })
  }
  return found
}

/** Least share of the limit that a part may fill for a better place to break. */
const wellFilled: Readonly<Record<Break, number>> = {
  [Break.paragraph]: 0.5,
  [Break.sentence]: 0.3,
  [Break.clause]: 0.4,
  [Break.word]: 0
}

/** Longer threads are a book. */
const most = 200

/** Where to cut a thread part so that each piece, with `room` characters to spare, fits all networks; undefined where it cannot be. */
function cuts(post: Post, part: Range, networks: readonly Network[], room: number): readonly Place[] | undefined {
  const least = Math.min(...networks.map((network) => network.characters ?? Number.POSITIVE_INFINITY))
  if (part.end - part.start > least * most) return undefined
  const all = places(post, part)
  const filler = room > 0 ? ` ${'9'.repeat(room - 1)}` : ''
  const fits = (start: number, end: number): boolean => fitsAll(published(post, { start, end }).text + filler, networks)
  // a part of this length fits nowhere, and counting it each time would be slow
  const longest = 40 * Math.max(...networks.map((network) => network.characters ?? 100_000))
  const chosen: Place[] = []
  let start = part.start
  let from = 0
  while (part.end - start > longest || !fits(start, part.end)) {
    // the last place that fits: fitting is monotonous, near enough, in where the piece ends
    let low = from
    let high = from + 16
    while (high < all.length && fits(start, all[high]?.start ?? part.end)) {
      low = high
      high = from + (high - from) * 2
    }
    high = Math.min(high, all.length)
    while (low < high) {
      const middle = (low + high) >> 1
      if (fits(start, all[middle]?.start ?? part.end)) low = middle + 1
      else high = middle
    }
    const candidates = all.slice(from, low)
    const furthest = candidates.at(-1)
    if (!furthest || chosen.length > most) return undefined
    const full = furthest.start - start
    const best = [Break.paragraph, Break.sentence, Break.clause, Break.word]
      .map((quality) =>
        candidates.findLast((place) => place.quality >= quality && place.start - start >= full * wellFilled[quality])
      )
      .find((place) => place !== undefined)
    if (!best) return undefined
    chosen.push(best)
    start = best.end
    from = all.indexOf(best) + 1
  }
  return withWords(post, part, all, chosen, fits)
}

/** A last part of nothing but hashtags and links takes the sentence before it along. */
function withWords(
  post: Post,
  part: Range,
  all: readonly Place[],
  chosen: readonly Place[],
  fits: (start: number, end: number) => boolean
): readonly Place[] {
  const last = chosen.at(-1)
  if (!last || /[\p{L}\p{N}]/u.test(post.masked.slice(last.end, part.end))) return chosen
  const start = chosen.at(-2)?.end ?? part.start
  const earlier = all.findLast(
    (place) =>
      place.start > start && place.end < last.start && place.quality >= Break.sentence && fits(place.end, part.end)
  )
  return earlier ? [...chosen.slice(0, -1), earlier] : chosen
}

/**
 * Changes that cut a thread part that is too long into parts that fit, at paragraphs, sentences, clauses or words, in
 * this order. With `numbered`, each ends in "(1/3)". Undefined where a single word or link is too long by itself.
 */
export function splitThread(
  post: Post,
  part: Range,
  networks: readonly Network[],
  numbered: boolean
): { readonly changes: readonly Change[]; readonly parts: number } | undefined {
  const found = cuts(post, part, networks, numbered ? 10 : 0)
  if (!found || found.length === 0) return undefined
  const parts = found.length + 1
  const lineBreak = post.text.includes('\r\n') ? '\r\n' : '\n'
  const mark = (index: number): string => (numbered ? ` (${index}/${parts})` : '')
  const changes = found.map((place, index) => ({
    start: place.start,
    end: place.end,
    text: `${mark(index + 1)}${lineBreak}${lineBreak}===${lineBreak}${lineBreak}`
  }))
  return { changes: numbered ? [...changes, { start: part.end, end: part.end, text: mark(parts) }] : changes, parts }
}
