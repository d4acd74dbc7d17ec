import type { PostView } from '../types.ts'

/** Signals that leave a reader something to answer, or name somebody who will. */
const opens = new Set([
  'question',
  'question-to-reader',
  'sales-question',
  'story-asking',
  'invitation',
  'engagement-bait',
  'mention',
  'reply-opening',
  'repost',
  'credit'
])
/** Grief, where a question would be out of place. */
const grave = 'grave'
/** A question that somebody typed without its mark: it opens a sentence, which a subordinate clause does not. */
const unmarked =
  /(?:^|[.!?…\n\ufffc])\s*(?:(?:so|and|but|ok|okay|hey|also|now|well|oh|um|guys|everyone|friends|honestly|serious question|question|quick question|random question)[\s,:]+)*(?:(?:what|how|who|where|which|when|why)(?:['’]?s| is| are| was| were)? (?:your|yours|you|ur|u|everyone|everybody|yall|y['’]all)\b|(?:what|how|who|where|which|when|why)(?: \w+)? (?:do|did|would|should|could|can|will|have|does) (?:you|u|ya|yall|y['’]all|everyone|everybody|anyone|anybody|people|i|we)\b|(?:what|how) about (?:you|yours|u)\b|(?:do|did|does|have|has|are|is|were|was|would|could|can|will) (?:you|u|ya|yall|y['’]all|anyone|anybody|any of you)\b|is it (?:just|only) me|am i (?:the only|alone|wrong|right|crazy))/iu

/** Somebody who wants something from readers, without a question. */
const asks =
  /(?<![\p{L}'’])(?:any(?:one|body) (?:else|know|knows|got|have|has|want|wants|fancy|tried|seen|remember|up for|lost|recogni[sz]e|out there|coming|going|here)\b|(?:send|show|tell|share|post|drop|lend|teach|give) (?:me |us )?(?:all )?your (?:[\p{L}'’-]+ ){0,3}(?:photos?|pics?|pictures?|story|stories|tips?|fav(?:ou?rite)?s?|memory|memories|recipes?|ideas?|thoughts|worst|best|guess(?:es)?|answers?|experiences?|opinions?|suggestions?|moments?|tales?|advice)\b|(?:recommendations?|suggestions?|tips|ideas|advice|thoughts|opinions|stories|volunteers|guesses|answers|company) (?:[\p{L}'’]+ ){0,6}(?:welcome|appreciated|wanted|needed)\b|(?:shout|wave|yell|holler|shout out|hands up|give (?:me|us) a shout|pipe up|raise your hand) if\b|(?:say|come (?:and|&) say) (?:hi|hello)\b|if you fancy\b|who(?:['’]s| is) (?:up for|in|with me|coming|keen|game)\b|(?:looking for|in need of|could do with|need) (?:[\p{L}\p{N}'’-]+ ){0,3}(?:volunteers?|helpers?|helping hands?|stories|ideas|players?|people|folks|tips|advice|recommendations?|suggestions|goalkeepers?|drummers?|singers?|teammates?|guesses|names)\b|any (?:chance (?:some|any)(?:body|one)|takers|volunteers|ideas|tips|advice|recommendations)\b|hear(?:ing)? (?:about )?your (?:memories|stories|thoughts|views|ideas|experiences|take|tales|tips|side)\b|(?:come|stay|drop in|stop) for a (?:chat|natter|cuppa)\b|two truths and a lie\b|vote (?:below|in the comments)\b|(?:finish|complete) (?:this|the) (?:sentence|line|lyric)\b)|(?<=^|\n)\s*wanted:/iu

const farewell = /(?:^|[.!?\n])\s*(?:rest (?:well|easy|in power)|farewell|goodbye),/iu

/** Whether anybody could answer a post: it asks, invites, names somebody or answers; or it mourns and wants no questions. */
export function isAnswerable({ post, signals }: PostView): boolean {
  if (post.meta.isReply || post.meta.kind === 'talk' || post.meta.kind === 'share') return true
  if (signals.some(({ id }) => opens.has(id) || id === grave)) return true
  const prose = post.masked.slice(post.body.start, post.body.end)
  return unmarked.test(prose) || asks.test(prose) || farewell.test(prose)
}
