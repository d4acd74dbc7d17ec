import type { PostReport } from '../inspect/types.ts'
import { gap, type Kind } from '../text/types.ts'

/** Longer posts are read this far, in words. */
const mostWords = 2000

/** What a report on many posts needs of one: little enough to keep for every file of a workspace. */
export interface PostTrace {
  /** Words in lower case, in order; an empty one where a phrase ends. */
  readonly words: readonly string[]
  /** Links as written, without scheme, tracking and fragment; each once. */
  readonly links: readonly string[]
  readonly kind: Kind
  /** How local it is, 0–1. */
  readonly local: number
}

/** A link by what it leads to: two that differ in scheme, tracking or fragment are one. */
export function plainLink(link: string): string {
  const [address = '', query = ''] = link
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/#.*$/s, '')
    .split(/\?(.*)/s)
  const [host = '', ...path] = address.split('/')
  const kept = query
    .split('&')
    .filter((part) => part !== '' && !/^(?:utm_|fbclid=|gclid=|mc_[ce]id=|igsh=|si=)/i.test(part))
  const plain = [host.replace(/^www\./i, '').toLowerCase(), ...path].join('/').replace(/\/+$/, '')
  return kept.length > 0 ? `${plain}?${kept.join('&')}` : plain
}

/** The trace of one post. */
export function traceOf({ view: { post, score } }: PostReport): PostTrace {
  const { norms, gaps, count } = post.words
  const words: string[] = []
  for (let at = 0; at < Math.min(count, mostWords); at++) {
    if (at > 0 && gaps[at] === gap.hard) words.push('')
    words.push(norms[at] ?? '')
  }
  const linked = post.entities.filter(({ type }) => type === 'link').map(({ value }) => value)
  const links = [...linked, ...(post.meta.link === undefined ? [] : [post.meta.link])].map(plainLink)
  return {
    words,
    links: [...new Set(links)].filter((link) => link !== ''),
    kind: score.kind,
    local: score.dimensions.local
  }
}
