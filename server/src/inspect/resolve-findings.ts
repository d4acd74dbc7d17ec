import type { PostView } from '../rules/types.ts'
import { disjointRanges, type OverlapTest } from '../text/overlaps.ts'
import type { Range } from '../text/types.ts'
import type { Finding } from './types.ts'

const weight = { error: 3, warning: 2, info: 1, hint: 0 } as const

/** What cannot be read comes before what it says; its fix is safe, and the words are looked at again after it. */
const unreadable: ReadonlySet<string> = new Set(['fancy-letters'])

/**
 * The stated order for overlaps: the severer finding wins, then letters that cannot be read, then the finding with more
 * words, then the one that starts first, then by id. One place has one finding, whatever it is about: capitals within a push
 * to buy are seen once the push is gone.
 */
function byRank(a: Finding, b: Finding): number {
  return (
    weight[b.level] - weight[a.level] ||
    Number(unreadable.has(b.rule)) - Number(unreadable.has(a.rule)) ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  )
}

interface Place {
  readonly place: Range
  readonly isFree: boolean
}

/** The first (or last) word of the post that nothing holds yet, and whether there is one; else the first (last) word itself. */
function freeWord({ post }: PostView, isTaken: OverlapTest, fromEnd: boolean): Place {
  const { words, entities, body } = post
  const isWords = words.count > 0
  const count = isWords ? words.count : entities.length
  const at = (index: number): Range =>
    isWords ? { start: words.starts[index] ?? 0, end: words.ends[index] ?? 0 } : (entities[index] ?? body)
  for (let i = 0; i < count; i++) {
    const place = at(fromEnd ? count - 1 - i : i)
    if (!isTaken(place)) return { place, isFree: true }
  }
  return count === 0 ? { place: body, isFree: true } : { place: at(fromEnd ? count - 1 : 0), isFree: false }
}

/**
 * One place, one finding: overlaps are resolved by rank, findings about the whole post or about several posts get a free
 * word, and the rest is cut at `most` (0: no cut), the least severe first. Where every word has a finding, a hint about
 * the whole is kept for later. Sorted by place.
 */
export function resolveFindings(
  found: readonly Finding[],
  view: PostView,
  most: number
): { readonly kept: readonly Finding[]; readonly withheld: number } {
  const [only] = found
  // most posts have one finding at most
  if (!only || (found.length === 1 && !only.source.anchor)) return { kept: found, withheld: 0 }
  const kept: Finding[] = []
  const taken = disjointRanges()
  const ranked = [...found].sort(byRank)
  const roaming: Finding[] = []
  for (const finding of ranked) {
    if (finding.source.anchor) roaming.push(finding)
    else if (taken.add(finding)) kept.push(finding)
    // what is said of two posts together is not said by a finding about some of the words in one
    else if (finding.related) roaming.push(finding)
  }
  let crowdedOut = 0
  for (const finding of roaming) {
    const { place, isFree } = freeWord(view, taken.overlaps, finding.source.anchor === 'end')
    if (!isFree && finding.level === 'hint' && !finding.related) {
      crowdedOut++
      continue
    }
    taken.add(place)
    kept.push({ ...finding, start: place.start, end: place.end })
  }
  const shown = most > 0 ? kept.sort(byRank).slice(0, most) : kept
  return {
    kept: shown.sort((a, b) => a.start - b.start || a.end - b.end),
    withheld: crowdedOut + kept.length - shown.length
  }
}
