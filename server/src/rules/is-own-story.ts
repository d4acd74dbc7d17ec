import { signalGroup } from './facts/signal-groups.ts'
import type { PostView } from './types.ts'

/** Signals that somebody is in the post. */
const somebody = signalGroup('somebody')

/**
 * Whether a post is plainly somebody telling of their own life: a person is in it, it is personal, and it neither sells
 * nor sounds like an office. The bounds are such that no pitch and no press release passed for a story among those that
 * were written to try the rules.
 */
export function isOwnStory({ facts, score }: PostView): boolean {
  const { personal, promotional, robotic } = score.dimensions
  return personal > 0.45 && robotic < 0.1 && promotional < 0.75 && (facts.signals & somebody) !== 0
}
