import { slicesOf } from './cut.ts'
import { cutPosts } from './cut-posts.ts'
import type { FileSlices, LanguageId } from './types.ts'

/** Cuts a file into posts. Linear in its length; offsets in UTF-16 code units. */
export function splitPosts(text: string, languageId: LanguageId): FileSlices {
  return slicesOf(cutPosts(text, languageId).cut)
}
