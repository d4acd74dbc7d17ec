import type { Directive, Range } from './types.ts'

const directiveName = /^\s*(sociable-[a-z-]*)/
const word = /[^\s,]+/g

/** Closed `<!-- … -->` comments between `from` and `to`. An unclosed one is text. */
export function findComments(text: string, from: number, to: number): Range[] {
  const found: Range[] = []
  let at = text.indexOf('<!--', from)
  while (at >= 0 && at < to) {
    const closing = text.indexOf('-->', at + 4)
    if (closing < 0 || closing + 3 > to) break
    found.push({ start: at, end: closing + 3 })
    at = text.indexOf('<!--', closing + 3)
  }
  return found
}

const types = {
  'sociable-disable': 'disable',
  'sociable-enable': 'enable',
  'sociable-disable-next-line': 'disable-next-line',
  'sociable-disable-file': 'disable-file'
} as const

function typeOf(name: string): Directive['type'] {
  return Object.hasOwn(types, name) ? types[name as keyof typeof types] : 'unknown'
}

/** The `sociable-…` comments among `comments`. What follows `--` in one is a remark, not a rule. */
export function findDirectives(text: string, comments: readonly Range[]): Directive[] {
  const found: Directive[] = []
  for (const comment of comments) {
    const inner = text.slice(comment.start + 4, comment.end - 3)
    const match = directiveName.exec(inner)
    const name = match?.[1]
    if (!match || !name) continue
    const nameStart = comment.start + 4 + match[0].length - name.length
    const remark = inner.indexOf(' -- ')
    const list = inner.slice(match[0].length, remark < 0 ? undefined : remark)
    const rules = [...list.matchAll(word)].map((item) => {
      const start = comment.start + 4 + match[0].length + item.index
      return { start, end: start + item[0].length, text: item[0] }
    })
    found.push({
      ...comment,
      type: typeOf(name),
      name: { start: nameStart, end: nameStart + name.length, text: name },
      rules
    })
  }
  return found
}
