import * as l10n from '@vscode/l10n'
import type { PhraseHit } from '../../signals/types.ts'
import type { Post, Range } from '../../text/types.ts'
import { aroundPhrase } from '../rewriting/around-phrase.ts'
import { caseInSentence } from '../rewriting/case-in-sentence.ts'
import { rewriteOf } from '../rewriting/edit-of.ts'
import { holdsOthers, leaveOut } from '../rewriting/leave-out.ts'
import { sentenceAt } from '../rewriting/sentence-at.ts'
import { swapPhrase } from '../rewriting/swap-phrase.ts'
import type { Edit } from '../types.ts'
import { opensClause, softenCall } from './soften-call.ts'
import { softenBogo, softenCode, softenDiscount } from './soften-price.ts'

function swapped(post: Post, range: Range, title: string, text: string): readonly Edit[] {
  return rewriteOf(title, [{ start: range.start, end: range.end, text: caseInSentence(post, range, text) }])
}

function ownWords(post: Post, hit: Range): string {
  return post.text
    .slice(hit.start, hit.end)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[\s-]+/g, ' ')
}

/** A range that takes in the words before the hit that `before` matches. */
function widened(post: Post, hit: PhraseHit, before: RegExp): Range {
  const match = before.exec(post.masked.slice(Math.max(0, hit.start - 40), hit.start))
  return match ? { start: hit.start - match[0].length, end: hit.end } : hit
}

/** "Last chance to see it" is "You can still see it". */
function softenChance(post: Post, hit: PhraseHit): readonly Edit[] {
  const title = l10n.t('Say what they can still do')
  const range = widened(
    post,
    hit,
    /(?:(?:this|here|it|now)(?: i|['’])s (?:your|the|our) |your |it['’]s (?:your |the )?|the )$/i
  )
  const isOpening = range.start !== hit.start || opensClause(post, hit, aroundPhrase(post, hit.first, hit.last))
  const before = post.words.norms[hit.first - 1] ?? ''
  if (!isOpening || (range.start === hit.start && /^(?:a|his|her|their|my)$/.test(before))) return []
  // "Your last chance to apply is on Friday" has its verb yet to come
  const rest = post.masked.slice(hit.end, sentenceAt(post, hit.start).end)
  if (range.start === hit.start && /(?:^|\s)(?:is|are|was|ends?|expires?)\s/i.test(rest)) return []
  if (range.start !== hit.start && /^\s*(?:\S+\s+){0,5}?(?:is|ends?|expires?)\s/i.test(rest)) return []
  const words = ownWords(post, hit)
  const verb = /\bto (.+)$/.exec(words)?.[1]
  if (verb && hit.entry === 'last') return swapped(post, range, title, `you can still ${verb}`)
  if (hit.entry === 'chance') return swapped(post, range, title, verb ? `you can ${verb}` : 'you can')
  const thing = /\bfor (.+)$/.exec(words)?.[1]
  if (thing) return swapped(post, range, title, `there's still time for ${thing}`)
  return rewriteOf(l10n.t('Leave the haste out'), leaveOut(post, range))
}

/** "Don't miss our sale" is "Come and see our sale". */
function softenMissing(post: Post, hit: PhraseHit): readonly Edit[] {
  const { closes, opens } = aroundPhrase(post, hit.first, hit.last)
  const words = ownWords(post, hit)
  const out = rewriteOf(l10n.t('Leave the fear of missing out out'), leaveOut(post, hit))
  if (!opens) return closes ? out : []
  if (/\bmiss(?: out)?(?: it| this one)?$/.test(words)) {
    const come = swapped(post, hit, l10n.t('Make it an invitation'), 'come and see')
    return closes ? [...out, ...come] : []
  }
  const chance = /\bmiss (?:out on )?(?:your|the|this|a|our)? ?(?:\S+ )?(?:chance|opportunity)$/.test(words)
  if (chance) {
    const isVerb = aroundPhrase(post, hit.first, hit.last).wordAfter === 'to'
    return isVerb ? swapped(post, hit, l10n.t('Make it an invitation'), "here's a chance") : out
  }
  const thing = words.replace(/^.*?\bmiss(?: out)?(?: on)? ?/, '')
  const length = post.text.slice(hit.start, hit.end).length - thing.length
  if (length <= 0 || /^on$/.test(thing)) return []
  const head = { start: hit.start, end: hit.start + length }
  const gap = thing === '' ? '' : ' '
  return swapped(post, head, l10n.t('Make it an invitation'), `come and see${gap}`)
}

/** "Only 3 left" is "3 left", "the last few spots" are "a few spots". */
function withoutOnly(post: Post, hit: PhraseHit): readonly Edit[] {
  const own = post.text.slice(hit.start, hit.end)
  const title = l10n.t('Say it without the drum roll')
  const few = /^(?:last|final)\s+(?=few)/i.exec(own)
  if (few) return swapped(post, { start: hit.start, end: hit.start + few[0].length - 1 }, title, 'a')
  const only = /(?:only|just)\s+/i.exec(own)
  if (!only) return []
  const start = hit.start + only.index
  const end = start + only[0].length
  const first = post.text.slice(end, end + 1)
  return only.index === 0 && /^\p{Lu}/u.test(own)
    ? rewriteOf(title, [{ start, end: end + 1, text: first.toUpperCase() }])
    : rewriteOf(title, [{ start, end, text: '' }])
}

/** "Link in bio to shop" is "Link in bio if you'd like to shop". */
function softenLink(post: Post, hit: PhraseHit): readonly Edit[] {
  const to = /\s+(?:to|and)\s+(?=(?:shop|buy|order|purchase|book|pre-?\s?order|get|grab|sign|register|save)\b)/i.exec(
    post.text.slice(hit.start, hit.end)
  )
  if (!to) return []
  const from = hit.start + to.index
  const { closes } = aroundPhrase(post, hit.first, hit.last)
  const title = l10n.t('Leave it to them')
  const ends = closes ? rewriteOf(title, [{ start: from, end: hit.end, text: " if you're curious" }]) : []
  return [...ends, ...rewriteOf(title, [{ start: from, end: from + to[0].length, text: " if you'd like to " }])]
}

/** "Click here to read it" is "Here you can read it". */
function softenClick(post: Post, hit: PhraseHit): readonly Edit[] {
  const to = /^\s+to\s+(?=\p{L})/u.exec(post.text.slice(hit.end))?.[0]
  if (!to || !aroundPhrase(post, hit.first, hit.last).opens) return []
  const where = /below/i.test(ownWords(post, hit)) ? 'below' : 'here'
  const range = { start: hit.start, end: hit.end + to.length }
  return rewriteOf(l10n.t('Say what they can do, and leave it open'), [
    { ...range, text: `${caseInSentence(post, range, `${where} you can`)} ` }
  ])
}

/** "Sale ends Sunday" is "Sale is on until Sunday". */
function softenEnd(post: Post, hit: PhraseHit): readonly Edit[] {
  const verb = /(\s+)(ends?|expires?)\s+(?:(?:on|at|in)(?=\s|$))?\s*/i.exec(post.text.slice(hit.start, hit.end))
  if (!verb?.[2] || /\bin$/i.test(verb[0].trim())) return []
  const start = hit.start + verb.index + (verb[1]?.length ?? 0)
  const end = hit.start + verb.index + verb[0].length
  const be = /s$/i.test(verb[2]) ? 'is' : 'are'
  const trailing = end === hit.end && /^\s/.test(post.text.slice(end)) ? '' : ' '
  const text = caseInSentence(post, { start, end }, `${be} on until`) + trailing
  return rewriteOf(l10n.t('Say how long it runs'), [{ start, end, text }])
}

function softenOffer(post: Post, hit: PhraseHit): readonly Edit[] {
  const { opens, closes } = aroundPhrase(post, hit.first, hit.last)
  const title = l10n.t('Leave the haste out')
  if (opens && closes) return rewriteOf(title, leaveOut(post, hit))
  const noun = ownWords(post, hit).split(' ').at(-1) ?? ''
  return rewriteOf(title, swapPhrase(post, hit, noun))
}

/** "Starting at $9" is "from $9". */
function softenFromPrice(post: Post, hit: PhraseHit): readonly Edit[] {
  const money = /[$€£][\d.,]*\d/.exec(post.text.slice(hit.start, hit.end))?.[0]
  // "courses start at $9" needs its verb
  if (!money || /^(?:starts?|prices starts?)\b/.test(ownWords(post, hit))) return []
  return swapped(post, hit, l10n.t('Say it without the drum roll'), `from ${money}`)
}

type Softener = (post: Post, hit: PhraseHit) => readonly Edit[]

const softeners: Readonly<Record<string, Softener>> = {
  order: softenCall,
  'sign-up': softenCall,
  contact: softenCall,
  here: softenCall,
  discount: softenDiscount,
  bogo: softenBogo,
  code: softenCode,
  last: softenChance,
  chance: softenChance,
  miss: softenMissing,
  scarce: withoutOnly,
  'only-price': withoutOnly,
  'from-price': softenFromPrice,
  link: softenLink,
  click: softenClick,
  ends: softenEnd,
  offer: softenOffer,
  'last-alone': (post, hit) => rewriteOf(l10n.t('Leave the haste out'), leaveOut(post, hit))
}

const wholeClause =
  /^(?:the |this |our )?(?:sale|offer|deal|promo|promotion|special|discount|sales|offers|deals|stock|quantities|supply|supplies|availability|inventory|spots|seats|seating|spaces?|places|slots|tickets)\b.* |^(?:they|these|it|it's|this|they're|time|time's|clock|the clock|everything|what|why|so why)\b/

/** Whether a hurrying phrase can be left out: a clause only whole, others only where nothing hangs on them. */
function canGo(post: Post, hit: PhraseHit): boolean {
  const words = ownWords(post, hit)
  const { opens, closes, wordAfter } = aroundPhrase(post, hit.first, hit.last)
  if (wholeClause.test(words) && !opens) return false
  // "don't sleep on this deal" would leave a deal behind, "don't wait to order" an order
  if (/\b(?:this|these|the)$/.test(words) && !closes) return false
  if (/\b(?:wait|delay|hesitate)$/.test(words) && wordAfter === 'to') return false
  // a capital within a sentence: posts without full stops, where nobody can tell what goes with what
  return opens || closes || !/^\p{Lu}\p{Ll}/u.test(post.text.slice(hit.start))
}

/** What to say instead of a push, by its sort; nothing where the sentence would not be English. */
export function soften(post: Post, hit: PhraseHit): readonly Edit[] {
  if (holdsOthers(post, hit)) return []
  if (hit.replacement === '') {
    return canGo(post, hit)
      ? rewriteOf(l10n.t('Leave “{0}” out', post.text.slice(hit.start, hit.end)), leaveOut(post, hit))
      : []
  }
  if (hit.replacement !== undefined && hit.entry === 'cry')
    return swapped(post, hit, l10n.t('Say “{0}”', hit.replacement), hit.replacement)
  if (hit.replacement !== undefined)
    return rewriteOf(l10n.t('Say “{0}”', hit.replacement), swapPhrase(post, hit, hit.replacement))
  if (hit.entry === 'shop-our') {
    const word = /^shop/i.exec(post.text.slice(hit.start, hit.end))
    const range = { start: hit.start, end: hit.start + 4 }
    return word && !/^shop (?:small|local|with)/i.test(ownWords(post, hit))
      ? rewriteOf(l10n.t('Let them look around'), swapPhrase(post, range, 'browse'))
      : []
  }
  return softeners[hit.entry]?.(post, hit) ?? []
}
