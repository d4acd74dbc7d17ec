import type { PhraseHit } from '../../signals/types.ts'
import type { Post } from '../../text/types.ts'
import { aroundPhrase } from '../rewriting/around-phrase.ts'
import { caseInSentence } from '../rewriting/case-in-sentence.ts'
import { isCapitals, uncapitalized } from '../rewriting/letter-case.ts'
import type { Change } from '../types.ts'

/** What a person does where a notice says that it is done. */
const deeds: Readonly<Record<string, string>> = {
  purchased: 'buy',
  bought: 'buy',
  booked: 'book',
  made: 'make',
  ordered: 'order',
  reserved: 'reserve',
  downloaded: 'download',
  viewed: 'see',
  found: 'find',
  collected: 'collect',
  returned: 'return',
  paid: 'pay',
  obtained: 'get',
  completed: 'complete',
  submitted: 'send in',
  presented: 'show',
  placed: 'place',
  worn: 'wear',
  cancelled: 'cancel',
  canceled: 'cancel',
  kept: 'keep'
}
/** What we do where it is done. */
const ours: Readonly<Record<string, string>> = {
  recommended: 'recommend',
  advised: 'recommend',
  suggested: 'suggest',
  decided: 'decided',
  agreed: 'agreed',
  expected: 'expect',
  hoped: 'hope',
  proposed: 'propose'
}

const asked =
  /\s(?:are|is)\s(?:(?:kindly|respectfully|strongly|also|now)\s)?(?:asked|requested|advised|encouraged|urged|reminded|required)\s(not\s)?to$/i
const done = /^(\p{L}[\p{L}\s]*?)\s(can|may|must|should)\sbe\s(\p{L}+)$/iu
const held =
  /^it\s(?:is|was|has been)\s(?:(?:strongly|highly|kindly|also|now)\s)?(\p{L}+)\s((?:that|to)(?:\s\p{L}+)?)$/iu
const sorry = /^((?:any|all|the)\s.*?(?:inconvenience|delays?|disruption|confusion).*?)\s(?:is|are)\s.*regretted$/iu

/** A notice in the words of somebody who stands behind the counter, in lower case but for names. */
function spoken(own: string): string | undefined {
  const order = asked.exec(own)
  if (order) return order[1] ? 'please do not' : 'please'
  const deed = done.exec(own)
  const verb = deeds[deed?.[3]?.toLowerCase() ?? '']
  if (deed?.[1] && verb) {
    const thing = uncapitalized(deed[1])
    return /^(?:can|may)$/i.test(deed[2] ?? '') ? `you can ${verb} ${thing}` : `please ${verb} ${thing}`
  }
  const opinion = held.exec(own)
  const ourVerb = ours[opinion?.[1]?.toLowerCase() ?? '']
  // "we recommend to book" is no English
  if (opinion?.[2] && ourVerb && !(/^to\b/i.test(opinion[2]) && /^(?:recommend|suggest)$/.test(ourVerb)))
    return `we ${ourVerb} ${opinion[2]}`
  const trouble = sorry.exec(own)
  return trouble?.[1] ? `we're sorry for ${uncapitalized(trouble[1])}` : undefined
}

/**
 * "Guests are asked to ring" is "Please ring", "tickets can be bought at the door" is "you can buy tickets at the door",
 * "it is hoped that" is "we hope that". Undefined where the phrase does not open its clause, or has no such form.
 */
export function withPeople(post: Post, hit: PhraseHit): readonly Change[] | undefined {
  const own = post.text.slice(hit.start, hit.end).replace(/\s+/g, ' ')
  if (!aroundPhrase(post, hit.first, hit.last).opens || isCapitals(own)) return undefined
  const said = spoken(own)
  return said ? [{ start: hit.start, end: hit.end, text: caseInSentence(post, hit, said) }] : undefined
}
