import { type LatePattern, latePatterns } from '../late-patterns.ts'

/** A post, or what holds one. */
export const message =
  '(?:posts?|captions?|updates?|notes?|newsletters?|messages?|articles?|blogs?|threads?|reels?|emails?|pages?)'

const messages =
  'post posts caption captions update updates note notes newsletter newsletters message messages article articles blog blogs thread threads reel reels email emails page pages'

const described =
  'next last previous new latest regular monthly weekly usual first second third post caption update note newsletter message article blog thread reel email page'
/** Whose post it is, and the word behind that. */
const owned = ['this', "'s", 'the', 'my', 'our']
  .flatMap((whose) => described.split(' ').map((word) => `${whose} ${word}`))
  .join('|')

/**
 * Turns of phrase about the post itself, its page and its readers at large: what stands before anything is said. Each
 * with words of which it holds one.
 */
export const turns: readonly LatePattern[] = [
  [
    messages,
    `(?:this|today's|yesterday's|last (?:week|month)'s|this (?:week|month)'s|the|my|our) (?:(?:next|last|previous|new|latest|regular|monthly|weekly|usual|first|second|third) )?${message} (?:is|was|are|will|relates|covers|aims|looks|contains|where|which|about|from|on|to)`,
    owned
  ],
  ['this today following', `in (?:this|today's|the following) ${message}`, "in this|in today's|in the following"],
  [
    'short quick brief little general regular further usual small long',
    `(?:an?|another|our|my|the|this) (?:short|quick|brief|little|general|regular|further|usual|small|long) ${message}`
  ],
  ['another', `another ${message}`],
  ['last previous', `my (?:last|previous) ${message}`, 'my last|my previous'],
  ['welcome', 'welcome (?:back )?to (?:my|our|this|the|another)'],
  [
    'visiting following reading stopping joining tuning continued ongoing',
    'thank(?:s| you) (?:all |so much )?for (?:visiting|following|reading|stopping|joining|tuning|your (?:continued|ongoing))'
  ],
  [
    'want wanted like love',
    "(?:i|we)(?:'d| would)? (?:just |also |really |thought (?:i|we) would |thought i'd )?(?:want(?:ed)?|like|love) to (?:quickly )?(?:take a (?:moment|minute)|take this (?:opportunity|moment)|start (?:by|with|off)|write|post|let (?:you|everyone)|inform|give you|provide|remind|touch base|talk|say a)",
    'want to|wanted to|like to|love to'
  ],
  ['might', 'it might be (?:useful|helpful|worth)', 'it might be'],
  [
    'let inform say advise remind announce confirm',
    'this is (?:just )?to (?:let|inform|say|advise|remind|announce|confirm)',
    'this is'
  ],
  [
    'following further regard reference',
    'following on from|further to|with regard to|with reference to',
    'following on from|further to|with regard to|with reference to'
  ],
  ['purpose aim intention', '(?:the )?(?:purpose|aim|intention) of (?:this|today)'],
  [
    'as',
    'as (?:usual|always|ever|many of you|some of you|most of you|you (?:may|might|will|probably|all)|part of|mentioned|promised|previously)',
    'as usual|as always|as ever|as many|as some|as most|as you|as part|as mentioned|as promised|as previously'
  ],
  [
    'those anyone anybody',
    "(?:those|anyone|anybody) (?:of you )?(?:who|that) (?:are new|is new|may have|might have|missed|do not|don't|haven't)"
  ],
  [
    'time again been',
    "it(?:'s| is) (?:that time|me again|been (?:a while|some time|quite))",
    'that time|me again|been a while|been some time|been quite'
  ],
  ['again', 'time of (?:the )?(?:year|month|week) again', 'time of'],
  [
    'overview outline summary recap roundup round background',
    '(?:an? |the |brief |short |general |quick )(?:overview|outline|summary|recap|roundup|round-up|background) (?:of|to|on)',
    'overview|outline|summary|recap|roundup|round-up|background'
  ],
  [
    'ado before getting moving',
    'without further ado|before (?:we|i) (?:start|begin|get (?:started|into))|getting into the|moving on to'
  ],
  [
    'hope',
    "hope (?:that )?(?:you(?:'re| are|'ve| had| have| all)|everyone|everybody|this (?:finds|post|message)|your week)"
  ],
  ['whether', 'whether (?:or not )?to (?:write|post|share) this', 'write this|post this|share this'],
  ['general', 'general (?:information|news|update|points|interest|terms|background|context)'],
  [
    'information detail details',
    '(?:further|more) (?:information|details?) (?:will|is|about|on|below|regarding|in)',
    'further information|further detail|more information|more detail'
  ],
  ['below down', '(?:see|read|find|found|more|follow(?:s|ing)?|covered|details?) (?:on )?(?:further )?(?:below|down)']
]
const patterns = latePatterns(turns, (source) => `(?<![a-zé])(?:${source})(?![a-zé])`)
/** Those that name the post, its page or the like: the words of the first of them stand in all. */
const ofMessages = turns.reduce((bits, [, source], index) => bits | (source.includes(message) ? 1 << index : 0), 0)

const curly = /[‘’]/

/** A greeting may stand before the first of them. */
const opening = 60

/** The turns that may stand in a text, by those of which it has words: bit n stands for turn n. */
export function possibleTurns(worded: number): number {
  return (worded & 1) === 0 ? worded & ~ofMessages : worded
}

/**
 * Whether the first lines talk about the post, its page or its readers at large before anything is said. `text` has simple
 * letters, `asked` a bit for each of `turns` that may stand there.
 */
export function clearsThroat(text: string, asked: number): boolean {
  const plain = curly.test(text) ? text.replace(/[‘’]/g, "'") : text
  let places = 0
  for (let index = 0; asked >> index !== 0; index++) {
    const at = (asked & (1 << index)) === 0 ? -1 : patterns.find(plain, index)
    if (at >= 0 && (at < opening || ++places > 1)) return true
  }
  return false
}
