import type { Post, Range } from '../../text/types.ts'
import type { Change } from '../types.ts'
import { articleChange } from './article.ts'
import { capitalized } from './letter-case.ts'
import { sentenceAt } from './sentence-at.ts'

/** A word that cannot open a sentence once what stood before it is gone, or cannot close one. */
const needsBefore = /^(?:of|for|to|at|with|from|on|in|by|than|as|is|are|was|were|has|that|which|who|until|til|till)\b/i
const needsAfter =
  /(?<![\p{L}'’-])(?:a|an|the|of|for|to|at|with|from|on|in|by|than|as|is|are|was|were|be|your|our|my|their|its|this|these|that|you|we|i|they|can|will|not|don['’]t|have|has|so|just|get|very|it['’]s|we['’]re)$/iu
const linkers = /^(?:(?:and|so|then|but|or|because|plus)\s+)+/iu
const hangingLinkers = /[\s,;–—-]*(?<![\p{L}'’])(?:and|so|then|but|or|plus|&)$/iu

function isBare(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}

/** Whether a link, handle, hashtag, quote or piece of code stands in the range: nothing to leave out unseen. */
export function holdsOthers(post: Post, range: Range): boolean {
  const inRange = (other: Range): boolean => other.start < range.end && range.start < other.end
  return (
    post.entities.some((entity) => entity.type !== 'emoji' && inRange(entity)) ||
    post.quotes.some(inRange) ||
    post.code.some(inRange)
  )
}

/** Removes a whole sentence with the white space that parted it from its neighbours, and its line if that leaves none. */
function withoutSentence(post: Post, sentence: Range): Change | undefined {
  const { text, body } = post
  let { start, end } = sentence
  while (/[ \t]/.test(text[end] ?? '')) end++
  const isLineStart = start <= body.start || text[start - 1] === '\n'
  const isLineEnd = end >= body.end || text[end] === '\n' || text[end] === '\r'
  if (isLineStart && isLineEnd) {
    if (start <= body.start && end >= body.end) return undefined
    // the line goes, and with it the break after it; the last line takes the blank lines before it along
    if (end >= body.end) while (start > body.start && /\s/.test(text[start - 1] ?? '')) start--
    else while (end < body.end && /\s/.test(text[end] ?? '')) end++
  } else if (isLineEnd) while (start > body.start && /[ \t]/.test(text[start - 1] ?? '')) start--
  return { start, end, text: '' }
}

/**
 * The changes that leave out a phrase and mend its sentence: the next word takes over the capital, a comma or "and"
 * that hangs loose goes with it, "a" and "an" follow their new neighbour. A sentence that was nothing but the phrase
 * goes whole. Undefined where what is left would be no sentence, or no post.
 */
export function leaveOut(post: Post, phrase: Range): readonly Change[] | undefined {
  const { text } = post
  if (holdsOthers(post, phrase)) return undefined
  const sentence = sentenceAt(post, phrase.start)
  if (phrase.end > sentence.end) return undefined
  const before = text.slice(sentence.start, phrase.start)
  const after = text.slice(phrase.end, sentence.end)
  if (isBare(before) && isBare(after)) {
    const whole = withoutSentence(post, sentence)
    return whole ? [whole] : undefined
  }
  if (isBare(before)) return atStart(post, phrase, sentence, before, after)
  // a full stop ends the sentence, whatever the parser thinks of what follows
  if (isBare(after) || /^[.;!?]/.test(after)) return atEnd(phrase, before, after)
  return inMiddle(text, phrase, before, after)
}

function atStart(
  post: Post,
  phrase: Range,
  sentence: Range,
  before: string,
  after: string
): readonly Change[] | undefined {
  const gap = /^(?:[\s,;:–—&-]|\ufe0f)+/u.exec(after)?.[0].length ?? 0
  if (/^[!.?…]/.test(after)) return undefined
  const linked = linkers.exec(after.slice(gap))?.[0].length ?? 0
  const rest = after.slice(gap + linked)
  if (needsBefore.test(rest) || !/^[\p{L}\p{N}]/u.test(rest)) return undefined
  // a link is no start of a sentence
  if (post.masked[phrase.end + gap + linked] === '\ufffc') return undefined
  const wasCapital = /^\p{Lu}/u.test(post.text.slice(phrase.start))
  const first = rest.slice(0, 1)
  const capital = wasCapital ? capitalized(first) : first
  const end = phrase.end + gap + linked
  // what stood before the phrase is at most an opening bracket or bullet
  return [
    {
      start: sentence.start + before.length,
      end: first === capital ? end : end + 1,
      text: first === capital ? '' : capital
    }
  ]
}

function atEnd(phrase: Range, before: string, after: string): readonly Change[] | undefined {
  let head = before.trimEnd()
  let tail = 0
  if (head.endsWith('(') && after.trimStart().startsWith(')')) {
    tail = after.indexOf(')') + 1
    head = head.slice(0, -1)
  }
  head = head
    .replace(/[\s,;:–—-]+$/u, '')
    .replace(hangingLinkers, '')
    .replace(/[\s,;:–—-]+$/u, '')
  if (needsAfter.test(head) || isBare(head)) return undefined
  return [{ start: phrase.start - (before.length - head.length), end: phrase.end + tail, text: '' }]
}

function inMiddle(text: string, phrase: Range, before: string, after: string): readonly Change[] | undefined {
  const blanks = /\s*$/.exec(before)?.[0].length ?? 0
  const head = before.trimEnd()
  if (head.endsWith('(') && after.trimStart().startsWith(')')) {
    const open = phrase.start - blanks - 1
    const start = /\s/.test(text[open - 1] ?? '') ? open - 1 : open
    return [{ start, end: phrase.end + after.indexOf(')') + 1, text: '' }]
  }
  const pair = /[,–—-]$/.test(head) && /^\s*[,–—-](?!\d)/.exec(after)
  if (pair) {
    const mark = head.slice(-1)
    const start = phrase.start - blanks - 1
    return [
      {
        start: mark === ',' ? start : start - (/\s*$/.exec(head.slice(0, -1))?.[0].length ?? 0),
        end: phrase.end + (mark === ',' ? 0 : pair[0].length),
        text: ''
      }
    ]
  }
  const rest = after.replace(/^\s+/, '')
  // between two marks that would meet, nobody knows which to keep
  if (/[:;]$/.test(head) && /^\s*[,;:]/.test(after)) return undefined
  const linked = /^[,.;:!?)]/.test(after) ? hangingLinkers.exec(head)?.[0].length : undefined
  if (linked) return [{ start: phrase.start - blanks - linked, end: phrase.end, text: '' }]
  if (blanks === 0 || !/^\s/.test(after)) {
    // next to a mark: the blank on the other side goes
    const start = /^[\s,.;:!?)]/.test(after) ? phrase.start - blanks : phrase.start
    const end = start === phrase.start ? phrase.end + (after.length - rest.length) : phrase.end
    return [{ start, end, text: '' }]
  }
  // in posts without full stops, a wide gap and a capital part two sentences
  if (/^\s{2,}\p{Lu}/u.test(after)) return [{ start: phrase.start - blanks, end: phrase.end, text: '' }]
  const article = articleChange(text, phrase.start, rest)
  const change = { start: phrase.start, end: phrase.end + (after.length - rest.length), text: '' }
  return article ? [article, change] : [change]
}
