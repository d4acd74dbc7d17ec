import type { Post } from '../text/types.ts'
import { trait } from '../text/word-traits.ts'

export { speakerWords } from '../text/word-traits.ts'

/** Whether somebody speaks for herself, or answers somebody: rules on tone are gentler then. */
export function isFirstPerson({ meta, text, body, words }: Post): boolean {
  return meta.isReply || text.startsWith('@', body.start) || (words.allTraits & trait.firstPerson) !== 0
}
