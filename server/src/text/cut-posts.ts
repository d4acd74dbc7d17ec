import { type Cut, cell, cutOf, perPost } from './cut.ts'
import { cutFeed } from './cut-feed.ts'
import { splitMarkdown } from './split-markdown.ts'
import { type TextChange, textChange } from './text-change.ts'
import type { LanguageId } from './types.ts'

/** A cut, and how many of its posts, from either end, are word for word those of the cut before. */
export interface Recut {
  readonly cut: Cut
  readonly head: number
  readonly tail: number
}

/** Whether post `a` of one cut is cut like post `b` of another, `shift` characters on. */
function isAlike(cells: Int32Array, a: number, others: Int32Array, b: number, shift: number): boolean {
  const [left, right] = [a * perPost, b * perPost]
  const [header = -1, other = -1] = [cells[left + cell.headerEnd], others[right + cell.headerEnd]]
  return (
    (cells[left + cell.start] ?? 0) + shift === others[right + cell.start] &&
    (cells[left + cell.body] ?? 0) + shift === others[right + cell.body] &&
    (cells[left + cell.end] ?? 0) + shift === others[right + cell.end] &&
    (header < 0 ? other < 0 : header + shift === other)
  )
}

function recut(before: Cut, cut: Cut, same: TextChange): Recut {
  const most = Math.min(before.count, cut.count)
  const [old, own] = [before.cells, cut.cells]
  let head = 0
  while (head < most && (own[head * perPost + cell.end] ?? 0) <= same.head && isAlike(old, head, own, head, 0)) head++
  const shift = cut.text.length - before.text.length
  const from = cut.text.length - same.tail
  let tail = 0
  for (; tail < most - head; tail++) {
    const post = cut.count - 1 - tail
    if ((own[post * perPost + cell.start] ?? 0) < from) break
    if (!isAlike(old, before.count - 1 - tail, own, post, shift)) break
  }
  return { cut, head, tail }
}

/** Cuts a file into posts, quickly where its text as it was `before` is much the same. The cut does not depend on that. */
export function cutPosts(text: string, languageId: LanguageId, before?: Cut): Recut {
  const known = before?.languageId === languageId ? before : undefined
  const same = known && textChange(known.text, text)
  if (known && same?.head === text.length && text.length === known.text.length)
    return { cut: known, head: known.count, tail: 0 }
  const cut = languageId === 'markdown' ? cutOf(text, languageId, splitMarkdown(text)) : cutFeed(text, known, same)
  return known && same ? recut(known, cut, same) : { cut, head: 0, tail: 0 }
}
