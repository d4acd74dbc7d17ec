import type { Post, Range } from '../../text/types.ts'

const between = /^\s*(?:for|=|if)\s+[^\n.!?]{1,30}?[,/|]?\s*(?:and|or)?\s*$/i
const after = /^\s*(?:for|=|if)\s+[\p{L}\d]/iu

/** Polls by emoji: from the first emoji to the last of "❤️ for tea, 😮 for coffee". */
export function emojiVotes(post: Post): readonly Range[] {
  const emoji = post.entities.filter(({ type }) => type === 'emoji')
  const found: Range[] = []
  for (let i = 1; i < emoji.length; i++) {
    const first = emoji[i - 1]
    const second = emoji[i]
    if (!first || !second || !between.test(post.masked.slice(first.end, second.start))) continue
    if (!after.test(post.masked.slice(second.end))) continue
    const last = found.at(-1)
    if (last && last.end === first.end) found[found.length - 1] = { start: last.start, end: second.end }
    else found.push({ start: first.start, end: second.end })
  }
  return found
}
