import type { Post } from '../../text/types.ts'
import { traitsOf } from '../../text/word-traits.ts'
import { findPhrases } from '../find-phrases.ts'
import type { Signal } from '../types.ts'
import { wordsOfTag } from '../words-of-tag.ts'

const cache = new Map<string, readonly string[]>()
const none = new Map<number, readonly string[]>()

/** The lists of which a hashtag holds a phrase, each once. Cached, since feeds repeat their tags. */
function listsOf(tag: string): readonly string[] {
  const known = cache.get(tag)
  if (known) return known
  const { norms, numbers } = wordsOfTag(tag)
  const count = norms.length
  // all of them stand in one place
  const [starts, ends, gaps] = [new Uint32Array(count), new Uint32Array(count).fill(1), new Uint8Array(count)]
  const traits = Int32Array.from(norms, (norm) => traitsOf(norm, norm))
  const allTraits = traits.reduce((all, own) => all | own, 0)
  const words = { count, starts, ends, norms, numbers, traits, gaps, allTraits, spellings: none }
  const hits = count === 0 ? [] : findPhrases(words)
  const lists = [...new Set(hits.flatMap(({ list, isNegated }) => (isNegated ? [] : [list])))]
  if (cache.size > 5000) cache.clear()
  cache.set(tag, lists)
  return lists
}

/** Phrases of the lexicons within hashtags: "#ThankYou" says thanks. Each has the tag's range. */
export function addTagPhrases({ entities }: Post, found: Signal[]): void {
  for (const { type, value, start, end } of entities) {
    if (type === 'hashtag') for (const id of listsOf(value)) found.push({ id, start, end })
  }
}
