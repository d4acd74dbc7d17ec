import type { Range } from './types.ts'

const word = /\S+/g
const white = /\s/

/** Whether a UTF-16 code unit is white space, as `\s` has it. */
export function isWhite(code: number): boolean {
  if (code < 128) return code === 32 || (code > 8 && code < 14)
  return code > 0x2fff ? code === 0x3000 || code === 0xfeff : white.test(String.fromCharCode(code))
}

/** A stretch of `text` with something else for each character that is no blank: run by run, since a whole post may be left out. */
function blanked(text: string, start: number, end: number, fill: string): string {
  let at = start
  while (at < end && !isWhite(text.charCodeAt(at))) at++
  if (at === end) return fill.repeat(end - start)
  return text.slice(start, end).replace(word, (run) => fill.repeat(run.length))
}

interface Fill extends Range {
  readonly fill: string
}

function byPlace(a: Fill, b: Fill): number {
  return a.start - b.start || b.end - a.end
}

/** `text` with every range replaced, character for character, so that offsets stay. */
export function mask(
  text: string,
  from: number,
  to: number,
  spaces: readonly Range[],
  objects: readonly Range[]
): string {
  if (spaces.length === 0 && objects.length === 0 && from === 0 && to === text.length) return text
  const cuts: Fill[] = []
  for (const { start, end } of spaces) cuts.push({ start, end, fill: ' ' })
  for (const { start, end } of objects) cuts.push({ start, end, fill: '\ufffc' })
  if (cuts.length > 1) cuts.sort(byPlace)
  let out = from > 0 ? blanked(text, 0, from, ' ') : ''
  let at = from
  for (const cut of cuts) {
    const start = Math.max(cut.start, at)
    const end = Math.min(cut.end, to)
    if (start >= end) continue
    out += text.slice(at, start) + blanked(text, start, end, cut.fill)
    at = end
  }
  return out + text.slice(at, to) + (to < text.length ? blanked(text, to, text.length, ' ') : '')
}
