import type { Post } from '../text/types.ts'

/** One thing that the layout or the make of a post says, with its strength. */
export interface Cue {
  readonly id: string
  readonly value: number
}

const functionWords = new Set(
  "the a an of to in on at for with from by is are was were be been am it its it's he she they we you i i'm my me your our their his her this that these those not no so if as do does did have has had will would can could just all what when how why there here up out about us them than then too very get got and or but".split(
    ' '
  )
)

const longestSmall = Math.max(...Array.from(functionWords, (word) => word.length))

/** Marks by the code of their character; what a network puts where it cuts a text off ("…") is none of them. */
const marks: ReadonlyMap<number, string> = new Map(
  Object.entries({ '!': 'exclamation', ',': 'comma', '(': 'bracket', '/': 'slash', '&': 'ampersand', '|': 'bar' }).map(
    ([mark, id]) => [mark.charCodeAt(0), id] as const
  )
)

const dash = /\s[-\u2013\u2014]\s/
const maybeEmoticon = /[:;=]-?[)(DdPp/]|<3|xx/i
const emoticon = /[:;=]-?[)(DdPp/](?![\p{L}\p{N}/])|<3|\bxx+\b/iu

const codes = {
  hyphen: 45,
  enDash: 0x2013,
  emDash: 0x2014,
  x: 120,
  colon: 58,
  stop: 46,
  feed: 10,
  carriage: 13
} as const

/** Whether the character at `at` is blank or past the end. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return Number.isNaN(code) || code === 32 || (code > 8 && code < 14) || code === 0xa0
}

function markAt(text: string, at: number, code: number): string | undefined {
  if (code === codes.colon) return isBlank(text, at + 1) ? 'colon' : undefined
  if (code === codes.stop)
    return isBlank(text, at + 1) && text.charCodeAt(at - 1) !== codes.stop ? 'full-stop' : undefined
  if (code === codes.feed) return 'line-break'
  if (code === codes.carriage) return text.charCodeAt(at + 1) === codes.feed ? undefined : 'line-break'
  return marks.get(code)
}

function marksOf(post: Post): Map<string, number> {
  const { masked, body } = post
  const counts = new Map<string, number>()
  let hasDash = false
  let hasFace = false
  for (let at = body.start; at < body.end; at++) {
    const code = masked.charCodeAt(at)
    if (code === 32) continue
    if (code > 126) {
      if (code === codes.enDash || code === codes.emDash) hasDash = true
      continue
    }
    if (code > 63 && code < 124) {
      if (!hasFace && (code | 32) === codes.x && (masked.charCodeAt(at + 1) | 32) === codes.x) hasFace = true
      continue
    }
    if (code === codes.hyphen) hasDash = true
    else if (code > 57 && code < 62) hasFace = true
    const id = markAt(masked, at, code)
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  if (!hasDash && !hasFace) return counts
  const text = masked.length === body.end - body.start ? masked : masked.slice(body.start, body.end)
  if (hasDash && dash.test(text)) counts.set('dash', 1)
  if (hasFace && maybeEmoticon.test(text) && emoticon.test(text)) counts.set('emoticon', 1)
  return counts
}

/** The marks that `shapeOf` may find, and what else concerns the make of a post: none of it depends on capitals. */
export const markIds = [...marks.values(), 'colon', 'full-stop', 'line-break', 'dash', 'emoticon', 'quote']

/**
 * How a post is made, whatever its words: its length, who is missing in it, how much of it is small words, its marks.
 * Values grow slowly with what they count. `has` knows the ids of the signals found.
 */
export function shapeOf(post: Post, has: { has(id: string): boolean }): Cue[] {
  const { words, quotes, entities } = post
  const cues: Cue[] = []
  const add = (id: string, value = 1): void => {
    cues.push({ id, value })
  }
  if (!has.has('first-person')) add(has.has('we-voice') || has.has('you-address') ? 'no-i' : 'no-person')
  if (words.count === 0) add('no-words')
  else {
    let small = 0
    for (const norm of words.norms) if (norm.length <= longestSmall && functionWords.has(norm)) small++
    add('small-words', (2 * small) / words.count)
    if (small === 0) add('no-small-words')
  }
  add('length', Math.log2(1 + words.count) / 3)
  if (words.count <= 6) add('short')
  if (words.count > 40) add('long')
  const last = entities.at(-1)
  if (last?.type === 'link' && !/[\p{L}\p{N}]/u.test(post.masked.slice(last.end, post.body.end))) add('link-last')
  if (entities.filter((entity) => entity.type === 'hashtag').length > 2) add('many-hashtags')
  if (quotes.length > 0) add('quote')
  for (const [id, count] of marksOf(post)) add(id, Math.log2(1 + count))
  return cues
}
