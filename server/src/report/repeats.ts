import type { ReportedRepeat } from '../wire.ts'
import { repeatedPhrases } from './repeated-phrases.ts'
import type { PostTrace } from './trace.ts'

/** A post's trace and where the post is. */
export interface PlacedTrace extends PostTrace {
  readonly uri: string
  readonly index: number
}

const mostRepeats = 12
const longestText = 120
/** So many first words make an opening, in so many posts. */
const openingWords = 3
const openingPosts = 3

type Found = { readonly kind: ReportedRepeat['kind']; readonly text: string; readonly posts: readonly number[] }

function repeatedLinks(traces: readonly PostTrace[]): readonly Found[] {
  const byLink = new Map<string, number[]>()
  for (const [at, { links }] of traces.entries()) {
    for (const link of links) {
      const posts = byLink.get(link) ?? []
      byLink.set(link, posts)
      posts.push(at)
    }
  }
  return [...byLink].flatMap(([text, posts]) => (posts.length > 1 ? [{ kind: 'link', text, posts }] : []))
}

function sameFirstWords(all: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = all
  let length = 0
  while (first[length] && all.every((words) => words[length] === first[length])) length++
  return first.slice(0, length)
}

function repeatedOpenings(traces: readonly PostTrace[]): readonly Found[] {
  const byOpening = new Map<string, number[]>()
  for (const [at, { words }] of traces.entries()) {
    const opening = words.slice(0, openingWords)
    if (opening.length < openingWords || opening.includes('')) continue
    const name = opening.join(' ')
    const posts = byOpening.get(name) ?? []
    byOpening.set(name, posts)
    posts.push(at)
  }
  return [...byOpening.values()].flatMap((posts) => {
    if (posts.length < openingPosts) return []
    return [{ kind: 'opening', text: sameFirstWords(posts.map((at) => traces[at]?.words ?? [])).join(' '), posts }]
  })
}

function cut(text: string): string {
  if (text.length <= longestText) return text
  return `${text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/**
 * Links, openings and phrases that come back in `traces`, the most frequent first. Where the same posts have several
 * phrases in common, one of them stands for all.
 */
export function repeatsIn(traces: readonly PlacedTrace[]): readonly ReportedRepeat[] {
  const seen = new Set<string>()
  const phrases = repeatedPhrases(traces.map(({ words }) => words))
  const words = [
    ...repeatedOpenings(traces),
    ...phrases.map((phrase): Found => ({ kind: 'phrase', ...phrase }))
  ].filter(({ posts }) => {
    const name = posts.join(' ')
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
  return [...repeatedLinks(traces), ...words]
    .sort((a, b) => b.posts.length - a.posts.length)
    .slice(0, mostRepeats)
    .map(({ kind, text, posts }) => ({
      kind,
      text: cut(text),
      posts: posts.flatMap((at) => {
        const trace = traces[at]
        return trace ? [{ uri: trace.uri, index: trace.index }] : []
      })
    }))
}
