import { simpleLetters } from '../../text/simple-letters.ts'
import { mark } from '../facts/marks.ts'
import { signalGroup } from '../facts/signal-groups.ts'
import { wordSort } from '../facts/sorts.ts'
import { turnsOf } from '../facts/turn-sorts.ts'
import type { PostView } from '../types.ts'
import { dropsI } from './drops-i.ts'

/** Words of somebody talking, not writing copy. */
export const talk =
  /(?<![a-zé0-9¹#@])(?:lol|lmao|lmfao|rofl|ha(?:ha)+h?|hehe|omf?g+|ugh+|wow|whoa|yay+|woo+(?:hoo+)?|phew|yikes|ouch|aw+|oops|gonna|wanna|gotta|kinda|dunno|imma|tbh|ngl|idk|imo|smh|wtf|freaking|friggin|damn|dang|fuck\w*|shit\w*|bloody|crap|dude|bro)(?![a-zé0-9¹])/
/** Signals that somebody speaks of themselves, that something is sold, and of life and feeling. */
export const self = signalGroup('self')
const trade = signalGroup('trade')
const life = signalGroup('life')
const we = new Set("we we're we've we'd we'll weve us".split(' '))
/** Faces that somebody makes over their own day. */
const faces = /[😂🤣😭😅🙈🤦🥲😩😴🥱😢🥺]/u
/** People whom one calls so oneself. A shop says "moms" and "your mum". */
export const kin =
  /(?<!(?:your|every|each|any|a|the|for|her|his|their|man['’]s|girl['’]s|new) )(?<![a-zé0-9¹#@'’])(?:mum|mam|mom|dad|granny|gran|nan|nana|grandma|grandpa|grandad|granddad|hubby|bestie|best (?:friend|mate)|son number (?:one|two|three)|the kids|the baby|the dog|the cat)(?![a-zé0-9¹])/

const wares =
  /(?<![a-zé])(?:new|prices?|deliver\w*|shipping|quality|service|sales?|deals?|offers?|menu|hours|collection|styles?|free|range|products?|brands?|discounts?|bookings?|rates?|results?|solutions?)(?![a-zé])/

/** "Wet socks, warm pub, wonderful people.": nothing but three or four small things, none of them for sale. */
function isSmallTalk({ post, score }: PostView): boolean {
  if (post.words.count > 16 || score.dimensions.personal < 0.4) return false
  if (post.entities.some(({ type }) => type !== 'emoji')) return false
  const prose = post.masked.slice(post.body.start, post.body.end).trim()
  const things = prose.replace(/[.!…\s]+$/u, '').split(/[,.]\s+/)
  if (things.length < 3) return false
  const areSmall = things.every((thing) => /^[\p{L}'’-]+(?: [\p{L}'’-]+){0,4}$/u.test(thing.trim()))
  return areSmall && !wares.test(simpleLetters(prose))
}

/** "Rain. Dog. Sofa. Bliss.": nobody says I, and yet somebody does. The limits keep shops' small talk out. */
function readsPersonal({ score }: PostView): boolean {
  const { personal, promotional, robotic } = score.dimensions
  if (score.kind === 'personal' || score.kind === 'talk') return personal >= 0.36 && promotional < 0.75
  return score.kind !== 'promote' && personal >= 0.42 && promotional < 0.5 && robotic < 0.17
}

/** Whether a post shows a trace of a person: an I, a feeling, a piece of life. */
export function hasPerson(view: PostView): boolean {
  const { facts } = view
  facts.person ??= showsPerson(view)
  return facts.person
}

function showsPerson(view: PostView): boolean {
  const { post, facts } = view
  const { isReply, kind } = post.meta
  if (isReply || kind === 'personal' || kind === 'talk' || readsPersonal(view)) return true
  if ((facts.signals & self) !== 0) return true
  const isTrade = (facts.signals & trade) !== 0
  if (!isTrade && isSmallTalk(view)) return true
  // behind a "just" or an "and" a sentence may open anywhere
  const isLed = (facts.openings & wordSort.lead) !== 0
  const mayBeDeed = ((isLed ? facts.words : facts.openings) & wordSort.deed) !== 0
  const moods = turnsOf(isLed ? facts.turns : facts.openTurns, 'moods')
  const mayTalk = (facts.words & wordSort.talk) !== 0
  const mayBeKin = !isTrade && (facts.marks & mark.link) === 0 && (facts.words & wordSort.kin) !== 0
  if (mayBeDeed || moods !== 0 || mayTalk || mayBeKin) {
    const lower = simpleLetters(post.masked.slice(post.body.start, post.body.end))
    if (dropsI(lower, mayBeDeed, moods) || (mayTalk && talk.test(lower)) || (mayBeKin && kin.test(lower))) return true
  }
  if (post.entities.some(({ type, text }) => type === 'emoji' && faces.test(text))) return true
  if (isTrade || (facts.signals & life) === 0 || (facts.words & wordSort.we) === 0) return false
  return post.words.norms.some((norm) => we.has(norm))
}
