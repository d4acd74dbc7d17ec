import type { GatedPattern } from '../../text/word-gate.ts'
import { latePatterns } from '../late-patterns.ts'

/** A question that somebody typed without its mark. Each with words of which it holds one. */
export const questions = [
  [
    'what how who where which when why whats hows whos wheres whichs whens whys',
    "(?:what|how|who|where|which|when|why)(?:['’]?s| is| are| was| were)? (?:your|yours|you|ur|u|everyone|everybody|yall|y['’]all)\\b"
  ],
  [
    'what how who where which when why',
    "(?:what|how|who|where|which|when|why)(?: \\w+)? (?:do|did|would|should|could|can|will|have|does) (?:you|u|ya|yall|y['’]all|everyone|everybody|anyone|anybody|people|i|we)\\b"
  ],
  ['about', '(?:what|how) about (?:you|yours|u)\\b'],
  [
    'you u ya yall y anyone anybody any',
    "(?:do|did|does|have|has|are|is|were|was|would|could|can|will) (?:you|u|ya|yall|y['’]all|anyone|anybody|any of you)\\b"
  ],
  ['just only', 'is it (?:just|only) me'],
  ['am', 'am i (?:the only|alone|wrong|right|crazy)']
] as const satisfies readonly GatedPattern[]
/** It opens a sentence, which a subordinate clause does not. */
const lead =
  '(?:^|[.!?…\\n\\ufffc])\\s*(?:(?:so|and|but|ok|okay|hey|also|now|well|oh|um|guys|everyone|friends|honestly|serious question|question|quick question|random question)[\\s,:]+)*'

/** Somebody who wants something from readers, without a question. */
export const requests = [
  [
    'anyone anybody',
    'any(?:one|body) (?:else|know|knows|got|have|has|want|wants|fancy|tried|seen|remember|up for|lost|recogni[sz]e|out there|coming|going|here)\\b'
  ],
  [
    'photo photos pic pics picture pictures story stories tip tips fav favs favorite favorites favourite favourites memory memories recipe recipes idea ideas thoughts worst best guess guesses answer answers experience experiences opinion opinions suggestion suggestions moment moments tale tales advice',
    "(?:send|show|tell|share|post|drop|lend|teach|give) (?:me |us )?(?:all )?your (?:[a-zé'’-]+ ){0,3}(?:photos?|pics?|pictures?|story|stories|tips?|fav(?:ou?rite)?s?|memory|memories|recipes?|ideas?|thoughts|worst|best|guess(?:es)?|answers?|experiences?|opinions?|suggestions?|moments?|tales?|advice)\\b"
  ],
  [
    'welcome appreciated wanted needed',
    "(?:recommendations?|suggestions?|tips|ideas|advice|thoughts|opinions|stories|volunteers|guesses|answers|company) (?:[a-zé'’]+ ){0,6}(?:welcome|appreciated|wanted|needed)\\b"
  ],
  ['if', '(?:shout|wave|yell|holler|shout out|hands up|give (?:me|us) a shout|pipe up|raise your hand) if\\b'],
  ['hi hello', '(?:say|come (?:and|&) say) (?:hi|hello)\\b'],
  ['fancy', 'if you fancy\\b'],
  ['who', "who(?:['’]s| is) (?:up for|in|with me|coming|keen|game)\\b"],
  [
    'volunteer volunteers helper helpers hand hands stories ideas player players people folks tips advice recommendation recommendations suggestions goalkeeper goalkeepers drummer drummers singer singers teammate teammates guesses names',
    "(?:looking for|in need of|could do with|need) (?:[a-zé0-9¹'’-]+ ){0,3}(?:volunteers?|helpers?|helping hands?|stories|ideas|players?|people|folks|tips|advice|recommendations?|suggestions|goalkeepers?|drummers?|singers?|teammates?|guesses|names)\\b"
  ],
  [
    'chance takers volunteers ideas tips advice recommendations',
    'any (?:chance (?:some|any)(?:body|one)|takers|volunteers|ideas|tips|advice|recommendations)\\b'
  ],
  [
    'hear hearing',
    'hear(?:ing)? (?:about )?your (?:memories|stories|thoughts|views|ideas|experiences|take|tales|tips|side)\\b'
  ],
  ['chat natter cuppa', '(?:come|stay|drop in|stop) for a (?:chat|natter|cuppa)\\b'],
  ['truths', 'two truths and a lie\\b'],
  ['vote', 'vote (?:below|in the comments)\\b'],
  ['finish complete', '(?:finish|complete) (?:this|the) (?:sentence|line|lyric)\\b'],
  ['wanted', '(?<=^|\\n)\\s*wanted:']
] as const satisfies readonly GatedPattern[]

const patterns = latePatterns([
  ...questions.map(([, source]) => `${lead}(?:${source})`),
  ...requests.map(([, source]) => `(?<![a-zé'’])(?:${source})`)
])

/**
 * Whether a text holds a question that has lost its mark, or asks readers for something. `possible` has a bit for each of
 * `questions`, then each of `requests`, that its words allow. `text` has simple letters.
 */
export function asksReaders(text: string, possible: number): boolean {
  return patterns.some(text, possible)
}
