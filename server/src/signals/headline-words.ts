function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Words that headlines in title case may leave in lower case. */
export const smallWords = words(
  'a an the of in on at to for from and or but nor with without by as is are be vs v via if than into over up per de la le el y que en n amid about after before its it'
)

/** Words of somebody talking. */
export const voiceWords = words(
  "i i'm im i've ive i'd i'll my me mine myself lol lmao omg haha hahaha wow yay ugh yes yeah nope please thanks thank thx congrats congratulations gonna wanna gotta rip y'all u ur ya hey hi hello sorry kudos"
)

/** First words of people who tell where they are and what they feel. */
export const openers = words(
  'great good nice lovely happy honored honoured proud excited thrilled loving love loved enjoyed enjoying looking had having attending visiting spent spending voted check reading watching listening at in with coffee dinner lunch breakfast drinks finally just really so such still back today tonight yesterday tomorrow seeing met meeting got getting gotta day night me us when'
)

/** "You" and "We" in lower case speak to somebody; with a capital they belong to the headline as often as not. */
export const addressWords = words(
  "we we're we've we'll our us ours you your you're you've you'll yours let's lets here's join come"
)

/** Verbs as headlines have them: present tense, third person. */
export const newsVerbs = words(
  'says hits wins loses launches unveils reveals announces plans faces seeks urges warns backs rises falls drops jumps slips soars climbs opens closes gets takes makes names picks tops beats leads joins signs sues fines bans blocks halts delays cuts raises adds gains posts reports releases issues confirms denies rejects accepts approves passes votes calls asks tells finds find shows offers sells buys acquires acquire appoints hires fires quits resigns returns dies killed arrested charged injured accused sentenced convicted dead kills hurts arrests charges finalises finalizes completes begins starts ends stops expands boosts slams blasts defends praises honors honours celebrates hosts considers weighs mulls eyes nears tests recalls partners'
)

/** Words that sentences have and headlines leave out. */
export const sentenceWords = words(
  "a an the this that these those my your our his her their he she it they we you i it's he's she's there here so very really just"
)
