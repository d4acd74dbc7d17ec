import type { Entity, Post, Range } from '../../text/types.ts'
import type { Change } from '../types.ts'

/** After one of these a hashtag is a word of the sentence, even at its end: "here in #Oakville". */
const leading = new Set(
  'a an the this that these those my your our his her their its in on at to of for from by with into thru through over under about after before during against between and or but nor as is are was were be than vs & + 4 2 w/ no not so very'.split(
    ' '
  )
)

/** How much of a line is looked at, in UTF-16 code units. */
const reach = 400

/** The line that `at` is in, within a thread part. */
function lineAround(post: Post, at: number, part: Range): Range {
  let { start, end } = { start: at, end: at }
  while (start > Math.max(part.start, at - reach) && !/[\r\n]/.test(post.text[start - 1] ?? '')) start--
  while (end < Math.min(part.end, at + reach) && !/[\r\n]/.test(post.text[end] ?? '')) end++
  return { start, end }
}

/** Whether only links, handles, emoji and marks follow in its line. */
function isTail(post: Post, tag: Entity, line: Range): boolean {
  return !/[\p{L}\p{N}]/u.test(post.masked.slice(tag.end, line.end))
}

/** Whether only hashtags stand before it in its line. */
function isHead(post: Post, tag: Entity, line: Range): boolean {
  return !/[^\s\ufffc]/.test(post.masked.slice(line.start, tag.start)) && /[ \t]/.test(post.text[tag.end] ?? '')
}

function wordBefore(post: Post, tag: Entity): string {
  return /([^\s]+)\s*$/.exec(post.text.slice(Math.max(0, tag.start - 40), tag.start))?.[1]?.toLowerCase() ?? ''
}

/** Whether a tag is a word of a sentence ("our #garden party") and not one of a row at an end. */
function isInline(post: Post, tag: Entity, part: Range): boolean {
  const { text } = post
  if (/[\p{L}\p{N}/'’(-]/u.test(text[tag.start - 1] ?? ' ')) return true
  if (/^(?:['’]s|[/-])/.test(text.slice(tag.end, tag.end + 2))) return true
  const line = lineAround(post, tag.start, part)
  if (isHead(post, tag, line)) return false
  return !isTail(post, tag, line) || leading.has(wordBefore(post, tag).replace(/^[("“]/, ''))
}

/** "#SmallBusinessOwner" as words of a sentence. */
function asWords(value: string): string {
  return value.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/_/g, ' ')
}

/** The tag with the blank, and the second full stop, that would be left over. */
function removal(post: Post, tag: Entity): Range {
  let { start, end } = tag
  const { text, body } = post
  while (start > body.start && /[ \t]/.test(text[start - 1] ?? '')) start--
  const before = text[start - 1] ?? '\n'
  if (start === body.start || /[\r\n]/.test(before)) while (end < body.end && /[ \t]/.test(text[end] ?? '')) end++
  else if (/[.!?,;:]/.test(before) && /[.!?,;:]/.test(text[end] ?? '')) end++
  return { start, end }
}

/** A line that would be empty goes with its break, where text remains on the side it came from. */
function withoutEmptyLine(post: Post, range: Range): Range {
  const { text, body } = post
  const opens = range.start === body.start || /[\r\n]/.test(text[range.start - 1] ?? '')
  const closes = range.end === body.end || /[\r\n]/.test(text[range.end] ?? '')
  if (!opens || !closes) return range
  let { start } = range
  while (start > body.start && /\s/.test(text[start - 1] ?? '')) start--
  return { start, end: range.end }
}

/** Changes that take hashtags out of a thread part: those in rows go, those in sentences become plain words. */
export function dropHashtags(post: Post, part: Range, tags: readonly Entity[]): readonly Change[] {
  const merged: Change[] = []
  for (const tag of tags) {
    const change: Change = isInline(post, tag, part)
      ? { start: tag.start, end: tag.end, text: asWords(tag.value) }
      : { ...removal(post, tag), text: '' }
    const last = merged.at(-1)
    if (last && last.text === '' && change.text === '' && /^[ \t]*$/.test(post.text.slice(last.end, change.start)))
      merged[merged.length - 1] = { ...last, end: change.end }
    else merged.push(change)
  }
  return merged.map((change) => (change.text === '' ? { ...change, ...withoutEmptyLine(post, change) } : change))
}
