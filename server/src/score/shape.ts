import type { Post } from '../text/types.ts'
import { createWordMemo } from '../text/word-memo.ts'
import { visitMarks } from './marks.ts'

/** Takes one thing that the layout or the make of a post says, with its strength. */
export type VisitCue = (id: string, value: number) => void

const functionWords = new Set(
  "the a an of to in on at for with from by is are was were be been am it its it's he she they we you i i'm my me your our their his her this that these those not no so if as do does did have has had will would can could just all what when how why there here up out about us them than then too very get got and or but".split(
    ' '
  )
)

const isSmall = createWordMemo((word) => (functionWords.has(word) ? 1 : 0))

/**
 * How a post is made, whatever its words: its length, who is missing in it, how much of it is small words, its marks.
 * Values grow slowly with what they count. `has` knows the ids of the signals found.
 */
export function visitShape(post: Post, has: (id: string) => boolean, visit: VisitCue): void {
  const { words, quotes, entities } = post
  const { count, numbers, norms } = words
  if (!has('first-person')) visit(has('we-voice') || has('you-address') ? 'no-i' : 'no-person', 1)
  if (count === 0) visit('no-words', 1)
  else {
    let small = 0
    for (let i = 0; i < count; i++) small += isSmall(numbers[i] ?? 0, norms[i] ?? '')
    visit('small-words', (2 * small) / count)
    if (small === 0) visit('no-small-words', 1)
  }
  visit('length', Math.log2(1 + count) / 3)
  if (count <= 6) visit('short', 1)
  if (count > 40) visit('long', 1)
  const last = entities.at(-1)
  if (last?.type === 'link' && !/[\p{L}\p{N}]/u.test(post.masked.slice(last.end, post.body.end))) visit('link-last', 1)
  let hashtags = 0
  for (const { type } of entities) if (type === 'hashtag') hashtags++
  if (hashtags > 2) visit('many-hashtags', 1)
  if (quotes.length > 0) visit('quote', 1)
  visitMarks(post, (id, times) => visit(id, Math.log2(1 + times)))
}
