import type { Post } from '../text/types.ts'
import { trait } from '../text/word-traits.ts'

/** Words of somebody who speaks for herself. */
export const speakerWords = "i i'm im i've ive i'd i'll my me mine myself"

/** Whether somebody speaks for herself, or answers somebody: rules on tone are gentler then. */
export function isFirstPerson({ meta, text, body, words }: Post): boolean {
  return meta.isReply || text.startsWith('@', body.start) || (words.allTraits & trait.firstPerson) !== 0
}
