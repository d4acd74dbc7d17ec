import type { Post, Range } from '../../text/types.ts'

/** Who the sentence is about, and how its verb stands. */
export interface SubjectBefore {
  /** Where the subject starts; where there is none, where the words after it (adverbs, "to be") start. */
  readonly start: number
  /** As written; '' where it is left out ("Proud to support …"). */
  readonly text: string
  readonly person: 'i' | 'we' | 'you' | 'they' | 'it' | 'none'
  readonly tense: 'present' | 'past'
  /** A name, which an edit must keep; else a pronoun, "our team", or nothing. */
  readonly isName: boolean
}

const adverbs =
  'so|very|really|super|incredibly|extremely|beyond|truly|absolutely|just|also|both|particularly|especially|deeply|immensely|pretty|always|now|today|all|more than|most|quite|equally|fully|firmly|strongly|still|proudly|finally|officially|each|excited|thrilled|proud|pleased|delighted|honou?red|happy|humbled|grateful'
const adverbTail = new RegExp(`(?:(?:^|\\s)(?:${adverbs}),?(?:\\s+(?:and|&|to be))?)+\\s*$`, 'i')
function beAtEnd(text: string): RegExpExecArray | null {
  return /(?:(?<=[\p{L}\d])['’](m|re|s)|(?:^|\s+)(am|is|are|was|were|remains?|have been|has been|feels?))\s*$/iu.exec(
    text
  )
}
const pronoun =
  /(?:^|[\s"“(*_])(i|we|you|he|she|it|they|we all|all of us|both of us|our (?:entire |whole )?(?:team|staff|crew|family|company|people))\s*$/i

/** What can stand before a subject: nothing, the end of another clause, or a joining word that does not bind it. */
const leadEnd = /(?:^|[,;:–—…\ufffc]\s*|\s[-–—]+\s*|(?:^|\s)(?:and|but|so)\s+)$/i

/** A subject of its own: a name, a handle, a hashtag, a company; at most seven words, no verb among them that we would see. */
function isOwnName(text: string): boolean {
  return /^(?:[@#]?[\p{L}\p{N}][\p{L}\p{N}'’.&+/-]*(?:\s+|$)){1,7}$/u.test(text)
}
const notName =
  /(?:^|\s)(?:is|are|was|were|that|which|who|because|when|if|while|why|how|what|since|as|reason|today|yesterday|tonight|this|last|next|i['’]?m|we['’]?re|have|has|had|will|can|be|to|not|after|before|with|in|on|at|for)(?:\s|$)/i

function plural(name: string): boolean {
  return /\s(?:&|and)\s/i.test(name) || /^(?:our|the|all|both|these)\s+.*[^s]s$/i.test(name)
}

/**
 * The subject before `at` in a sentence, past adverbs and a form of "to be": of "Today, PFE is so proud" before "proud"
 * it is "PFE". Undefined where the words before `at` are no simple subject.
 */
export function subjectBefore(post: Post, sentence: Range, at: number): SubjectBefore | undefined {
  let head = post.text.slice(sentence.start, at)
  const adverb = adverbTail.exec(head)
  if (adverb) head = head.slice(0, adverb.index)
  const be = beAtEnd(head)
  if (!be) {
    const lead = head.replace(/[\s"“(*_]+$/u, '')
    if (lead !== '' && !/[,;:–—…!?.\u{1f000}-\u{1faff}]$/u.test(lead)) return undefined
    return { start: sentence.start + head.length, text: '', person: 'none', tense: 'present', isName: false }
  }
  head = head.slice(0, be.index)
  const form = (be[1] ?? be[2] ?? '').toLowerCase()
  const tense = /^w/.test(form) ? 'past' : 'present'
  const short = pronoun.exec(head)
  if (short?.[1]) {
    const word = short[1].toLowerCase()
    const start = sentence.start + short.index + short[0].length - short[0].trimStart().length
    if (!leadEnd.test(post.masked.slice(sentence.start, start))) return undefined
    const person =
      word === 'i'
        ? 'i'
        : /^(?:we|all of us|both of us)/.test(word)
          ? 'we'
          : /^(?:you|they)$/.test(word)
            ? (word as 'you' | 'they')
            : 'it'
    return { start, text: short[1], person, tense, isName: false }
  }
  const comma = Math.max(head.lastIndexOf(', '), head.lastIndexOf(': '))
  const from = comma >= 0 ? comma + 2 : 0
  const name = head.slice(from).trim()
  if (!isOwnName(name) || notName.test(name) || form === 'm' || form === 'am') return undefined
  const isPlural = form === 're' || /^(?:are|were|remain|have been|feel)$/.test(form)
  return {
    start: sentence.start + from + (head.slice(from).length - head.slice(from).trimStart().length),
    text: name,
    person: isPlural || plural(name) ? 'they' : 'it',
    tense,
    isName: true
  }
}
