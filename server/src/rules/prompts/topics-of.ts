import { findPhrases } from '../../signals/find-phrases.ts'
import type { Post } from '../../text/types.ts'
import { findWords } from '../../text/words.ts'

/** What a hashtag says, in words: "#RealEstateTips" is "Real Estate Tips". */
function tagWords(tag: string): string {
  return tag.replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ').replace(/_/g, ' ')
}

/** The post's text with quotes read aloud, hashtags as words, and links and asides in brackets left out. */
function readAloud(post: Post): string {
  let text = ''
  let at = post.body.start
  for (const { type, start, end, value } of post.entities) {
    if (start < at) continue
    text += post.text.slice(at, start)
    text += type === 'hashtag' ? tagWords(value) : ' . '
    at = end
  }
  return (text + post.text.slice(at, post.body.end)).replace(/\([^()\n]{0,80}\)/g, ' . ')
}

/** A `topic-` word counts for two and a `maybe-` word for one. One sure word is enough for a short post; longer ones need more. */
const enough = 3
const enoughInShort = 2
const shortPost = 14

/**
 * What a post is about by its own words, likeliest first: names of lists in signals/lexicons/topics.yaml ("topic-food").
 * Every different word counts once. One sure word will do; words that also live elsewhere need company.
 */
export function topicsOf(post: Post): readonly string[] {
  const text = readAloud(post)
  const words = findWords(text, 0, text.length)
  const seen = new Set<string>()
  const weights = new Map<string, { sure: number; all: number }>()
  const needed = words.count <= shortPost ? enoughInShort : enough
  for (const { list, first, last } of findPhrases(words)) {
    const [sort, name] = /^(topic|maybe)-(.+)$/.exec(list)?.slice(1) ?? []
    if (sort === undefined || name === undefined) continue
    const said = words.norms.slice(first, last + 1).join(' ')
    if (seen.has(`${name} ${said}`)) continue
    seen.add(`${name} ${said}`)
    const weight = weights.get(name) ?? { sure: 0, all: 0 }
    const points = sort === 'topic' ? 2 : 1
    weights.set(name, { sure: weight.sure + (sort === 'topic' ? points : 0), all: weight.all + points })
  }
  return [...weights]
    .filter(([, { sure, all }]) => (sure > 0 ? all >= needed : all > enough))
    .sort(([, a], [, b]) => b.all - a.all || b.sure - a.sure)
    .map(([name]) => `topic-${name}`)
}
