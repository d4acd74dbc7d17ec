import { distance } from 'fastest-levenshtein'

/** Every key that a post's header may have. */
export const headerKeys = [
  'feed',
  'platform',
  'date',
  'kind',
  'to',
  'via',
  'link',
  'media',
  'tags',
  'lang',
  'author',
  'campaign',
  'status',
  'title',
  'sociable'
] as const

export type HeaderKey = (typeof headerKeys)[number]

const known: ReadonlySet<string> = new Set(headerKeys)

export function isHeaderKey(key: string): key is HeaderKey {
  return known.has(key)
}

/** Whether `a` becomes `b` by swapping two neighbours: the commonest typing slip, which edit distance counts as two. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}

/**
 * The candidate that somebody who typed `word` probably meant, or undefined where none is near: at most one slip in
 * short words, two from six letters on, three from ten.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase()
  const most = typed.length >= 10 ? 3 : typed.length >= 6 ? 2 : 1
  let best: string | undefined
  let least = most + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - typed.length) > most) continue
    const steps = isSwap(typed, candidate) ? 1 : distance(typed, candidate)
    if (steps < least) {
      least = steps
      best = candidate
    }
  }
  return best
}

/** A key one slip away from a known one, of at least four letters: enough to see a header where its first key is mistyped. */
export function isNearHeaderKey(key: string): boolean {
  if (key.length < 4) return false
  return headerKeys.some(
    (candidate) => isSwap(key, candidate) || (candidate.length >= 5 && distance(key, candidate) === 1)
  )
}
