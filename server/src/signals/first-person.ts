import type { Post } from '../text/types.ts'

/** Words of somebody who speaks for herself. */
export const speakerWords = "i i'm im i've ive i'd i'll my me mine myself"
const speaker = new Set(speakerWords.split(' '))

const known = new WeakMap<Post, boolean>()

/**
 * Whether somebody speaks for herself, or answers somebody: rules on tone are gentler then. Rules ask for each finding, so
 * the answer is kept.
 */
export function isFirstPerson(post: Post): boolean {
  const answer =
    known.get(post) ??
    (post.meta.isReply ||
      post.text.startsWith('@', post.body.start) ||
      post.words.norms.some((norm) => speaker.has(norm)))
  known.set(post, answer)
  return answer
}
