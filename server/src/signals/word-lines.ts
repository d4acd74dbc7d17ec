import type { Post, Range } from '../text/types.ts'

/** A line of a post with what is not its words blanked, without the hashtags, credits and marks at its ends. */
export interface WordLine extends Range {
  /** As long as the range; links and comments are spaces. */
  readonly text: string
}

const credit = /(?:[-–—|(,]\s*)?\b(?:via|by|from|on|h\/t|RT)\s*:?\s*$/i
const edge = /[\s|>»→:–—]/

/** What is no part of a line's words at its start: blanks, bars, arrows and dashes; an open bracket at its end, too. */
function isEdge(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128)
    return (
      (code < 33 && code > 8 && (code < 14 || code === 32)) || code === 124 || code === 62 || code === 58 || code === 45
    )
  return edge.test(text[at] ?? '')
}

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
    while (start < end && isEdge(text, start)) start++
    while (start < end && (isEdge(text, end - 1) || text.charCodeAt(end - 1) === 40)) end--
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

const pair = /[\p{L}\p{N}]{2}/u

/** Two letters or figures in a row. */
function hasPair(text: string): boolean {
  return /[A-Za-z0-9]{2}/.test(text) || pair.test(text)
}

/** As many blanks, line breaks kept. */
function blanks(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replace(/[^\r\n]/g, ' ') : ' '.repeat(text.length)
}

/** The post's text with links and comments blanked. */
function withoutLinks({ text, entities, comments }: Post): string {
  const cuts = [...entities.filter(({ type }) => type === 'link'), ...comments].sort((a, b) => a.start - b.start)
  let out = ''
  let at = 0
  for (const { start, end } of cuts) {
    if (end <= at) continue
    const from = Math.max(at, start)
    out += text.slice(at, from) + blanks(text.slice(from, end))
    at = end
  }
  return out + text.slice(at)
}

function lineEnd(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return at
  }
  return to
}

/** The lines of a post that have words, no more than `most` of them. */
export function wordLines(post: Post, most: number): readonly WordLine[] {
  const text = withoutLinks(post)
  const lines: WordLine[] = []
  const { start, end } = post.body
  for (let at = start; at < end && lines.length < most; ) {
    const next = lineEnd(text, at, end)
    const line = outer(post, text, at, next)
    if (hasPair(line.text)) lines.push(line)
    at = next + 1
  }
  return lines
}
