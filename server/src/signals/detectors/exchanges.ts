import type { Entity, Post } from '../../text/types.ts'
import type { Signal } from '../types.ts'

const repostWord = /(?:^|[^\p{L}\p{N}])(?:rt|mt|via|cc|h\/t|hat tip to|by|from|with|w\/|from our friends at)[\s:.(]*$/iu

/** Letters and figures of plain English are found without Unicode's tables. */
function hasWord(text: string): boolean {
  return /[a-z0-9]/i.test(text) || /[\p{L}\p{N}]/u.test(text)
}

function signalOf(entity: Entity, post: Post): string {
  const before = post.masked.slice(Math.max(post.body.start, entity.start - 24), entity.start)
  const word = repostWord.exec(before)?.[0].toLowerCase() ?? ''
  // words of one's own before "RT @…" answer what follows
  if (/\b[rm]t\b/.test(word)) return isOwnBefore(entity, post) ? 'comments-repost' : 'repost'
  if (/via|h\/t|tip/.test(word)) return 'credit'
  return 'mention'
}

function isOwnBefore(entity: Entity, post: Post): boolean {
  const before = post.masked.slice(post.body.start, entity.start).replace(/[rm]t[\s:(]*$/i, '')
  return /\p{L}{2}/u.test(before)
}

/**
 * What ties a post to others: an answer to somebody ("reply-opening": it starts with a handle, or its header says so),
 * a repost, with words of one's own before it or without, a credit ("via @…"), other mentions; and links, hashtags, e-mail addresses and emoji.
 */
export function addExchanges(post: Post, found: Signal[]): void {
  const { entities, masked, body, meta } = post
  let isOpening = true
  let at = body.start
  let hasOpening = false
  for (const entity of entities) {
    const { start, end, type } = entity
    isOpening &&= !hasWord(masked.slice(at, start))
    at = end
    if (type !== 'mention') {
      if (type !== 'emoji') isOpening = false
      found.push({ id: type === 'email' ? 'contact' : type, start, end })
      continue
    }
    const id = isOpening ? 'reply-opening' : signalOf(entity, post)
    hasOpening ||= isOpening
    found.push({ id, start, end })
  }
  if (meta.isReply && !hasOpening) found.push({ id: 'reply-opening', start: body.start, end: body.start })
  if (meta.via !== undefined) found.push({ id: 'credit', start: body.start, end: body.start })
}
