/** Nouns that are deeds: "the opening of our shop" is "we opened our shop". */
const deeds: readonly (readonly [RegExp, string])[] = [
  [/^opening$/, 'open'],
  [/^(?:re-?opening)$/, 'reopen'],
  [/^(?:launch|launching)$/, 'launch'],
  [/^release$/, 'release'],
  [/^publication$/, 'publish'],
  [/^completion$/, 'complete'],
  [/^(?:addition)$/, 'add'],
  [/^(?:acquisition|purchase)$/, 'buy'],
  [/^(?:appointment|naming)$/, 'appoint'],
  [/^(?:hiring|hire)$/, 'hire'],
  [/^promotion$/, 'promote'],
  [/^expansion$/, 'expand'],
  [/^creation$/, 'create'],
  [/^(?:start|beginning)$/, 'start'],
  [/^signing$/, 'sign']
]

const deedHead =
  /^(?:the|our|its|their|my)\s+(?:(?:grand|official|upcoming|new|recent|long-awaited|much-anticipated)\s+)*([a-z-]+)\s+of\s+/i

/** The deed in a noun phrase and the words that it is about, or undefined: "the launch of" gives "launch". */
export function deedOf(news: string): { readonly verb: string; readonly length: number } | undefined {
  const match = deedHead.exec(news)
  const noun = match?.[1]?.toLowerCase()
  const verb = noun && deeds.find(([pattern]) => pattern.test(noun))?.[1]
  return match && verb ? { verb, length: match[0].length } : undefined
}

const partners =
  /^(?:a|an|our|the|its|my)\s+(?:(?:new|exciting|special|official|strategic|unique|great|brand-?new|first|ongoing|long-?term)\s+)*(?:partnership|collaboration|collab|team-?up|joint venture|alliance)\s+with\s+/i

/** Length of "our new partnership with ", or 0. */
export function partnershipLength(news: string): number {
  return partners.exec(news)?.[0].length ?? 0
}

const nounEnd =
  /[\s,;:.!?()–—]+(?:of|for|with|in|on|at|from|to|by|that|which|who|where|when|featuring|taking|coming|starting|beginning|this|next|today|tonight|tomorrow|and|as|including|called|between|via|during|through)\b|[,;:.!?()–—\ufffc]|\s[-–—]\s|$/i

/** The last word of a noun phrase before what is added to it, in lower case: "our autumn menu for two" gives "menu". */
export function headNoun(news: string): string {
  const end = nounEnd.exec(news)?.index ?? news.length
  return /(\p{L}+)\W*$/u.exec(news.slice(0, end))?.[1]?.toLowerCase() ?? ''
}

const events = new Set(
  'event party workshop webinar class tour show concert fundraiser gala auction conference exhibition screening meetup session festival market fair picnic ceremony celebration night brunch dinner lunch breakfast retreat summit reception premiere performance reading signing raffle contest competition giveaway'.split(
    ' '
  )
)

export function isEvent(noun: string): boolean {
  return events.has(noun)
}

const finite =
  /(?:^|\s)(?:is|are|was|were|will|won['’]t|has|have|had|can|would|could|should|may|might|do|does|did|goes|starts|begins|opens|ends|launches|runs|features|includes|returns|comes|continues|won|got|made|became|received|reached|went|sold|just)(?=\s)|['’](?:ll|re|ve)(?=\s)/i
const relative = /(?:^|[\s,])(?:that|which|who|whose|where|when|if|because|as|so|and|to)(?=\s)|[,;:.!?–—\ufffc]/i
const clauseStart = /^(?:there|we|i|you|he|she|it|they|all of (?:us|you))(?:['’](?:re|ve|ll|s|m|d))?\s/i

/** Whether the news is a sentence of its own, not a thing: "our shop is open", "we won". */
export function isClause(news: string): boolean {
  if (clauseStart.test(news)) return true
  const verb = finite.exec(news)
  if (!verb) return false
  const joint = relative.exec(news)
  return !joint || verb.index < joint.index
}

/** Words that could be a verb or a plural noun, so that nobody can tell a clause from a thing by them. */
export function isUnsure(news: string): boolean {
  const end = nounEnd.exec(news)?.index ?? news.length
  const words = news.slice(0, end).split(/\s+/)
  return words.length > 7
}

const plannedWords =
  /(?:^|\s)(?:next|this (?:\w+day|week|weekend|month|spring|summer|fall|autumn|winter|year|coming)|coming|soon|tomorrow|tonight|will|on|spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)(?=[\s,.!?]|$)/i

/** Whether news is of something yet to come, as far as its words tell: "our new shop on May 5". */
export function isPlanned(news: string): boolean {
  return plannedWords.test(news)
}
