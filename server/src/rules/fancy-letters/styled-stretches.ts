import { isCommonWord } from '../../text/common-words.ts'
import type { Post, Range } from '../../text/types.ts'
import { fancyWords, maybeFancy, plainLetters, styledLetters } from './plain-letters.ts'

interface Word extends Range {
  readonly text: string
}

/** What may stand between two words of one stretch. */
const between = /^[^\p{L}\p{N}#@]{1,12}$/u
const operator = /[=+×÷^∈∑∫<>≤≥→√∂∞*/|²³]/u
const mathItalic = /^[\u{1d434}-\u{1d49b}\u210e]+$/u

function isElsewhere(post: Post, { start, end }: Range): boolean {
  const inRange = (other: Range): boolean => other.start < end && start < other.end
  return (
    post.entities.some((entity) => (entity.type === 'link' || entity.type === 'email') && inRange(entity)) ||
    post.entities.some((entity) => entity.type === 'mention' && inRange(entity)) ||
    [post.quotes, post.code, post.comments].some((ranges) => ranges.some(inRange))
  )
}

/** One letter of a formula, or a product of two: 𝑎𝑥² + 𝑏𝑥. */
function isFormula(post: Post, { text, start, end }: Word): boolean {
  if (!mathItalic.test(text) || text.length > 6) return false
  const around = `${post.text.slice(Math.max(post.body.start, start - 3), start)} ${post.text.slice(end, end + 3)}`
  return operator.test(around)
}

function isStyled(post: Post, words: readonly Word[]): boolean {
  const letters = words.map((word) => (isFormula(post, word) ? 0 : styledLetters(word.text, post.text)))
  if (letters.some((count) => count >= 3)) return true
  if (words.some((word, i) => letters[i] === 2 && isCommonWord(plainLetters(word.text).toLowerCase()))) return true
  // "𝓵 𝓸 𝓿 𝓮", and "𝐁𝐘 𝐉𝐎"
  return letters.reduce((sum, count) => sum + count, 0) >= 4 && words.length > 1
}

/** Stretches of a post that are written in letters that are none, joined over blanks and marks. */
export function styledStretches(post: Post): readonly Range[] {
  const { text, body } = post
  if (!maybeFancy.test(text)) return []
  const stretches: Word[][] = []
  for (const match of text.slice(body.start, body.end).matchAll(fancyWords)) {
    const start = body.start + match.index
    const word = { start, end: start + match[0].length, text: match[0] }
    if (isElsewhere(post, word)) continue
    const open = stretches.at(-1)
    const last = open?.at(-1)
    const gap = last ? text.slice(last.end, word.start) : ''
    if (
      open &&
      between.test(gap) &&
      !post.quotes.some((quote) => last && quote.start >= last.end && quote.end <= start)
    )
      open.push(word)
    else stretches.push([word])
  }
  return stretches
    .filter((words) => isStyled(post, words))
    .map((words) => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }))
}
