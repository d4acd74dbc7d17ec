import { overrun } from '../../text/limits.ts'
import { published } from '../../text/published.ts'
import { applyChanges } from '../snippet.ts'
import type { Change, PostView } from '../types.ts'

/** Whether every thread part that fits its networks' limits still fits with the changes made (plain text, in the post). */
export function fitsLimits(view: PostView, changes: readonly Change[]): boolean {
  const { post, networks } = view
  return post.parts.every((part) => {
    const own = changes.filter((change) => change.start >= part.start && change.end <= part.end)
    if (own.length === 0) return true
    const before = published(post, part).text
    const shifted = own.map((change) => ({ ...change, start: change.start - part.start, end: change.end - part.start }))
    const after = applyChanges(post.text.slice(part.start, part.end), shifted)
      .replace(/<!--[\s\S]*?-->|!\[[^\]\r\n]*\]\([^)\r\n]*\)/g, '')
      .trim()
    return networks.every((network) => overrun(before, network) || !overrun(after, network))
  })
}
