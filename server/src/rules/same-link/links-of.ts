import type { Range } from '../../text/types.ts'
import type { Repeatable } from '../feed/repeats.ts'
import type { PostView } from '../types.ts'

const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|igsh|mc_[ce]id|_hs\w+|ref|ref_src|ref_url|si|feature|trk\w*|share|smid|cmpid)=/i

function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.replace(/\/+$/, '') : path
}

/** An address without what makes no difference: scheme, "www.", tracking, a slash or fragment at the end. */
function targetOf(address: string): string {
  const [, host = '', rest = ''] = /^(?:[a-z][a-z+.-]*:\/\/)?(?:www\.|m\.)?([^/?#]*)(.*)$/is.exec(address.trim()) ?? []
  // most have a path and nothing else
  if (!/[?#]/.test(rest)) return host.toLowerCase() + withoutSlash(rest)
  const [path = '', query = ''] = (rest.split('#', 1)[0] ?? '').split('?', 2)
  const kept = query.split('&').filter((pair) => pair !== '' && !tracking.test(pair))
  return host.toLowerCase() + withoutSlash(path) + (kept.length > 0 ? `?${kept.sort().join('&')}` : '')
}

const none: readonly Repeatable[] = []

/** The links of a post by where they lead, those in its own header included, each once; none of an answer to somebody. */
export function linksOf({ post }: PostView): readonly Repeatable[] {
  if (post.meta.isReply) return none
  const field = post.header?.fields.get('link')
  if (!field && !post.entities.some(({ type }) => type === 'link')) return none
  const found = new Map<string, Repeatable>()
  const add = (address: string, { start, end }: Range): void => {
    const key = targetOf(address)
    if (key !== '' && end > start && !found.has(key)) found.set(key, { key, start, end })
  }
  for (const { type, value, start, end } of post.entities) if (type === 'link') add(value, { start, end })
  if (field && typeof field.value === 'string') add(field.value, field.valueRange)
  return [...found.values()]
}
