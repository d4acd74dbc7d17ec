import { placeholders } from '../../server/src/score/placeholders.ts'
import { isName } from '../../server/src/text/common-words.ts'
import type { Reading } from './read-post.ts'

/** Words that tell one set or event from another, or are left over from links; see docs/decisions/0005-score-model.md. */
const leftOut = new Set(
  (
    'http https htt ht www com co amp rt mt nbsp pic twitter ' +
    'fire fires wildfire wildfires flood floods flooded flooding floodwaters quake earthquake earthquakes tsunami typhoon ' +
    'hurricane tornado storm storms haze smoke bomb bombs bombing bombings blast explosion explosions crash train trains ' +
    'derail derailed derailment nightclub factory building collapse collapsed marathon evacuation evacuations evacuate ' +
    'evacuated evacuees monsoon landslide eruption avalanche'
  ).split(' ')
)

/** Days and feasts are written with a capital and still no names. */
const notNames = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter thanksgiving halloween i im ive id ill god mom dad mum english'.split(
    ' '
  )
)

export interface Vocabulary {
  readonly words: ReadonlySet<string>
  /** "first second" */
  readonly pairs: ReadonlySet<string>
}

interface Seen {
  posts: number
  readonly sets: Set<string>
}

function see(seen: Map<string, Seen>, key: string, set: string): void {
  const known = seen.get(key) ?? { posts: 0, sets: new Set<string>() }
  seen.set(key, known)
  known.posts++
  known.sets.add(set)
}

/** Words that are mostly written with a capital where nothing but being a name calls for one. */
function findNames(readings: readonly Reading[]): ReadonlySet<string> {
  const counts = new Map<string, { all: number; capital: number }>()
  for (const { texts, joined, capital } of readings) {
    const share = capital.filter(Boolean).length / Math.max(1, texts.length)
    if (share > 0.5) continue
    texts.forEach((text, i) => {
      if (i < 2 || !joined[i]) return
      const known = counts.get(text) ?? { all: 0, capital: 0 }
      counts.set(text, known)
      known.all++
      if (capital[i]) known.capital++
    })
  }
  const names = new Set<string>()
  for (const [text, { all, capital }] of counts) if (capital / all > (isName(text) ? 0.3 : 0.5)) names.add(text)
  return names
}

const isPlaceholder = (text: string): boolean => placeholders.some((one) => one === text)

/**
 * The words and pairs that weights may be learned for: in at least `fewest` posts and two of the sets (so that none
 * belongs to a set alone), no names, nothing of `leftOut`.
 */
export function chooseVocabulary(
  readings: readonly Reading[],
  sets: readonly string[],
  fewest: { readonly word: number; readonly pair: number }
): Vocabulary {
  const names = findNames(readings)
  const isWord = (text: string): boolean =>
    !isPlaceholder(text) &&
    text.length < 20 &&
    /^(?:[a-z]+|\p{Extended_Pictographic})$/u.test(text) &&
    !leftOut.has(text) &&
    (notNames.has(text) || !names.has(text))
  const seenWords = new Map<string, Seen>()
  readings.forEach(({ texts }, i) => {
    for (const text of new Set(texts)) if (isWord(text)) see(seenWords, text, sets[i] ?? '')
  })
  const enough = (seen: ReadonlyMap<string, Seen>, posts: number): Set<string> =>
    new Set([...seen].filter(([, one]) => one.posts >= posts && one.sets.size > 1).map(([key]) => key))
  const words = enough(seenWords, fewest.word)
  const seenPairs = new Map<string, Seen>()
  readings.forEach(({ texts, joined }, i) => {
    const pairs = new Set<string>()
    for (let k = 1; k < texts.length; k++) {
      const first = texts[k - 1] ?? ''
      const second = texts[k] ?? ''
      if (!joined[k] || !(isPlaceholder(first) || words.has(first)) || !(isPlaceholder(second) || words.has(second)))
        continue
      pairs.add(`${first} ${second}`)
    }
    for (const pair of pairs) see(seenPairs, pair, sets[i] ?? '')
  })
  return { words, pairs: enough(seenPairs, fewest.pair) }
}

/** What words of one stem share, crudely: enough for a common prior on their weights. */
export function stemOf(word: string): string {
  const ending = /(?:ations?|ings?|edly|ed|ies|ers?|es|s|ly|y|e)$/.exec(word)?.[0] ?? ''
  return word.length - ending.length >= 3 ? word.slice(0, word.length - ending.length) : word
}
