import type { Post, Range } from '../text/types.ts'

/** A line of a post with what is not its words blanked, without the hashtags, credits and marks at its ends. */
export interface WordLine extends Range {
  /** As long as the range; links and comments are spaces. */
  readonly text: string
}

const credit = /(?:[-–—|(,]\s*)?\b(?:via|by|from|on|h\/t|RT)\s*:?\s*$/i
const opening = /[\s|>»→:\-–—]/
const closing = /[\s|>»→:\-–—(]/

function hangingCredit(text: string): number {
  return credit.exec(text)?.[0].length ?? 0
}

function outer(post: Post, text: string, from: number, to: number): WordLine {
  let start = from
  let end = to
  const inside = post.entities.filter(
    ({ type, start, end }) => start >= from && end <= to && (type === 'hashtag' || type === 'mention')
  )
  for (let again = true; again; ) {
    again = false
    while (start < end && opening.test(text[start] ?? '')) start++
    while (start < end && closing.test(text[end - 1] ?? '')) end--
    for (const entity of inside) {
      if (entity.end === end && entity.start >= start) {
        end = entity.start
        if (entity.type === 'mention') end -= hangingCredit(text.slice(start, end))
        again = true
      } else if (entity.start === start && entity.type === 'hashtag' && entity.end <= end) {
        start = entity.end
        again = true
      }
    }
    const hanging = hangingCredit(text.slice(start, end))
    if (hanging > 0) {
      end -= hanging
      again = true
    }
  }
  end = Math.max(start, end)
  return { start, end, text: text.slice(start, end) }
}

/** The lines of a post that have words. */
export function wordLines(post: Post): readonly WordLine[] {
  let { text } = post
  const links = post.entities.filter((entity) => entity.type === 'link')
  for (const { start, end } of [...links, ...post.comments])
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end)
  const lines: WordLine[] = []
  const { start, end } = post.body
  for (let at = start; at < end; ) {
    let next = at
    while (next < end && !/[\r\n]/.test(text[next] ?? '')) next++
    const line = outer(post, text, at, next)
    if (/[\p{L}\p{N}]{2}/u.test(line.text)) lines.push(line)
    at = next + 1
  }
  return lines
}
