import type { Post } from '../../text/types.ts'
import { findPhrases } from '../find-phrases.ts'
import type { PhraseHit } from '../types.ts'
import { wordsOfTag } from '../words-of-tag.ts'

/** Phrases of the lexicons within hashtags: "#ThankYou" says thanks. Each has the tag's range. */
export function findTagPhrases(post: Post): PhraseHit[] {
  const found: PhraseHit[] = []
  for (const { type, value, start, end } of post.entities) {
    if (type !== 'hashtag') continue
    const { norms, numbers } = wordsOfTag(value)
    const count = norms.length
    if (count === 0) continue
    const starts = new Uint32Array(count).fill(start)
    const ends = new Uint32Array(count).fill(end)
    const lists = new Set<string>()
    const gaps = new Uint8Array(count)
    for (const hit of findPhrases({ count, starts, ends, norms, numbers, gaps, spellings: new Map() })) {
      if (hit.isNegated || lists.has(hit.list)) continue
      lists.add(hit.list)
      found.push(hit)
    }
  }
  return found
}
