import * as l10n from '@vscode/l10n'
import { gap, type Post, type Range } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'

interface Sentence extends Range {
  readonly words: number
}

/** Whether the blank between two words ends a sentence, or at least lets one breathe: a stop, a colon, a line break. */
function isStop(post: Post, index: number): boolean {
  const { words, masked } = post
  if (words.gaps[index] !== gap.hard) return false
  const between = masked.slice(words.ends[index - 1] ?? 0, words.starts[index] ?? 0)
  // "e.g. this", "St. Mary": a stop before a small letter, or after one letter, ends nothing
  if (/^\.\s*$/.test(between) && /^\p{Ll}/u.test(masked.slice(words.starts[index] ?? 0))) return false
  return true
}

function sentences(post: Post): readonly Sentence[] {
  const { words } = post
  const found: Sentence[] = []
  let first = 0
  for (let i = 1; i <= words.count; i++) {
    if (i < words.count && !isStop(post, i)) continue
    found.push({ start: words.starts[first] ?? 0, end: words.ends[i - 1] ?? 0, words: i - first })
    first = i
  }
  return found
}

export default defineRule({
  id: 'long-sentence',
  scope: 'post',
  level: 'hint',
  summary: 'Has a sentence that is hard to read aloud',
  why: 'Posts are read on the bus, between two other posts. A sentence that you cannot say in one breath is one that many will not finish.',
  essay: [14],
  example: {
    before:
      'We went to the market because the baker had told us that the man with the cheese, who only comes when it rains, which it did, would be there, and he was.',
    after: 'We went to the market. The man with the cheese only comes when it rains. It rained, and he was there.'
  },
  options: {
    words: { default: 30, minimum: 10, description: 'How many words a sentence may have.' }
  },
  *check({ post }, { words }) {
    if (post.words.count <= words) return
    for (const sentence of sentences(post)) {
      if (sentence.words <= words) continue
      yield {
        start: sentence.start,
        end: sentence.end,
        message: l10n.t(
          '{0} words without a stop are more than one breath. Break it where you would pause.',
          sentence.words
        )
      }
    }
  }
})
