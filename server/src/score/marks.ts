import type { Post } from '../text/types.ts'

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

/** The marks that `visitMarks` may find. */
export const markIds: readonly string[] = [
  ...Object.values(plainMarks),
  'colon',
  'full-stop',
  'line-break',
  'dash',
  'emoticon'
]
const [colon, fullStop, lineBreak] = ['colon', 'full-stop', 'line-break'].map((id) => markIds.indexOf(id) + 1)

/** By character: its mark's place in `markIds` from 1, or one of these. */
const looks = { dash: 64, face: 65, x: 66, stop: 67, feed: 68, carriage: 69, colon: 70 } as const
const lookOf = new Uint8Array(128)
for (const [mark, id] of Object.entries(plainMarks)) lookOf[mark.charCodeAt(0)] = markIds.indexOf(id) + 1
for (const mark of ';<=') lookOf[mark.charCodeAt(0)] = looks.face
for (const mark of 'xX') lookOf[mark.charCodeAt(0)] = looks.x
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

function meet(mark: number | undefined): void {
  if (mark === undefined) return
  const count = (counts[mark] ?? 0) + 1
  counts[mark] = count
  if (count === 1) met.push(mark)
}

/** Calls `visit` for each mark in a post's prose with how often it stands there, in the order in which they first do. */
export function visitMarks({ masked, body }: Post, visit: (id: string, count: number) => void): void {
  let hasDash = false
  let hasFace = false
  for (let at = body.start; at < body.end; at++) {
    const code = masked.charCodeAt(at)
    if (code > 127) {
      if (code === 0x2013 || code === 0x2014) hasDash = true
      continue
    }
    const look = lookOf[code] ?? 0
    if (look === 0) continue
    if (look < looks.dash) meet(look)
    else if (look === looks.x) hasFace ||= (masked.charCodeAt(at + 1) | 32) === 120
    else if (look === looks.dash) hasDash = true
    else if (look === looks.face) hasFace = true
    else if (look === looks.colon) {
      hasFace = true
      if (isBlank(masked, at + 1)) meet(colon)
    } else if (look === looks.stop) {
      if (isBlank(masked, at + 1) && masked.charCodeAt(at - 1) !== 46) meet(fullStop)
    } else if (look === looks.feed || masked.charCodeAt(at + 1) !== 10) meet(lineBreak)
  }
  for (const mark of met) {
    visit(markIds[mark - 1] ?? '', counts[mark] ?? 0)
    counts[mark] = 0
  }
  met.length = 0
  if (!hasDash && !hasFace) return
  const text = masked.length === body.end - body.start ? masked : masked.slice(body.start, body.end)
  if (hasDash && dash.test(text)) visit('dash', 1)
  if (hasFace && maybeEmoticon.test(text) && emoticon.test(text)) visit('emoticon', 1)
}
