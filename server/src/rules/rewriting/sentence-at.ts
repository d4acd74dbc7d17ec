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

const title = /(?:^|\s)(?:Dr|Mr|Mrs|Ms|St|Mt|Prof|Rev|Sen|Rep|Gov|Gen|Capt|Sgt|Lt|Jr|Sr|vs)\.\s*$/

/** A sentence and its neighbours as far as only the full stop of a title or a saint parts them. */
function acrossTitles(post: Post, sentence: Range): Range {
  let { start, end } = sentence
  for (let match = title.exec(post.text.slice(0, start)); match; match = title.exec(post.text.slice(0, start))) {
    const before = sentenceIn(post.tree(), start - match[0].trimStart().length)
    if (!before || before.start >= start) break
    start = before.start
  }
  while (title.test(post.text.slice(start, end))) {
    const next = /^\s*/.exec(post.text.slice(end))?.[0].length ?? 0
    const after = sentenceIn(post.tree(), end + next)
    if (!after || after.end <= end) break
    end = after.end
  }
  return { start, end }
}

const opensSentence = /^[\s"'“‘(]*[\p{Lu}\p{N}]/u

/**
 * The sentence of a post that holds `offset`, its end mark included, outer white space not. People end sentences with
 * line breaks and emoji as well: what follows an emoji with a capital is another sentence.
 */
export function sentenceAt(post: Post, offset: number): Range {
  const { text, body } = post
  const whole = acrossTitles(post, sentenceIn(post.tree(), offset) ?? body)
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
