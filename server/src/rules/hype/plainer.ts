import type { PhraseHit } from '../../signals/types.ts'
import type { Post, Range } from '../../text/types.ts'
import { aroundPhrase } from '../rewriting/around-phrase.ts'
import { leaveOut } from '../rewriting/leave-out.ts'
import { swapPhrase } from '../rewriting/swap-phrase.ts'
import { verbBase, verbFormsOf } from '../rewriting/verb-forms.ts'
import type { Change } from '../types.ts'

/** First words of a phrase that are replaced by one plain word, the rest of it stays. */
const heads: Readonly<Record<string, readonly [RegExp, string]>> = {
  'next-gen': [/^(?:next|new)[\s-]gen(?:eration)?/i, 'new'],
  disruptive: [/^disruptive/i, 'new'],
  once: [/^once[\s-]in[\s-]a[\s-]\w+/i, 'rare'],
  'next-level': [/^next[\s-]level/i, 'great'],
  must: [/^must[\s-]haves?/i, 'handy'],
  very: [/^mind[\s-]blowingly|^\w+/i, 'very'],
  big: [/^\w+/i, 'big'],
  robust: [/^\w+/i, 'solid'],
  full: [/^\w+/i, 'full'],
  good: [/^\w+/i, 'good'],
  useful: [/^life[\s-]?changing/i, 'useful'],
  up: [/^(?:\w+[\s-]up|\w+)/i, 'improve'],
  nestled: [/^nestled\s+/i, '']
}

/** Words of a verb as spelled: "10x-ing" is none. */
const verbWord = /^[\p{L}-]+/u

function head(post: Post, hit: PhraseHit, pattern: RegExp): Range | undefined {
  const match = pattern.exec(post.text.slice(hit.start, hit.end))
  return match ? { start: hit.start, end: hit.start + match[0].trimEnd().length } : undefined
}

/** The plain verb in the form of the loud one: "elevates your" is "improves your". */
function plainVerb(post: Post, hit: PhraseHit, plain: string): readonly Change[] | undefined {
  const word = verbWord.exec(post.text.slice(hit.start, hit.end))?.[0]
  if (!word) return undefined
  const form = formOf(word.toLowerCase())
  const [verb = '', ...rest] = plain.split(' ')
  const inflected = verbFormsOf(verb)?.[form]
  if (!inflected) return undefined
  // "embark on a" loses its "on" as well
  const on = /^\S+\s+on\b/i.exec(post.text.slice(hit.start, hit.end))?.[0].length
  const range = { start: hit.start, end: hit.start + (on ?? word.length) }
  return swapPhrase(post, range, [inflected, ...rest].join(' '))
}

/** Which form of its verb a word is, by its ending where the verb is not in our table. */
function formOf(word: string): 0 | 1 | 2 | 3 {
  const base = verbBase(word)
  if (base === word) return 0
  if (word.endsWith('ing')) return 2
  if (word.endsWith('ed')) return 3
  return word.endsWith('s') ? 1 : 0
}

/** "Take your sales to the next level" is "Improve your sales". */
function level(post: Post, hit: PhraseHit): readonly Change[] | undefined {
  const own = post.text.slice(hit.start, hit.end)
  const to = /\s+to\s+(?:the next level|a whole new level|new heights|another level|the max)$/i.exec(own)
  const take = /^(take|takes|taking|took|taken)\b/i.exec(own)?.[1]
  if (!to || !take) return undefined
  const form = { take: 0, takes: 1, taking: 2, took: 3, taken: 4 }[take.toLowerCase()] ?? 0
  const verb = swapPhrase(
    post,
    { start: hit.start, end: hit.start + take.length },
    verbFormsOf('improve')?.[form] ?? 'improve'
  )
  return [...verb, { start: hit.start + to.index, end: hit.end, text: '' }]
}

/** "Kick-starting your day" is "starting your day". */
function start(post: Post, hit: PhraseHit): readonly Change[] | undefined {
  const word = /^(?:kick|jump)[\s-]?start(s|ed|ing)?/i.exec(post.text.slice(hit.start, hit.end))
  if (!word) return undefined
  const range = { start: hit.start, end: hit.start + word[0].length }
  return swapPhrase(post, range, `start${word[1]?.toLowerCase() ?? ''}`)
}

/** "The ultimate" is "a good" before one thing, and "the" where that thing is to be won. */
function withoutUltimate(post: Post, hit: PhraseHit): readonly Change[] | undefined {
  const { wordAfter, wordBefore } = aroundPhrase(post, hit.first, hit.last)
  const the = /^the\s+/i.exec(post.text.slice(hit.start, hit.end))
  if (!the || wordAfter === '' || /^(?:in|of|for|to|and)$|[^s]s$/.test(wordAfter)) return undefined
  if (/^(?:win|enter|winning|receive|giveaway)$/.test(wordBefore))
    return leaveOut(post, { start: hit.start + the[0].length, end: hit.end })
  return swapPhrase(post, hit, 'a good')
}

/** Whether the plain word would stand next to itself: "new and innovative", "innovative new". */
function repeats(post: Post, hit: PhraseHit, plain: string): boolean {
  const words = plain.split(' ')
  const near = [hit.first - 2, hit.first - 1, hit.last + 1, hit.last + 2].map((i) => post.words.norms[i] ?? '')
  return words.some((word) => word.length > 2 && near.includes(word))
}

/** The changes that say a loud phrase plainly; undefined where no plain word fits for certain. */
export function plainer(post: Post, hit: PhraseHit): readonly Change[] | undefined {
  if (hit.replacement !== undefined) {
    if (hit.replacement === '') return leaveOut(post, hit)
    return repeats(post, hit, hit.replacement) ? undefined : swapPhrase(post, hit, hit.replacement)
  }
  if (hit.entry.startsWith('verb ')) return plainVerb(post, hit, hit.entry.slice(5))
  if (hit.entry === 'level') return level(post, hit)
  if (hit.entry === 'kickstart') return start(post, hit)
  if (hit.entry === 'ultimate') return withoutUltimate(post, hit)
  const known = heads[hit.entry]
  const range = known && head(post, hit, known[0])
  if (!known || !range) return undefined
  if (known[1] === '') return leaveOut(post, range)
  return repeats(post, hit, known[1]) ? undefined : swapPhrase(post, range, known[1])
}
