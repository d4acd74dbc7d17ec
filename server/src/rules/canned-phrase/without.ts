import type { Post, Range } from '../../text/types.ts'
import { leaveOut } from '../rewriting/leave-out.ts'
import { capitalized } from '../rewriting/letter-case.ts'
import { sentenceAt } from '../rewriting/sentence-at.ts'
import type { Change } from '../types.ts'

const word = /\p{L}[\p{L}\p{N}'’]*/gu
const mark = /^["'”’)*_]*\s*(?:[?:…!]+|\.+|[—–]|-+(?=\s)|,)+[ \t]*/u
/** What cannot stand once its condition is all that is left. */
const clause = /^(?:if|when|whether|while|because|since|although|though|as|so|for|with|and|but|that)\b/i

/** A number is a fact, and a day greeted is one, and stays; "at the end of the day" names none. */
function isFact(words: string, sort: string): boolean {
  return /\p{N}/u.test(words) || (/^(?:alone|wish)/.test(sort) && /day\b/i.test(words))
}

/** "In the modern world of data": what follows needs the phrase. */
const needed = /^\s+(?:of|where|which|when|who)\b/i

function wordsIn(text: string): number {
  return text.match(word)?.length ?? 0
}

/** Whether a phrase is all that its sentence says. */
function isWholeSentence(post: Post, range: Range): boolean {
  const sentence = sentenceAt(post, range.start)
  const outside =
    post.text.slice(sentence.start, range.start) + post.text.slice(Math.min(range.end, sentence.end), sentence.end)
  return wordsIn(outside) === 0 && !/\p{N}/u.test(outside)
}

/** A drum roll goes, its mark with it, and what it announced opens the sentence. */
function withoutLead(post: Post, range: Range, least: number): readonly Change[] | undefined {
  const { text } = post
  const sentence = sentenceAt(post, range.start)
  if (wordsIn(text.slice(sentence.start, range.start)) > 0) return undefined
  const gap = mark.exec(text.slice(range.end))?.[0].length ?? 0
  if (gap === 0) return undefined
  const at = range.end + gap
  const next = sentenceAt(post, at)
  const rest = text.slice(at, Math.max(next.end, at))
  if (!/^\p{L}/u.test(post.masked.slice(at)) || wordsIn(rest) < least || clause.test(rest)) return undefined
  const letter = rest.slice(0, 1)
  const isCapital = /^\p{Lu}/u.test(text.slice(range.start))
  const first = isCapital ? capitalized(letter) : letter
  return [{ start: range.start, end: first === letter ? at : at + 1, text: first === letter ? '' : first }]
}

/**
 * The changes that leave a worn-out phrase out, by the sort of phrase that it is. Undefined where the sentence or the
 * post would be poorer English, or no post at all.
 */
export function without(post: Post, range: Range, sort: string): readonly Change[] | undefined {
  const words = post.text.slice(range.start, range.end)
  const left =
    wordsIn(post.masked.slice(post.body.start, range.start)) + wordsIn(post.masked.slice(range.end, post.body.end))
  if (left < 4 || isFact(words, sort)) return undefined
  const isWhole = isWholeSentence(post, range)
  switch (sort) {
    case 'lead':
    case 'comma':
      if (needed.test(post.text.slice(range.end))) return undefined
      return isWhole || !isClauseBefore(post, range) ? leaveOut(post, range) : undefined
    case 'alone':
      return isWhole && !/^\s*:/.test(post.text.slice(range.end)) ? leaveOut(post, range) : withoutLead(post, range, 3)
    case 'alone-talk':
    case 'wish':
    case 'opening':
      return isWhole ? leaveOut(post, range) : undefined
    case 'teaser':
    case 'part':
    case 'drum':
    case 'question':
      // after a question the answer must stand by itself; "Amazing." would not
      return withoutLead(post, range, /^\s*[:—–,]/.test(post.text.slice(range.end)) ? 2 : 4)
    default:
      return undefined
  }
}

/** Whether all that stands before, in the sentence, is a clause that needs what follows: "If you're cold, …". */
function isClauseBefore(post: Post, range: Range): boolean {
  const sentence = sentenceAt(post, range.start)
  const before = post.text.slice(sentence.start, range.start)
  const after = post.text.slice(range.end, sentence.end)
  return wordsIn(after) === 0 && clause.test(before) && !before.slice(0, -2).includes(',')
}
