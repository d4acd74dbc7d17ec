/** Where two versions of a text differ, in UTF-16 code units. */
export interface TextChange {
  /** How many characters both begin with. */
  readonly head: number
  /** How many both end with, none of them among the first ones. */
  readonly tail: number
}

/** Stretches of this length are compared as a whole, which takes a fraction of the time of one character after the other. */
const stretch = 1 << 15
const few = 32

function sharedHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let from = 0
  let to = Math.min(most, stretch)
  while (from < most && a.slice(from, to) === b.slice(from, to)) {
    from = to
    to = Math.min(most, to + stretch)
  }
  while (to - from > few) {
    const middle = (from + to) >> 1
    if (a.slice(from, middle) === b.slice(from, middle)) from = middle
    else to = middle
  }
  while (from < to && a.charCodeAt(from) === b.charCodeAt(from)) from++
  return from
}

function sharedTail(a: string, b: string, most: number): number {
  const isSame = (from: number, to: number): boolean =>
    a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from)
  let from = 0
  let to = Math.min(most, stretch)
  while (from < most && isSame(from, to)) {
    from = to
    to = Math.min(most, to + stretch)
  }
  while (to - from > few) {
    const middle = (from + to) >> 1
    if (isSame(from, middle)) from = middle
    else to = middle
  }
  while (from < to && a.charCodeAt(a.length - 1 - from) === b.charCodeAt(b.length - 1 - from)) from++
  return from
}

/** What two versions of a text have in common at both ends. */
export function textChange(before: string, after: string): TextChange {
  const head = sharedHead(before, after)
  return { head, tail: sharedTail(before, after, Math.min(before.length, after.length) - head) }
}
