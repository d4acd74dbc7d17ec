import type { Post } from '../text/types.ts'

const speaker = new Set("i i'm im i've ive i'd id i'll ill me my mine myself".split(' '))

/** A reply, or somebody who speaks of herself: a friend may squeal, a poster on a wall should not. */
export function isFriendly(post: Post): boolean {
  if (post.meta.isReply || post.text.startsWith('@', post.body.start)) return true
  return post.words.norms.some((norm) => speaker.has(norm))
}
