import { gap, type Post } from '../text/types.ts'
import { createWordMemo } from '../text/word-memo.ts'
import { trait } from '../text/word-traits.ts'

/** What may follow the first word of a phrase. */
export interface PhraseStart {
  /** The word is a phrase by itself. */
  readonly isWhole: boolean
  /** The word is a letter with a full stop behind it: "o.c.d.". */
  readonly isDotted: boolean
  /**
   * Second words; an empty one stands for any. Where all phrases that begin so are longer, each with the last words of
   * these phrases, of which the post must hold one.
   */
  readonly next: ReadonlyMap<string, ReadonlySet<string> | undefined>
}

const joiners = /^['’-]+$/
const run = /^[\p{L}\p{N}]+/u

function isJoiner(code: number): boolean {
  return code === 39 || code === 45 || code === 0x2019
}

/** Whether a word is tied to the next one by hyphens or apostrophes, which the search leaves out: "black-list". */
function isJoined({ words, masked }: Post, at: number): boolean {
  if (at + 1 >= words.count || words.gaps[at + 1] === gap.hard) return false
  const from = words.ends[at] ?? 0
  const to = words.starts[at + 1] ?? 0
  return to > from && isJoiner(masked.charCodeAt(from)) && to - from < 4 && joiners.test(masked.slice(from, to))
}

function plain(norm: string): string {
  const bare = norm.includes("'") ? norm.replaceAll("'", '') : norm
  const last = bare.charCodeAt(bare.length - 1)
  // a figure may hold a mark: "1.5", "20%"
  return last >= 97 && last <= 122 ? bare : (run.exec(bare)?.[0] ?? '')
}

/** Whether `test` holds for the word at `at`, alone or joined to the next; and where three hang together it may. */
function isSome(post: Post, at: number, test: (word: string, last: number) => boolean): boolean {
  const { norms } = post.words
  const norm = norms[at] ?? ''
  if (test(plain(norm), at)) return true
  if (norm.includes("'") && norm.split("'").some((part) => test(part, at))) return true
  if (!isJoined(post, at)) return false
  return isJoined(post, at + 1) || test(plain(norm + (norms[at + 1] ?? '')), at + 1)
}

/** What a set of phrases starts with, by first words. */
export interface PhraseStarts {
  has(word: string): boolean
  get(word: string): PhraseStart | undefined
}

/** What is known of a word by itself, for each set of phrases: whether none starts in it, or only with what follows. */
const startless = 0
const leading = 2
const known = new WeakMap<PhraseStarts, (number: number, norm: string) => number>()

function startTest(starts: PhraseStarts): (number: number, norm: string) => number {
  const made =
    known.get(starts) ??
    createWordMemo((norm) => {
      if (norm.includes("'")) return starts.has(plain(norm)) || norm.split("'").some((part) => starts.has(part)) ? 1 : 0
      const start = starts.get(plain(norm))
      if (!start) return startless
      return start.isWhole || start.next.has('') ? 1 : leading
    })
  known.set(starts, made)
  return made
}

/** Whether what stands behind the plain word at `at` may go on with a phrase that it starts: another word or a full stop. */
function mayLead({ words, masked }: Post, starts: PhraseStarts, at: number): boolean {
  const { count, norms, ends } = words
  const start = starts.get(plain(norms[at] ?? ''))
  if (!start) return false
  if (start.isDotted && masked.charCodeAt(ends[at] ?? 0) === 46) return true
  if (start.next.size === 0 || at + 1 >= count) return false
  const next = norms[at + 1] ?? ''
  return next.includes("'") || isJoiner(masked.charCodeAt(ends[at + 1] ?? 0)) || start.next.has(plain(next))
}

/**
 * Whether one of the phrases may stand somewhere in a post: a quick look at its words, which says yes to all that hold
 * one and to few others.
 */
export function mayHold(post: Post, starts: PhraseStarts): boolean {
  const { words, masked } = post
  const { count, norms, numbers, ends, allTraits } = words
  const isStart = startTest(starts)
  const hasJoiner = (allTraits & trait.joiner) !== 0
  for (let i = 0; i < count; i++) {
    const sort = isStart(numbers[i] ?? 0, norms[i] ?? '')
    if (hasJoiner && isJoiner(masked.charCodeAt(ends[i] ?? 0))) return mayHoldFrom(post, starts, i)
    if (sort !== startless && (sort !== leading || mayLead(post, starts, i))) return mayHoldFrom(post, starts, i)
  }
  return false
}

/** The same for a post whose word `first` is the first to look at. */
function mayHoldFrom(post: Post, starts: PhraseStarts, first: number): boolean {
  const { words, masked } = post
  const { count, norms, numbers, ends } = words
  const held = new Map<ReadonlySet<string>, boolean>()
  const find = (lasts: ReadonlySet<string>): boolean => {
    for (let i = 0; i < count; i++) if (isSome(post, i, (word) => lasts.has(word))) return true
    return false
  }
  // a post may begin the same phrase as often as it has words, and never end it
  const holds = (lasts: ReadonlySet<string>): boolean => {
    const answer = held.get(lasts) ?? find(lasts)
    held.set(lasts, answer)
    return answer
  }
  const mayStart = (word: string, last: number): boolean => {
    const start = starts.get(word)
    if (!start) return false
    if (start.isWhole || (start.isDotted && masked.charCodeAt(ends[last] ?? 0) === 46)) return true
    if (start.next.size === 0 || last + 1 >= count) return false
    if (start.next.has('')) return true
    return isSome(post, last + 1, (next) => {
      if (!start.next.has(next)) return false
      const lasts = start.next.get(next)
      return lasts === undefined || holds(lasts)
    })
  }
  const isStart = startTest(starts)
  for (let i = first; i < count; i++) {
    if (!isJoiner(masked.charCodeAt(ends[i] ?? 0))) {
      const sort = isStart(numbers[i] ?? 0, norms[i] ?? '')
      if (sort === startless || (sort === leading && !mayLead(post, starts, i))) continue
    }
    if (isSome(post, i, mayStart)) return true
  }
  return false
}
