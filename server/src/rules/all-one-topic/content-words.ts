import type { Profile } from '../../settings/types.ts'
import { isCommonWord, isName as isKnownName } from '../../text/common-words.ts'
import { gap } from '../../text/types.ts'
import { firstUnlisted } from '../../text/word-numbers.ts'
import { onceAPost } from '../feed/once-a-post.ts'
import { onceFor } from '../feed/once-for.ts'
import type { PostView } from '../types.ts'

/** Words that stand in posts on anything at all. */
const anywhere = new Set(
  `a about above after again against ago ain't all almost along already also always am an and another any anyone anything are aren't around as ask at away
  back be became because been before being best better between big bit both bring but by call came can can't cannot check click come comes coming could couldn't
  day days did didn't different do does doesn't doing don't done down during each early easy either else end enjoy enough even evening ever every everybody everyone everything excited
  far favorite favourite feel few find first follow for forget found free friday friend friends from full fun further gave get gets getting give glad go goes going gone gonna good got great guess guys
  had half happen happy hard has have haven't having he hear hello help her here here's hers hey hi him his hope hour hours how however i i'd i'll i'm i've if important in info information inside into is isn't it it's its itself join just
  keep kind knew know large last late later latest learn least leave less let let's life like likely link list little live long look looking looks lot lots love loved
  made make makes making many may maybe me mean meet might mine minute minutes miss moment monday month months more morning most much must my myself
  name near need needs never new news next nice night no nobody none nor not nothing now of off often oh ok okay old on once one ones online only open or order other others our ours out over own
  part past people per perfect person place plan please plus post posts pretty put question questions quite ready real really rest right read run
  said same saturday saw say says season see seem seen set several shall share she should show side since small so some somebody someone something sometimes soon special start started still stop story such sunday super support sure
  take taken taking talk tell than thank thanks that that's the their theirs them then there there's these they they're thing things think this those though thought three through throughout thursday time times tip tips to today together told tomorrow tonight too took top try trying tuesday turn two
  under until up update upon us use used using very via video visit wait want wanted was watch way ways we we'd we'll we're we've wednesday week weekend weeks welcome well went were what what's when where whether which while who who's whole whom whose why will wish with within without won't wonderful word words work world worth would wouldn't wow
  year years yes yesterday yet you you'd you'll you're you've your yours yourself amp rt im ive dont cant thats its didnt lets youre http https www com pm am`.split(
    /\s+/
  )
)

/** One word for a plural and its singular. */
function stem(word: string): string {
  const bare = word.replace(/'s?$/, '')
  if (bare.length < 4 || /(?:ss|us|is)$/.test(bare)) return bare
  return bare
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x|z|ss)es$/, '$1')
    .replace(/s$/, '')
}

/** So many are remembered before all are forgotten. */
const mostRemembered = 10_000

/** `find`, worked out once for each text. */
function remembering<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= mostRemembered) known.clear()
    const made = find(text)
    known.set(text, made)
    return made
  }
}

/** What a hashtag says, in words; none where it runs together, as the name of a show or team does. */
const tagWords = remembering((tag): readonly string[] =>
  tag
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .split(/[\s_]+/)
    .filter((word) => isCommonWord(word))
)

/** What of a word tells a topic: its stem; empty for small words, numbers and names. */
const topicOf = remembering((word): string => {
  if (word.length < 3 || anywhere.has(word) || !/^\p{L}/u.test(word)) return ''
  const one = stem(word)
  return anywhere.has(one) || isKnownName(word) ? '' : one
})

/** The topics of listed words, by the words' numbers: undefined where nobody has asked yet. */
let listed: (string | undefined)[] | undefined

function topicOfListed(number: number, word: string): string {
  if (number >= firstUnlisted) return topicOf(word)
  listed ??= new Array<string | undefined>(firstUnlisted)
  const known = listed[number]
  if (known !== undefined) return known
  const made = topicOf(word)
  listed[number] = made
  return made
}

const ownNames = onceFor(({ name, brand, places, people, pets, hobbies }: Profile): ReadonlySet<string> => {
  const own = [name ?? '', brand ?? '', ...places, ...people, ...pets, ...hobbies]
  return new Set(own.flatMap((said) => said.toLowerCase().split(/[^\p{L}\p{N}']+/u)).map(stem))
})

/** Whether a word that starts there has a capital, and no other first. */
function isCapital(text: string, start: number): boolean {
  const code = text.charCodeAt(start)
  if (code >= 97 && code <= 122) return false
  const next = text.charCodeAt(start + 1)
  if (code < 128 && next < 128) return code >= 65 && code <= 90 && next >= 97 && next <= 122
  return /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2))
}

/**
 * The words that say what a post is about, each once: no small words, no numbers, no names (of its author, or with a
 * capital within a sentence). Hashtags count by their words.
 */
export const contentWords = onceAPost(({ post, profile }: PostView): readonly string[] => {
  const { words, text } = post
  const names = ownNames(profile)
  const found = new Set<string>()
  for (let i = 0; i < words.count; i++) {
    const topic = topicOfListed(words.numbers[i] ?? 0, words.norms[i] ?? '')
    if (topic === '' || (words.gaps[i] === gap.none && isCapital(text, words.starts[i] ?? 0))) continue
    found.add(topic)
  }
  for (const { type, value } of post.entities) {
    if (type !== 'hashtag') continue
    for (const word of tagWords(value)) {
      const topic = topicOf(word)
      if (topic !== '') found.add(topic)
    }
  }
  for (const name of names) found.delete(name)
  return [...found]
})
