import type { PhraseHit } from '../../signals/types.ts'
import { gap, type Post } from '../../text/types.ts'
import { aroundPhrase } from '../rewriting/around-phrase.ts'

/** The sorts of push that are an order to the reader: told of oneself, or said as what is possible, they are none. */
const calls = new Set(
  'order sign-up contact here shop-our code treat learn save goods haste link button click'.split(' ')
)

/** Words after which a verb is no order to the reader: "I'll order now", "you can order now", "the new order now". */
const notOrders = new Set(
  "i you i'll i'd i've i'm we we'll we'd we've they they'll they'd he he'll he's she she'll she's you'll you'd you've u who people everyone somebody someone everybody can could may might will would should must had has have having did didn't do does doesn't don't cannot can't couldn't wouldn't won't to gonna wanna gotta lemme me let's lets us him her them it my your our his her their its the a an this that these those of in at for on with finally never always often usually almost already still".split(
    ' '
  )
)

/** The sorts that talk money: people tell what they paid, too. */
const prices = new Set('discount discount-noun only-price from-price code-noun offer-noun cry save'.split(' '))
const tellers = new Set("i i'm i've i'd my me got bought paid scored spent had saved owe owed found".split(' '))
const toReader = new Set("you your you'll you're you've you'd yours".split(' '))

/** Whether the words before a hit, in its sentence, tell what somebody paid. */
function isTold(post: Post, hit: PhraseHit): boolean {
  const { norms, gaps } = post.words
  let told = false
  for (let i = hit.first; i > 0 && i > hit.first - 10 && gaps[i] !== gap.hard; i--) {
    const norm = norms[i - 1] ?? ''
    if (toReader.has(norm)) return false
    if (tellers.has(norm)) told = true
  }
  return told
}

/** Words that go on from "hurry" to what is sold. */
const afterHaste = new Set(
  'and to before while in over as for because only this these we our the on online into or offer offers sale deal deals now today limited act order shop book get grab buy claim save at while join'.split(
    ' '
  )
)

const nounToo = new Set('stream bid call play book switch start upgrade order purchase visit try download'.split(' '))
const joins = new Set('and or please so then just simply now but today here pls'.split(' '))

/** Whether a hit is a push at the reader, not somebody telling what he does or what he paid. */
export function isPush(post: Post, hit: PhraseHit): boolean {
  // "my @acme order today" is a parcel
  if (
    hit.entry === 'order' &&
    /\b(?:my|our|the|your|an?|their|his|her)\s+[@#][\w.]+\s+$/i.test(
      post.text.slice(Math.max(0, hit.start - 60), hit.start)
    )
  )
    return false
  if (prices.has(hit.entry)) return !isTold(post, hit)
  const { wordBefore, wordAfter, opens, closes } = aroundPhrase(post, hit.first, hit.last)
  const first = post.words.norms[hit.first] ?? ''
  // "during its live stream today": nouns as well as verbs
  if (nounToo.has(first) && wordBefore !== '' && !joins.has(wordBefore) && /^\p{Ll}/u.test(post.text.slice(hit.start)))
    return false
  // "our last chance to save the mill" is not about money
  if (
    hit.entry === 'last' &&
    post.words.norms[hit.last] === 'save' &&
    !/^(?:on|up|big|money|with|before|over|more|an|extra|now|\d.*|[$€£].*)?$/.test(wordAfter)
  )
    return false
  if (hit.entry === 'last-alone') {
    // "last day of school" is no sale
    return opens && closes
  }
  if (hit.entry === 'haste') {
    // "Hurry up, spring" is said to the spring
    if (wordAfter !== '' && !afterHaste.has(wordAfter)) return false
  }
  return !calls.has(hit.entry) || !notOrders.has(wordBefore)
}
