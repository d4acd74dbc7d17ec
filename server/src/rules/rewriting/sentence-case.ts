import type { Profile } from '../../settings/types.ts'
import { withoutEnding } from '../../signals/shouts.ts'
import { isAcronym } from '../../text/acronyms.ts'
import { isCommonWord, isName } from '../../text/common-words.ts'
import type { Post } from '../../text/types.ts'
import type { Change } from '../types.ts'

/** Sentence case for words in capitals. `isSure` unless many are words we do not know and may be names. */
export interface SentenceCase {
  readonly changes: readonly Change[]
  readonly isSure: boolean
}

/** How the writer writes names: brand, wares, places and the like, by their lower case. */
function ownNames(profile: Profile): ReadonlyMap<string, string> {
  const { name, brand, wares, places, people, pets } = profile
  const all = [name ?? '', brand ?? '', ...wares, ...places, ...people, ...pets].flatMap((text) => text.split(/\s+/))
  return new Map(all.filter((word) => /\p{Lu}/u.test(word)).map((word) => [word.toLowerCase(), word]))
}

/** Whether a sentence starts at `at`. */
function opensSentence(post: Post, at: number, partStart: number): boolean {
  const from = Math.max(partStart, at - 60)
  const before = post.text.slice(from, at).replace(/[\s"“‘'(*_~>•\-–—]+$/u, '')
  if (/(?:\p{Extended_Pictographic}|\ufe0f)$/u.test(before)) return true
  return before === '' || /[.!?…:]$/.test(before) || /[\r\n]\s*[^\p{L}\p{N}]*$/u.test(post.text.slice(from, at))
}

/** Contractions as people type them in a hurry. */
const bare =
  /^(?:(?:wo|ca|do|does|did|is|are|was|were|has|have|had|could|would|should|ai)nt|(?:that|what|where|who|there|here|let|it|he|she)s|(?:you|they|we)(?:re|ve|ll)|im|ive)$/

/** First words of names of two: "New York", "Southern California". */
const nameOpeners = new Set(
  'new san santa los las st saint north south east west northern southern eastern western united lake fort mount el great'.split(
    ' '
  )
)

/** Days and months, which keep a capital; two of them are everyday words as well, but not beside a number. */
const dates =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october|november|december)$/
const maybeMonths = /^(?:may|march)$/

function isDate(plain: string, around: string): boolean {
  return dates.test(plain) || (maybeMonths.test(plain) && /^\d|\d$/.test(around.trim()))
}

function isKnown(plain: string): boolean {
  if (isCommonWord(plain) || bare.test(plain)) return true
  const stem = plain.replace(/(?:ings?|ers?|e?s|ed|ly|ness|ments?|able|y)$/, '')
  return stem.length > 2 && [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].some(isCommonWord)
}

function capital(lower: string): string {
  return lower.slice(0, 1).toUpperCase() + lower.slice(1)
}

/** Words `first` to `last` of a post in sentence case: acronyms, names and "I" keep their capitals. */
export function sentenceCase(post: Post, first: number, last: number, profile: Profile): SentenceCase {
  const names = ownNames(profile)
  const { words, text } = post
  const changes: Change[] = []
  let unknown = 0
  for (let i = first; i <= last; i++) {
    const start = words.starts[i] ?? 0
    const end = words.ends[i] ?? 0
    const own = text.slice(start, end)
    if (own !== own.toUpperCase() || !/\p{L}/u.test(own) || (/\p{N}/u.test(own) && !/^\d+(?:ST|ND|RD|TH)$/.test(own)))
      continue
    const lower = own.toLowerCase()
    const plain = withoutEnding(words.norms[i] ?? lower)
    const stem = lower.slice(0, plain.length)
    const ending = lower.slice(plain.length)
    const known = isKnown(plain)
    const from = post.parts.find((part) => part.start <= start && start < part.end)?.start ?? post.body.start
    let written: string
    const isTime =
      /^(?:am|pm|a\.m|p\.m|et|pt|ct|est|pst|gmt|cet)$/.test(lower) &&
      /[\p{N}mM.]\s?$/u.test(text.slice(Math.max(0, start - 4), start))
    const opensName = nameOpeners.has(lower) && i < words.count - 1 && isName(words.norms[i + 1] ?? '')
    if (isTime) continue
    if (names.has(stem)) written = (names.get(stem) ?? stem) + ending
    else if (plain === 'i' || isAcronym(own, true) || (!known && own.length <= 4))
      written = own.slice(0, stem.length) + ending
    else if (/^i(?:m|ve)?$/.test(lower) || /^i['’]/.test(lower)) written = capital(lower)
    else if (
      opensName ||
      isName(plain) ||
      isDate(plain, text.slice(end, end + 4)) ||
      !known ||
      opensSentence(post, start, from)
    )
      written = capital(lower)
    else written = lower
    if (!known && !names.has(stem)) unknown++
    if (written !== own) changes.push({ start, end, text: written })
  }
  return { changes, isSure: unknown * 3 <= last - first + 1 }
}
