import type { Post } from '../text/types.ts'

/** Words of somebody who speaks for herself. */
export const speakerWords = "i i'm im i've ive i'd i'll my me mine myself"
const speaker = new Set(speakerWords.split(' '))

/** Whether somebody speaks for herself, or answers somebody: rules on tone are gentler then. */
export function isFirstPerson(post: Post): boolean {
  if (post.meta.isReply || post.text.startsWith('@', post.body.start)) return true
  return post.words.norms.some((norm) => speaker.has(norm))
}
