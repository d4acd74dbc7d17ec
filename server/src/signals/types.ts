/** The shapes of the signal layer. */
import type { Range } from '../text/types.ts'

/**
 * An entry of a lexicon, after the build has expanded it. `list` is the rule or signal that the entry belongs to.
 */
export interface Phrase {
  readonly list: string
  /** The entry's own id within its list, as written in the lexicon. */
  readonly entry: string
}

/** A phrase of a lexicon found in a post: words `first` up to and with `last`. */
export interface PhraseHit extends Range {
  readonly list: string
  readonly entry: string
  /** Index of the first and the last word in `post.words`. */
  readonly first: number
  readonly last: number
  /** The plain word for it, inflected alike, in lower case; undefined where the lexicon has none. '' means: leave it out. */
  readonly replacement: string | undefined
  /** Said to be turned down, not used: "I'll never say …". Rules leave these alone; so does the score. */
  readonly isNegated: boolean
  /** An innocent look-alike; never leaves the matcher. */
  readonly isSpare: true | undefined
  /** Found by a shape: wider than a phrase, and less is known of its words. */
  readonly isShape: true | undefined
}

/** Something found in a post, with its range: what the score is made of and what rules report. */
export interface Signal extends Range {
  /** `list` of a phrase, or the name of a detector: "question-to-reader", "order-now". */
  readonly id: string
}
