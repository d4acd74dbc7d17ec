import { simpleLetters } from '../../text/simple-letters.ts'
import type { Post } from '../../text/types.ts'
import { type Facts, wordSort } from '../facts/facts-of.ts'
import { signalGroup } from '../facts/signal-groups.ts'
import type { PostView } from '../types.ts'

/** Signals that leave a reader something to answer, or name somebody who will; and grief, where a question would be out of place. */
const answerable = signalGroup('answerable')
/** A question that somebody typed without its mark: it opens a sentence, which a subordinate clause does not. */
const unmarked =
  /(?:^|[.!?…\n\ufffc])\s*(?:(?:so|and|but|ok|okay|hey|also|now|well|oh|um|guys|everyone|friends|honestly|serious question|question|quick question|random question)[\s,:]+)*(?:(?:what|how|who|where|which|when|why)(?:['’]?s| is| are| was| were)? (?:your|yours|you|ur|u|everyone|everybody|yall|y['’]all)\b|(?:what|how|who|where|which|when|why)(?: \w+)? (?:do|did|would|should|could|can|will|have|does) (?:you|u|ya|yall|y['’]all|everyone|everybody|anyone|anybody|people|i|we)\b|(?:what|how) about (?:you|yours|u)\b|(?:do|did|does|have|has|are|is|were|was|would|could|can|will) (?:you|u|ya|yall|y['’]all|anyone|anybody|any of you)\b|is it (?:just|only) me|am i (?:the only|alone|wrong|right|crazy))/

/** Somebody who wants something from readers, without a question. */
const asks =
  /(?<![a-zé'’])(?:any(?:one|body) (?:else|know|knows|got|have|has|want|wants|fancy|tried|seen|remember|up for|lost|recogni[sz]e|out there|coming|going|here)\b|(?:send|show|tell|share|post|drop|lend|teach|give) (?:me |us )?(?:all )?your (?:[a-zé'’-]+ ){0,3}(?:photos?|pics?|pictures?|story|stories|tips?|fav(?:ou?rite)?s?|memory|memories|recipes?|ideas?|thoughts|worst|best|guess(?:es)?|answers?|experiences?|opinions?|suggestions?|moments?|tales?|advice)\b|(?:recommendations?|suggestions?|tips|ideas|advice|thoughts|opinions|stories|volunteers|guesses|answers|company) (?:[a-zé'’]+ ){0,6}(?:welcome|appreciated|wanted|needed)\b|(?:shout|wave|yell|holler|shout out|hands up|give (?:me|us) a shout|pipe up|raise your hand) if\b|(?:say|come (?:and|&) say) (?:hi|hello)\b|if you fancy\b|who(?:['’]s| is) (?:up for|in|with me|coming|keen|game)\b|(?:looking for|in need of|could do with|need) (?:[a-zé0-9¹'’-]+ ){0,3}(?:volunteers?|helpers?|helping hands?|stories|ideas|players?|people|folks|tips|advice|recommendations?|suggestions|goalkeepers?|drummers?|singers?|teammates?|guesses|names)\b|any (?:chance (?:some|any)(?:body|one)|takers|volunteers|ideas|tips|advice|recommendations)\b|hear(?:ing)? (?:about )?your (?:memories|stories|thoughts|views|ideas|experiences|take|tales|tips|side)\b|(?:come|stay|drop in|stop) for a (?:chat|natter|cuppa)\b|two truths and a lie\b|vote (?:below|in the comments)\b|(?:finish|complete) (?:this|the) (?:sentence|line|lyric)\b)|(?<=^|\n)\s*wanted:/

const farewell = /(?:^|[.!?\n])\s*(?:rest (?:well|easy|in power)|farewell|goodbye),/

/** Whether anybody could answer a post: it asks, invites, names somebody or answers; or it mourns and wants no questions. */
export function isAnswerable({ post, facts }: PostView): boolean {
  if (post.meta.isReply || post.meta.kind === 'talk' || post.meta.kind === 'share') return true
  if ((facts.signals & answerable) !== 0) return true
  const mayAsk = (facts.words & wordSort.asking) !== 0
  const mayQuestion = (facts.words & wordSort.addressed) !== 0 && mayOpenQuestion(post, facts)
  const mayLeave = (facts.openings & wordSort.farewell) !== 0
  if (!mayAsk && !mayQuestion && !mayLeave) return false
  const lower = simpleLetters(post.masked.slice(post.body.start, post.body.end))
  return (mayQuestion && unmarked.test(lower)) || (mayAsk && asks.test(lower)) || (mayLeave && farewell.test(lower))
}

/** What is no prose (a link, a name, an emoji) may stand before a question as a full stop does. */
function mayOpenQuestion({ masked }: Post, { words, openings }: Facts): boolean {
  if ((openings & wordSort.questioning) !== 0) return true
  return (words & wordSort.questioning) !== 0 && masked.includes('\ufffc')
}
