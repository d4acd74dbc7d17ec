import type { PostReport } from '../inspect/types.ts'
import { linksOf } from '../rules/same-link/links-of.ts'
import { openingsOf } from '../rules/same-opening/openings-of.ts'
import { gap, type Kind } from '../text/types.ts'

/** Longer posts are read this far, in words. */
const mostWords = 2000

/** So many first words make an opening. */
const openingWords = 3

/** What a report on many posts needs of one: little enough to keep for every file of a workspace. */
export interface PostTrace {
  /** Words in lower case, in order; an empty one where a phrase ends. */
  readonly words: readonly string[]
  /** Where its links lead, without scheme and tracking; each once. */
  readonly links: readonly string[]
  /** Its first words, in the ways in which other posts can start like it. */
  readonly openings: readonly string[]
  readonly kind: Kind
  /** How local it is, 0–1. */
  readonly local: number
}

/** The trace of one post. */
export function traceOf({ view }: PostReport): PostTrace {
  const { post, score } = view
  const { norms, gaps, count } = post.words
  const words: string[] = []
  for (let at = 0; at < Math.min(count, mostWords); at++) {
    if (at > 0 && gaps[at] === gap.hard) words.push('')
    words.push(norms[at] ?? '')
  }
  return {
    words,
    links: linksOf(view).map(({ key }) => key),
    openings: openingsOf(view, openingWords).map(({ key }) => key),
    kind: score.kind,
    local: score.dimensions.local
  }
}
