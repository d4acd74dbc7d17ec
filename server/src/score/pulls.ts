import { type Dimension, dimensions } from './types.ts'

/** How a dimension moves the score. */
export interface Pull {
  /** The score's log-odds for each unit of the dimension's log-odds; warm dimensions pull up, cold ones down. */
  readonly strength: number
  /** From which log-odds on it counts, softly: a post is not punished for being even less of an advert than most. */
  readonly from: number
  /** Up to which log-odds it counts, softly: beyond that a post is as much of it as anybody can ask for. */
  readonly until?: number
}

/**
 * Chosen so that each labelled set is ranked well by the one score and none of them decides alone; see
 * docs/decisions/0005-score-model.md.
 */
export const pulls: Readonly<Record<Dimension, Pull>> = {
  personal: { strength: 0.52, from: -3.5 },
  conversational: { strength: 0.13, from: -2, until: 6 },
  generous: { strength: 0.27, from: -2 },
  helpful: { strength: 0.07, from: -1 },
  local: { strength: 0.07, from: -1 },
  promotional: { strength: -0.4, from: 1 },
  robotic: { strength: -0.5, from: -3.5 }
}

function softplus(x: number): number {
  return x > 30 ? x : Math.log1p(Math.exp(x))
}

const all = dimensions.map((name) => pulls[name])

/** What the dimensions' log-odds make of the score's, one after the other, in the order of `dimensions`. */
export function pullsOf(logits: ArrayLike<number>): number[] {
  const made: number[] = []
  for (let d = 0; d < all.length; d++) made.push(pullOf(all[d], logits[d] ?? 0))
  return made
}

function pullOf(pull: Pull | undefined, logit: number): number {
  if (!pull) return 0
  const { strength, from, until } = pull
  return strength * (softplus(logit - from) - (until === undefined ? 0 : softplus(logit - until)))
}

/** What they make of it together. */
export function sumOfPulls(logits: ArrayLike<number>): number {
  let sum = 0
  for (let d = 0; d < all.length; d++) sum += pullOf(all[d], logits[d] ?? 0)
  return sum
}
