import { isCommonWord } from '../../text/common-words.ts'
import type { Post, Range } from '../../text/types.ts'
import { fancyWords, hasWideLetters, maybeFancy, plainLetters, styledLetters } from './plain-letters.ts'

interface Word extends Range {
  readonly text: string
}

/** What may stand between two words of one stretch. */
const between = /^[^\p{L}\p{N}#@]{1,12}$/u
const operator = /[=+×÷^∈∑∫<>≤≥→√∂∞*/|²³]/u
const mathItalic = /^[\u{1d434}-\u{1d49b}\u210e]+$/u

/** Where such letters are somebody else's: links, addresses, handles, quotes, code, comments. In order. */
function elsewhere({ entities, quotes, code, comments }: Post): readonly Range[] {
  const linkish = entities.filter(({ type }) => type === 'link' || type === 'email' || type === 'mention')
  return [...linkish, ...quotes, ...code, ...comments].sort((a, b) => a.start - b.start)
}

/** Goes along `ranges` (in order) and says for one place after the other whether any of them touches it. */
function createSweep(ranges: readonly Range[]): (place: Range) => boolean {
  let next = 0
  let reach = 0
  return ({ start, end }) => {
    for (let range = ranges[next]; range && range.start < end; range = ranges[++next])
      reach = Math.max(reach, range.end)
    return reach > start
  }
}

/** One letter of a formula, or a product of two: 𝑎𝑥² + 𝑏𝑥. */
function isFormula(post: Post, { text, start, end }: Word): boolean {
  if (!mathItalic.test(text) || text.length > 6) return false
  const around = `${post.text.slice(Math.max(post.body.start, start - 3), start)} ${post.text.slice(end, end + 3)}`
  return operator.test(around)
}

function isStyled(post: Post, words: readonly Word[], isWideAtHome: boolean): boolean {
  const letters = words.map((word) => (isFormula(post, word) ? 0 : styledLetters(word.text, isWideAtHome)))
  if (letters.some((count) => count >= 3)) return true
  if (words.some((word, i) => letters[i] === 2 && isCommonWord(plainLetters(word.text).toLowerCase()))) return true
  // "𝓵 𝓸 𝓿 𝓮", and "𝐁𝐘 𝐉𝐎"
  return letters.reduce((sum, count) => sum + count, 0) >= 4 && words.length > 1
}

/** The blocks that have such letters, by halves of characters: quicker than a pattern that knows each letter. */
export const mayBeStyled =
  /[\u0250-\u02ff\u1d00-\u1dff\u2070-\u207f\u2100-\u213f\u249c-\u24e9\u2c60-\u2c7f\ua700-\ua7ff\ud835\uff10-\uff5a]|\ud83c[\udd10-\udd89]/

/** Stretches of a post that are written in letters that are none, joined over blanks and marks. */
export function styledStretches(post: Post): readonly Range[] {
  const { text, body } = post
  if (!mayBeStyled.test(text) || !maybeFancy.test(text)) return []
  const stretches: Word[][] = []
  const isElsewhere = createSweep(elsewhere(post))
  const holdsQuote = createSweep([...post.quotes].sort((a, b) => a.start - b.start))
  const isWideAtHome = hasWideLetters(text)
  for (const match of text.slice(body.start, body.end).matchAll(fancyWords)) {
    const start = body.start + match.index
    const word = { start, end: start + match[0].length, text: match[0] }
    if (isElsewhere(word)) continue
    const open = stretches.at(-1)
    const last = open?.at(-1)
    const gap = { start: last?.end ?? start, end: start }
    // a quotation between two words parts them
    if (open && between.test(text.slice(gap.start, gap.end)) && !holdsQuote(gap)) open.push(word)
    else stretches.push([word])
  }
  return stretches
    .filter((words) => isStyled(post, words, isWideAtHome))
    .map((words) => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }))
}
