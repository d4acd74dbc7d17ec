import type { Nodes } from 'nlcst'
import type { Post, Range } from '../../text/types.ts'

function sentenceIn(node: Nodes, offset: number): Range | undefined {
  if (!('children' in node)) return undefined
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  if (offset < start || offset >= end) return undefined
  if (node.type === 'SentenceNode') return { start, end }
  for (const child of node.children) {
    const found = sentenceIn(child, offset)
    if (found) return found
  }
  return undefined
}

const opensSentence = /^[\s"'“‘(]*[\p{Lu}\p{N}]/u

/**
 * The sentence of a post that holds `offset`, its end mark included, outer white space not. People end sentences with
 * line breaks and emoji as well: what follows an emoji with a capital is another sentence.
 */
export function sentenceAt(post: Post, offset: number): Range {
  const { text, body } = post
  const whole = sentenceIn(post.tree(), offset) ?? body
  let start = Math.max(whole.start, body.start, text.lastIndexOf('\n', offset - 1) + 1)
  const lineEnd = /\r?\n/.exec(text.slice(offset))
  let end = Math.min(whole.end, body.end, lineEnd ? offset + lineEnd.index : text.length)
  for (const { type, start: from, end: to } of post.entities) {
    if (type !== 'emoji' || to <= start || from >= end) continue
    const rest = text.slice(to, end)
    if (to <= offset && (opensSentence.test(rest) || from === start)) start = to
    else if (from >= offset && (rest.trim() === '' || opensSentence.test(rest))) {
      end = from
      break
    }
  }
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}
