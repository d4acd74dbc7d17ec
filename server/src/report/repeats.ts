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
/** Two posts may well start alike. */
const openingPosts = 3

type Kind = ReportedRepeat['kind']
type Found = { readonly kind: Kind; readonly text: string; readonly posts: readonly number[] }

/** What `namesOf` finds in at least `least` posts. */
function shared(
  kind: Kind,
  traces: readonly PostTrace[],
  least: number,
  namesOf: (trace: PostTrace) => readonly string[]
): readonly Found[] {
  const byName = new Map<string, number[]>()
  for (const [at, trace] of traces.entries()) {
    for (const name of namesOf(trace)) {
      const posts = byName.get(name) ?? []
      byName.set(name, posts)
      posts.push(at)
    }
  }
  return [...byName].flatMap(([text, posts]) => (posts.length < least ? [] : [{ kind, text, posts }]))
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
  const openings = shared('opening', traces, openingPosts, (trace) => trace.openings)
  const inWords = [
    ...openings.toSorted((a, b) => b.text.length - a.text.length),
    ...phrases.map((phrase): Found => ({ kind: 'phrase', ...phrase }))
  ].filter(({ posts }) => {
    const name = posts.join(' ')
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
  return [...shared('link', traces, 2, ({ links }) => links), ...inWords]
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
