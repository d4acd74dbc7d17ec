import type { Post } from '../text/types.ts'

const longestTitle = 80

/** A post's title, else its first words: one line of at most 80 characters. */
export function titleOf(post: Post): string {
  const source = post.meta.title ?? firstWords(post)
  const line = source.replace(/\s+/g, ' ').trim()
  if (line.length <= longestTitle) return line
  // at a word where there is one near, and never through a surrogate pair
  const cut = line.slice(0, longestTitle - 1).replace(/[\ud800-\udbff]$/, '')
  const atWord = cut.lastIndexOf(' ')
  return `${cut.slice(0, atWord > longestTitle / 2 ? atWord : undefined)}…`
}

function firstWords({ text, body, comments }: Post): string {
  let words = ''
  let at = body.start
  for (const comment of comments) {
    if (comment.start > at) words += text.slice(at, Math.min(comment.start, body.end))
    at = Math.max(at, comment.end)
    if (words.trim().length > longestTitle) break
  }
  if (at < body.end) words += ` ${text.slice(at, Math.min(body.end, at + 4 * longestTitle))}`
  return words
}
