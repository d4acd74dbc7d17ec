import { gap, type Post } from '../text/types.ts'
import { trait } from '../text/word-traits.ts'
import { addCue, cueNumber } from './cues.ts'

/** Marks by their character; what a network puts where it cuts a text off ("…") is none of them. */
const plainMarks: Readonly<Record<string, string>> = {
  '!': 'exclamation',
  ',': 'comma',
  '(': 'bracket',
  '/': 'slash',
  '&': 'ampersand',
  '|': 'bar'
}

const dash = /\s[-\u2013\u2014]\s/
const maybeEmoticon = /[:;=]-?[)(DdPp/]|<3|xx/i
const emoticon = /[:;=]-?[)(DdPp/](?![\p{L}\p{N}/])|<3|\bxx+\b/iu

/** The marks that `addMarks` may find. */
export const markIds: readonly string[] = [
  ...Object.values(plainMarks),
  'colon',
  'full-stop',
  'line-break',
  'dash',
  'emoticon'
]
const [colon, fullStop, lineBreak] = ['colon', 'full-stop', 'line-break'].map((id) => markIds.indexOf(id) + 1)

const cueOf = markIds.map(cueNumber)
const dashCue = cueNumber('dash')
const emoticonCue = cueNumber('emoticon')

/** By character: its mark's place in `markIds` from 1, or one of these. */
const looks = { dash: 64, face: 65, stop: 66, feed: 67, carriage: 68, colon: 69 } as const
const lookOf = new Uint8Array(128)
for (const [mark, id] of Object.entries(plainMarks)) lookOf[mark.charCodeAt(0)] = markIds.indexOf(id) + 1
for (const mark of ';<=') lookOf[mark.charCodeAt(0)] = looks.face
lookOf[45] = looks.dash
lookOf[46] = looks.stop
lookOf[10] = looks.feed
lookOf[13] = looks.carriage
lookOf[58] = looks.colon

/** Whether the character at `at` is blank or past the end. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return Number.isNaN(code) || code === 32 || (code > 8 && code < 14) || code === 0xa0
}

/** How often each mark has been met in the present post, and those that have been, in their order. */
const counts = new Uint32Array(markIds.length + 1)
const met: number[] = []
let meetings = 0

function meet(mark: number | undefined): void {
  if (mark === undefined) return
  const count = (counts[mark] ?? 0) + 1
  counts[mark] = count
  if (count === 1) met[meetings++] = mark
}

/** What a post's prose holds besides marks: maybe a dash, maybe a face. */
let hasDash = false
let hasFace = false

/** Meets the marks of `text` from `from` to `to`. */
function meetIn(text: string, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) {
      if (code === 0x2013 || code === 0x2014) hasDash = true
      continue
    }
    const look = lookOf[code] ?? 0
    if (look === 0) continue
    if (look < looks.dash) meet(look)
    else if (look === looks.dash) hasDash = true
    else if (look === looks.face) hasFace = true
    else if (look === looks.colon) {
      hasFace = true
      if (isBlank(text, at + 1)) meet(colon)
    } else if (look === looks.stop) {
      if (isBlank(text, at + 1) && text.charCodeAt(at - 1) !== 46) meet(fullStop)
    } else if (look === looks.feed || text.charCodeAt(at + 1) !== 10) meet(lineBreak)
  }
}

/** Meets all marks of a post's prose: all but the commas of figures stand between words. */
function meetAll({ masked, body, words }: Post): void {
  const { count, starts, ends, gaps, traits } = words
  let from = body.start
  for (let i = 0; i < count; i++) {
    const start = starts[i] ?? 0
    // no more than a blank or a hyphen, or two, has nothing
    if (gaps[i] !== gap.none || start - from > 2) meetIn(masked, from, start)
    from = ends[i] ?? 0
    if (((traits[i] ?? 0) & trait.comma) !== 0) meetIn(masked, start, from)
  }
  meetIn(masked, from, body.end)
}

/**
 * Adds a cue for each mark in a post's prose, in the order in which they first stand there; it grows slowly with how often
 * they do.
 */
export function addMarks(post: Post): void {
  hasDash = false
  hasFace = (post.words.allTraits & trait.kisses) !== 0
  meetAll(post)
  for (let i = 0; i < meetings; i++) {
    const mark = met[i] ?? 0
    addCue(cueOf[mark - 1] ?? 0, Math.log2(1 + (counts[mark] ?? 0)))
    counts[mark] = 0
  }
  meetings = 0
  if (!hasDash && !hasFace) return
  const { masked, body } = post
  const text = masked.length === body.end - body.start ? masked : masked.slice(body.start, body.end)
  if (hasDash && dash.test(text)) addCue(dashCue, 1)
  if (hasFace && maybeEmoticon.test(text) && emoticon.test(text)) addCue(emoticonCue, 1)
}
