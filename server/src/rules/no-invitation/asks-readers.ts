import { type LatePattern, latePatterns } from '../late-patterns.ts'

const helpers = 'do did does have has are is were was would could can will'

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
  ['about', '(?:what|how) about (?:you|yours|u)\\b', 'what about|how about'],
  [
    'you u ya yall y anyone anybody any',
    `(?:${helpers.replaceAll(' ', '|')}) (?:you|u|ya|yall|y['’]all|anyone|anybody|any of you)\\b`,
    helpers
      .split(' ')
      .map((verb) => `${verb} y|${verb} u|${verb} any`)
      .join('|')
  ],
  ['just only', 'is it (?:just|only) me', 'is it just|is it only'],
  ['am', 'am i (?:the only|alone|wrong|right|crazy)', 'am i ']
] as const satisfies readonly LatePattern[]
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
    "(?:send|show|tell|share|post|drop|lend|teach|give) (?:me |us )?(?:all )?your (?:[a-zé'’-]+ ){0,3}(?:photos?|pics?|pictures?|story|stories|tips?|fav(?:ou?rite)?s?|memory|memories|recipes?|ideas?|thoughts|worst|best|guess(?:es)?|answers?|experiences?|opinions?|suggestions?|moments?|tales?|advice)\\b",
    'send |show |tell |share |post |drop |lend |teach |give '
  ],
  [
    'welcome appreciated wanted needed',
    "(?:recommendations?|suggestions?|tips|ideas|advice|thoughts|opinions|stories|volunteers|guesses|answers|company) (?:[a-zé'’]+ ){0,6}(?:welcome|appreciated|wanted|needed)\\b"
  ],
  [
    'if',
    '(?:shout|wave|yell|holler|shout out|hands up|give (?:me|us) a shout|pipe up|raise your hand) if\\b',
    'shout if|wave if|yell if|holler if|out if|up if|hand if'
  ],
  ['hi hello', '(?:say|come (?:and|&) say) (?:hi|hello)\\b', 'say h'],
  ['fancy', 'if you fancy\\b', 'if you fancy'],
  ['who', "who(?:['’]s| is) (?:up for|in|with me|coming|keen|game)\\b", "who's |who’s |who is "],
  [
    'volunteer volunteers helper helpers hand hands stories ideas player players people folks tips advice recommendation recommendations suggestions goalkeeper goalkeepers drummer drummers singer singers teammate teammates guesses names',
    "(?:looking for|in need of|could do with|need) (?:[a-zé0-9¹'’-]+ ){0,3}(?:volunteers?|helpers?|helping hands?|stories|ideas|players?|people|folks|tips|advice|recommendations?|suggestions|goalkeepers?|drummers?|singers?|teammates?|guesses|names)\\b",
    'looking for |in need of |could do with |need '
  ],
  [
    'chance takers volunteers ideas tips advice recommendations',
    'any (?:chance (?:some|any)(?:body|one)|takers|volunteers|ideas|tips|advice|recommendations)\\b',
    'any chance|any takers|any volunteers|any ideas|any tips|any advice|any recommendations'
  ],
  [
    'hear hearing',
    'hear(?:ing)? (?:about )?your (?:memories|stories|thoughts|views|ideas|experiences|take|tales|tips|side)\\b',
    'hear your|hear about your|hearing your|hearing about your'
  ],
  ['chat natter cuppa', '(?:come|stay|drop in|stop) for a (?:chat|natter|cuppa)\\b', ' for a '],
  ['truths', 'two truths and a lie\\b', 'two truths'],
  ['vote', 'vote (?:below|in the comments)\\b', 'vote below|vote in'],
  ['finish complete', '(?:finish|complete) (?:this|the) (?:sentence|line|lyric)\\b', 'finish th|complete th'],
  ['wanted', '(?<=^|\\n)\\s*wanted:', 'wanted:']
] as const satisfies readonly LatePattern[]

const asked = latePatterns(questions, (source) => `${lead}(?:${source})`)
const requested = latePatterns(requests, (source) => `(?<![a-zé'’])(?:${source})`)

/**
 * Whether a text holds a question that has lost its mark, or asks readers for something. `text` has simple letters; the
 * numbers have a bit for each of `questions` and of `requests` that its words allow.
 */
export function asksReaders(text: string, questioned: number, wanted: number): boolean {
  return asked.some(text, questioned) || requested.some(text, wanted)
}
