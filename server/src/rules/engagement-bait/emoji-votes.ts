import type { Post, Range } from '../../text/types.ts'

const between = /^\s*(?:for|=|if)\s+[^\n.!?]{1,30}?[,/|]?\s*(?:and|or)?\s*$/i
const after = /^\s*(?:for|=|if)\s+[\p{L}\d]/iu

const reaction =
  '(?:like|love|laugh|haha|wow|sad|angry|care|celebrate|support|insightful|funny|curious|heart|rt|retweet|repost|share|comment|fav|favourite|favorite|clap|applaud|thumbs up|follow|save)'
const means = '\\s{0,2}(?:=|→|->|=>)\\s{0,2}'
const answer = '[\\p{L}\\d][^\\n=,;/|.!?]{0,30}'
/** "Like = tea, RT = coffee". */
const wordVotes = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:an? )?${reaction}${means}${answer}(?:[\\s,;/|.]{1,3}(?:and |or )?(?:an? )?${reaction}${means}${answer})+`,
  'giu'
)

/** Polls by the names of reactions: "Love = yes, laugh = no". */
export function wordVotesIn({ masked, body }: Post): readonly Range[] {
  const prose = masked.slice(body.start, body.end)
  if (!prose.includes('=') && !prose.includes('→') && !prose.includes('->')) return []
  return Array.from(prose.matchAll(wordVotes), ({ index, 0: words }) => {
    const start = body.start + index
    return { start, end: start + words.trimEnd().length }
  })
}

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
