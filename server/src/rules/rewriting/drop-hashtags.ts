import type { Entity, Post, Range } from '../../text/types.ts'
import type { Change } from '../types.ts'

/** After one of these a hashtag is a word of the sentence, even at its end: "here in #Oakville". */
const leading = new Set(
  'a an the this that these those my your our his her their its in on at to of for from by with into thru through over under about after before during against between and or but nor as is are was were be than vs & + 4 2 w/ no not so very'.split(
    ' '
  )
)

/** What stands after a row of hashtags at the end of a line: links, handles, emoji, marks. */
function isTail(post: Post, tag: Entity, end: number): boolean {
  const text = post.masked.slice(tag.end, end)
  const line = text.split(/[\r\n]/, 1)[0] ?? ''
  return !/[\p{L}\p{N}]/u.test(line)
}

/** Whether only hashtags stand before it in its line. */
function isHead(post: Post, tag: Entity, start: number): boolean {
  const line =
    post.masked
      .slice(start, tag.start)
      .split(/[\r\n]/)
      .at(-1) ?? ''
  return !/[^\s\ufffc]/.test(line) && /^[ \t]/.test(post.text.slice(tag.end))
}

function wordBefore(post: Post, tag: Entity): string {
  return /([^\s]+)\s*$/.exec(post.text.slice(Math.max(0, tag.start - 40), tag.start))?.[1]?.toLowerCase() ?? ''
}

/** Whether a tag is a word of a sentence ("our #garden party") and not one of a row at an end. */
function isInline(post: Post, tag: Entity, part: Range): boolean {
  if (/[\p{L}\p{N}/'’(-]$/u.test(post.text.slice(0, tag.start)) || /^(?:['’]s|[/-])/.test(post.text.slice(tag.end)))
    return true
  if (isHead(post, tag, part.start)) return false
  return !isTail(post, tag, part.end) || leading.has(wordBefore(post, tag).replace(/^[("“]/, ''))
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
