import { sumOfPulls } from './pulls.ts'
import { scoreModel } from './weights.ts'

/** What a post scores of which nothing is known. */
export const base = 50

/** Log-odds to a probability. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

let start: number | undefined

/** The score's log-odds from those of the dimensions: 0 for a post of which nothing is known. */
export function scoreLogit(logits: ArrayLike<number>): number {
  start ??= sumOfPulls(scoreModel().intercepts)
  return sumOfPulls(logits) - start
}
