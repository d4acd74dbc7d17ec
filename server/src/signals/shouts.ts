import { isAcronym } from '../text/acronyms.ts'
import { isCommonWord, isName } from '../text/common-words.ts'
import { gap, type Post, type Range } from '../text/types.ts'
import { trait } from '../text/word-traits.ts'

/** Words in capitals one after another, or marks piled up. Word indexes point into `post.words`. */
export interface Shout extends Range {
  readonly type: 'words' | 'marks'
  /** First and last word in capitals; -1 where there are only marks. */
  readonly first: number
  readonly last: number
  /** Words that are shouted for certain; acronyms and figures among them do not count. */
  readonly count: number
}

const capitals = /^\p{Lu}[\p{Lu}'’]*$/u
const piledMarks = /[!?\u203c\u2049\u2757\uff01\uff1f]{2,}/g

/** "Don't" and "dogs'" without what follows their stem. */
export function withoutEnding(lower: string): string {
  return lower.replace(/(?:n't|'(?:s|m|re|ve|ll|d|em)?)$/, '') || lower
}

/** Whether a word, as written, is a common one in capitals. */
function isShouted(text: string, lower: string): boolean {
  if (text.length < 2 || !capitals.test(text)) return false
  const plain = withoutEnding(lower)
  return isCommonWord(plain) || (text.length >= 6 && /[aeiou]/.test(plain) && /[^aeiou]{1,3}[aeiou]/.test(plain))
}

/** "A", "I", "2", an acronym: shouted or not, they look the same. */
function isNeutral(text: string): boolean {
  return /^(?:\p{Lu}|[\p{N}$€£%.,:]+(?:ST|ND|RD|TH|K|AM|PM)?|\p{Lu}{2,5}s?)$/u.test(text)
}

/** Of plain letters. */
function isSmall(code: number): boolean {
  return code > 96 && code < 123
}

function isCapital(code: number): boolean {
  return code > 64 && code < 91
}

function wordShouts(post: Post): Shout[] {
  const { words, text } = post
  const found: Shout[] = []
  let first = -1
  let last = -1
  let count = 0
  const close = (): void => {
    if (count > 0)
      found.push({ type: 'words', start: words.starts[first] ?? 0, end: words.ends[last] ?? 0, first, last, count })
    first = -1
    count = 0
  }
  for (let i = 0; i < words.count; i++) {
    const start = words.starts[i] ?? 0
    // a word with a small letter first or second is no shout, and ends one; a single letter begins none
    const code = text.charCodeAt(start)
    const end = words.ends[i] ?? 0
    if (isSmall(code) || (isCapital(code) && start + 1 < end && isSmall(text.charCodeAt(start + 1)))) {
      close()
      continue
    }
    if (first < 0 && isCapital(code) && start + 1 === end) continue
    const own = text.slice(start, end)
    if (first >= 0 && /[\r\n]/.test(text.slice(words.ends[i - 1] ?? 0, start))) close()
    const lower = words.norms[i] ?? ''
    const amongCapitals = count > 0 || nextIsCapitals(post, i)
    if (isShouted(own, lower) && !isAcronym(own, amongCapitals) && !isInAddress(text, start, words.ends[i] ?? 0)) {
      if (first < 0) first = i
      last = i
      // "NEW YORK (AP)" is a dateline: names are not what is shouted
      if (!isName(withoutEnding(lower)) && !(lower === 'new' && nextIsName(post, i))) count++
    } else if (first < 0 || !isNeutral(own)) close()
  }
  close()
  return found
}

/** "EXAMPLE.COM" where no link was seen. */
function isInAddress(text: string, start: number, end: number): boolean {
  return /^\.[\p{L}\p{N}]/u.test(text.slice(end, end + 2)) || /[\p{L}\p{N}]\.$/u.test(text.slice(start - 2, start))
}

function nextIsName(post: Post, index: number): boolean {
  return index + 1 < post.words.count && isName(post.words.norms[index + 1] ?? '')
}

function nextIsCapitals(post: Post, index: number): boolean {
  const { words, text } = post
  if (index + 1 >= words.count || words.gaps[index + 1] === gap.hard) return false
  const next = text.slice(words.starts[index + 1] ?? 0, words.ends[index + 1] ?? 0)
  return next.length > 1 && capitals.test(next) && !isAcronym(next)
}

const none: readonly Shout[] = []

/** All shouting in a post, in order: words in capitals and rows of exclamation and question marks. */
export function findShouts(post: Post): readonly Shout[] {
  const { allTraits } = post.words
  // without two capitals in a row or a mark nobody shouts
  if ((allTraits & (trait.capitals | trait.mark)) === 0) return none
  const found: Shout[] =
    (allTraits & (trait.capitals | trait.apartCapitals | trait.otherLetters)) === 0 ? [] : wordShouts(post)
  if ((allTraits & trait.pile) !== 0) {
    for (const match of post.masked.matchAll(piledMarks)) {
      // a row of ? by itself is text that lost its letters
      if (/^\?+$/.test(match[0]) && !/[\p{L}\p{N})"”’'\ufffc]/u.test(post.masked.charAt(match.index - 1))) continue
      found.push({
        type: 'marks',
        start: match.index,
        end: match.index + match[0].length,
        first: -1,
        last: -1,
        count: 0
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
