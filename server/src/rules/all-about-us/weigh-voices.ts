import { simpleLetters } from '../../text/simple-letters.ts'
import { around, createGatedPatterns, type GatedPattern } from '../../text/word-gate.ts'
import { signalGroup } from '../facts/signal-groups.ts'
import { phrasesOf } from '../phrases-of.ts'
import type { PostView } from '../types.ts'

/** How often a post speaks of those who wrote it, and of everybody else. */
export interface Voices {
  readonly us: number
  readonly others: number
}

const othersSignals = new Set([
  'you-address',
  'mention',
  'reply-opening',
  'own-people',
  'question-to-reader',
  'thanks-for',
  'story-asking'
])
const mine = signalGroup('mine')
/** At home and in the stands people say "we" and "our team" too. */
const homely = new Set(['family', 'pets', 'topic-sport', 'topic-faith', 'topic-school'])

/** Whose home it is that "we" are in, and with whom. Each with words of which it holds one. */
export const mates = [
  [
    'mate mates friend friends pal pals buddy buddies mum mom mam dad nan gran grandma grandad grandpa aunt auntie uncle',
    'mates?|friends?|pals?|buddy|buddies|mum|mom|mam|dad|nan|gran|grandma|grandad|grandpa|aunt|auntie|uncle'
  ],
  [
    'cousin cousins sister brother son daughter kids children wedding honeymoon holiday holidays vacation sofa couch kitchen garden garden flat',
    'cousins?|sister|brother|son|daughter|kids|children|wedding|honeymoon|holidays?|vacation|sofa|couch|kitchen|back garden|garden|flat'
  ],
  [
    'bedroom room bathroom tent caravan landlord landlady neighbor neighbors neighbour neighbours parents laws exam exams school teacher tent childhood',
    'bedroom|living room|bathroom|tent|caravan|landlord|landlady|neighbou?rs?|parents|in-laws|exams?|school|teacher|tent|childhood'
  ]
] as const satisfies readonly GatedPattern[]
const whose = '(?<![a-zé])(?:our|my|a|his|her|their) (?:old |best |good |little |wee |lovely |poor |first |tiny )?'
const atHome = createGatedPatterns(around(mates, (source) => `${whose}(?:${source})(?:['’]s?)?(?![a-zé])`))

/**
 * Counts "we", "our", "us" and the brand against "you", "your" and people by name. Undefined where no business speaks:
 * nothing in the post says what it does or has for a living, or a person is heard in it.
 */
export function weighVoices(view: PostView): Voices | undefined {
  const { post, signals, facts } = view
  if (post.meta.isReply || post.meta.kind === 'personal' || post.meta.kind === 'talk') return undefined
  // somebody speaks of their own life, or mourns: "we" is then no company
  if ((facts.signals & mine) !== 0) return undefined
  const trade = phrasesOf(view, 'all-about-us').length
  if (trade === 0) return undefined
  let us = 0
  let others = 0
  for (const { id } of signals) {
    if (id === 'we-voice' || id === 'own-brand') us++
    else if (othersSignals.has(id)) others++
  }
  if (trade === 1 && (us < 4 || isHome(view))) return undefined
  if (trade < 3 && atHome.test(simpleLetters(post.masked.slice(post.body.start, post.body.end)))) return undefined
  return { us, others }
}

function isHome({ signals }: PostView): boolean {
  return signals.some(({ id }) => homely.has(id)) || signals.filter(({ id }) => id === 'maybe-sport').length > 1
}
