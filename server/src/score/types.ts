/** The shapes of the score layer. */
import type { Kind, Range } from '../text/types.ts'

export const dimensions = [
  'personal',
  'conversational',
  'generous',
  'helpful',
  'local',
  'promotional',
  'robotic'
] as const
export type Dimension = (typeof dimensions)[number]

/** Each dimension from 0 to 1. */
export type Dimensions = Readonly<Record<Dimension, number>>

/** One thing that moves the score: points up or down, and the words that caused it. */
export interface ScorePart {
  readonly dimension: Dimension
  /** For people, localised: "asks the reader something". */
  readonly label: string
  /** Signed; the parts' points and `base` add up to the score exactly. */
  readonly points: number
  /** Where in the post; empty for what is missing or concerns the whole. */
  readonly ranges: readonly Range[]
}

/** How social one post is. */
export interface PostScore {
  /** 0–100, whole. */
  readonly score: number
  readonly dimensions: Dimensions
  /** From the header, else the likeliest. */
  readonly kind: Kind
  /** 1 where the header says it. */
  readonly confidence: number
  /** How likely each kind is; adds up to 1. */
  readonly kinds: Readonly<Record<Kind, number>>
  /** What the score is made of, largest first; made on first use. */
  parts(): { readonly base: number; readonly parts: readonly ScorePart[] }
}

/** Share of each kind in a feed; adds up to 1, or all 0 for an empty feed. */
export type Mix = Readonly<Record<Kind, number>>

/** What one target asks of a mix. */
export interface Shortfall {
  /** The kinds that the limit is about, together. */
  readonly kinds: readonly Kind[]
  readonly bound: 'max' | 'min'
  readonly limit: number
  readonly share: number
}

export interface Balance {
  /** 0–100, whole. */
  readonly balance: number
  readonly mix: Mix
  /** How many posts it counts. */
  readonly posts: number
  /** Name of the target. */
  readonly target: string
  /** Everything that the target asks, in its own order, met or not. */
  readonly limits: readonly Shortfall[]
  /** Limits that are missed, the worst first. */
  readonly shortfalls: readonly Shortfall[]
}
