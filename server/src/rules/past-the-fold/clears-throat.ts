import { simpleLetters } from '../../text/simple-letters.ts'
import type { GatedPattern } from '../../text/word-gate.ts'
import { latePatterns } from '../late-patterns.ts'

const message =
  '(?:posts?|captions?|updates?|notes?|newsletters?|messages?|articles?|blogs?|threads?|reels?|emails?|pages?)'

const messages =
  'post posts caption captions update updates note notes newsletter newsletters message messages article articles blog blogs thread threads reel reels email emails page pages'

/**
 * Turns of phrase about the post itself, its page and its readers at large: what stands before anything is said. Each
 * with words of which it holds one.
 */
export const turns: readonly GatedPattern[] = [
  [
    messages,
    `(?:this|today's|yesterday's|last (?:week|month)'s|this (?:week|month)'s|the|my|our) (?:(?:next|last|previous|new|latest|regular|monthly|weekly|usual|first|second|third) )?${message} (?:is|was|are|will|relates|covers|aims|looks|contains|where|which|about|from|on|to)`
  ],
  ['this today following', `in (?:this|today's|the following) ${message}`],
  [
    'short quick brief little general regular further usual small long',
    `(?:an?|another|our|my|the|this) (?:short|quick|brief|little|general|regular|further|usual|small|long) ${message}`
  ],
  ['another', `another ${message}`],
  ['last previous', `my (?:last|previous) ${message}`],
  ['welcome', 'welcome (?:back )?to (?:my|our|this|the|another)'],
  [
    'visiting following reading stopping joining tuning continued ongoing',
    'thank(?:s| you) (?:all |so much )?for (?:visiting|following|reading|stopping|joining|tuning|your (?:continued|ongoing))'
  ],
  [
    'want wanted like love',
    "(?:i|we)(?:'d| would)? (?:just |also |really |thought (?:i|we) would |thought i'd )?(?:want(?:ed)?|like|love) to (?:quickly )?(?:take a (?:moment|minute)|take this (?:opportunity|moment)|start (?:by|with|off)|write|post|let (?:you|everyone)|inform|give you|provide|remind|touch base|talk|say a)"
  ],
  ['might', 'it might be (?:useful|helpful|worth)'],
  [
    'let inform say advise remind announce confirm',
    'this is (?:just )?to (?:let|inform|say|advise|remind|announce|confirm)'
  ],
  ['following further regard reference', 'following on from|further to|with regard to|with reference to'],
  ['purpose aim intention', '(?:the )?(?:purpose|aim|intention) of (?:this|today)'],
  [
    'as',
    'as (?:usual|always|ever|many of you|some of you|most of you|you (?:may|might|will|probably|all)|part of|mentioned|promised|previously)'
  ],
  [
    'those anyone anybody',
    "(?:those|anyone|anybody) (?:of you )?(?:who|that) (?:are new|is new|may have|might have|missed|do not|don't|haven't)"
  ],
  ['time again been', "it(?:'s| is) (?:that time|me again|been (?:a while|some time|quite))"],
  ['again', 'time of (?:the )?(?:year|month|week) again'],
  [
    'overview outline summary recap roundup round background',
    '(?:an? |the |brief |short |general |quick )(?:overview|outline|summary|recap|roundup|round-up|background) (?:of|to|on)'
  ],
  [
    'ado before getting moving',
    'without further ado|before (?:we|i) (?:start|begin|get (?:started|into))|getting into the|moving on to'
  ],
  [
    'hope',
    "hope (?:that )?(?:you(?:'re| are|'ve| had| have| all)|everyone|everybody|this (?:finds|post|message)|your week)"
  ],
  ['whether', 'whether (?:or not )?to (?:write|post|share) this'],
  ['general', 'general (?:information|news|update|points|interest|terms|background|context)'],
  ['information detail details', '(?:further|more) (?:information|details?) (?:will|is|about|on|below|regarding|in)'],
  ['below down', '(?:see|read|find|found|more|follow(?:s|ing)?|covered|details?) (?:on )?(?:further )?(?:below|down)']
]
const patterns = latePatterns(turns.map(([, source]) => `(?<![a-zé])(?:${source})(?![a-zé])`))

/** A greeting may stand before the first of them. */
const opening = 60

/**
 * Whether the first lines talk about the post, its page or its readers at large before anything is said. `possible` has
 * a bit for each of `turns` that may stand there.
 */
export function clearsThroat(text: string, possible: number): boolean {
  if (possible === 0) return false
  const plain = simpleLetters(text).replaceAll('‘', "'").replaceAll('’', "'")
  let places = 0
  for (let index = 0; possible >> index !== 0; index++) {
    if ((possible & (1 << index)) === 0) continue
    const at = patterns.at(index).exec(plain)?.index
    if (at !== undefined && (at < opening || ++places > 1)) return true
  }
  return false
}
