import { type LatePattern, latePatterns } from '../late-patterns.ts'

/** What may stand before a sentence whose "I" is left out. */
export const leads = 'just finally still almost nearly also and so well ok okay then actually apparently today'

const lead = `(?:^|[.!?…\\n]\\s*)(?:(?:${leads.replaceAll(' ', '|')})[\\s,]+)*`

/** What "I" did: "just got home", "came last". What is made, found or based somewhere is a product or a firm. */
export const deed: LatePattern = [
  '',
  '(?:got|went|came|saw|met|woke|spent|ate|fell|forgot|lost|bought|tried|took|heard|felt|thought|finished|watched|read(?! (?:the|more|our|about|on|all|it|this|here|full|now|and|what|how|why))|ran|walked|drove|cried|laughed|learned|learnt|survived|burnt|burned|dropped|spilled|missed|stopped|stayed|visited|joined|enjoyed|loved|hated|had|made|found|left|started)(?! (?:in|from|by|with|for|of|on) (?:[\\da-z]|real|pure|organic|cotton|the (?:heart|usa|uk))|\\s*:)'
]

/**
 * What "I" am doing, feeling or saying: "so tired", "waiting for the kettle". Each begins with one of its words; of the last
 * no list holds all.
 */
export const moods = [
  [
    'watching sitting waiting feeling thinking trying missing heading eating reading listening drinking cooking baking dreaming hoping craving off stuck back home headed on',
    'watching|sitting|waiting|feeling|thinking|trying|missing|heading|eating|reading|listening to|drinking|cooking|baking|dreaming|hoping|craving|off|stuck|back|home|headed|on my'
  ],
  [
    'tired exhausted bored hungry starving sick proud glad grateful thankful',
    'tired|exhausted|bored|hungry|starving|sick|proud of|glad|grateful|thankful'
  ],
  [
    'can cant couldn couldnt wish wonder wondering hate listened spoke speaking meeting met toured',
    "can['’]?t (?:wait|believe|sleep|stop|stand|even|decide|remember)|couldn['’]?t|wish|wonder(?:ing)?|hate|listened to|spoke|speaking (?:to|with|at)|meeting (?:with|up)|met|toured"
  ],
  [
    'what',
    'what an? \\w+ (?:day|night|evening|morning|week|weekend|time|turnout|crowd|match|game)|what an? (?:day|night|week|game|match|time|mess|view|joy|relief|treat|weekend)'
  ],
  [
    'great good nice lovely wonderful fun honored honoured excited love',
    '(?:great|good|nice|lovely|wonderful|fun|honou?red) (?:to (?:meet|see|be|talk|visit|hear|join|catch|spend|speak)|day|night|time|morning|evening|afternoon|week|weekend|meeting|visit|seeing|chat|turnout)|excited (?:for|about)|love (?:it|this|that|these|when|how|my|being)'
  ],
  [
    '',
    'lol|lmao|haha\\w*|omg|ugh|wow|yay|phew|oops|whoops|aww?|damn|sorry|not gonna lie|note to self|so+ (?:tired|happy|proud|excited|glad|sad|hungry|cold|grateful|bored|sleepy|done|sore|nervous|relieved|thankful|lucky|blessed)'
  ]
] as const satisfies readonly LatePattern[]
const done = latePatterns([deed], (source) => `${lead}(?:${source})`)
const felt = latePatterns(moods, (source) => `${lead}(?:${source})\\b`)

/**
 * Whether a sentence leaves its "I" out, as people do: "Just got home", "Came last at trivia night", "So tired". `text` has
 * simple letters; `possible` has a bit for each of `moods` that its words allow.
 */
export function dropsI(text: string, mayBeDeed: boolean, possible: number): boolean {
  return (mayBeDeed && done.some(text, 1)) || felt.some(text, possible)
}
