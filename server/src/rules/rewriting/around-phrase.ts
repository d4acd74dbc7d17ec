import { gap, type Post } from '../../text/types.ts'

/** What stands next to a phrase, as far as its grammar goes. */
export interface AroundPhrase {
  /** Nothing but a sentence's start, a comma, an emoji or the like stands before it. */
  readonly opens: boolean
  /** Nothing but a mark, an emoji or a link follows. */
  readonly closes: boolean
  /** The neighbours in the same clause, in lower case; '' where there is none. */
  readonly wordBefore: string
  readonly wordAfter: string
}

/** What stands around words `first` up to and with `last` of a post. */
export function aroundPhrase(post: Post, first: number, last: number): AroundPhrase {
  const { gaps, norms, count } = post.words
  const between = (at: number): string => post.text.slice(post.words.ends[at - 1] ?? 0, post.words.starts[at] ?? 0)
  // "the Smiths' world-famous cake": an apostrophe is no pause
  const isGenitive = (at: number): boolean => at > 0 && at < count && /^['’]\s+$/.test(between(at))
  const joined = (at: number): boolean => at > 0 && at < count && /^\s*[&+]\s*$/.test(between(at))
  const parts = (at: number): boolean => gaps[at] !== gap.none && !joined(at) && !isGenitive(at)
  const opens = first === 0 || parts(first)
  const closes = last + 1 >= count || parts(last + 1)
  return {
    opens,
    closes,
    wordBefore: opens ? '' : joined(first) ? 'and' : (norms[first - 1] ?? ''),
    wordAfter: closes ? '' : joined(last + 1) ? 'and' : (norms[last + 1] ?? '')
  }
}
