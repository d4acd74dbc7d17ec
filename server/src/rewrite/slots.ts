import type { Range } from '../text/types.ts'

/** `[what belongs there]`, but not the words of a Markdown link. */
const slot = /(?<!\])\[[^[\]\r\n]{1,80}\](?!\(|\[)/g

/** The slots in a plain text: what only the writer can fill in, in square brackets. */
export function slotsIn(text: string): readonly Range[] {
  return [...text.matchAll(slot)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }))
}

/** Every slot as `[…]`, so that what a slot asks for is never judged as if it had been said. */
export function withoutLabels(text: string): string {
  return text.replace(slot, '[…]')
}
