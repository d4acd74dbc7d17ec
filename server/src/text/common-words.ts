import { taggedNames, wholeWords, words } from '../generated/word-list.ts'
import { splitTag } from './split-tag.ts'

interface Lists {
  readonly ranks: ReadonlyMap<string, number>
  readonly names: ReadonlySet<string>
  readonly whole: ReadonlySet<string>
  readonly tagged: ReadonlyMap<string, string>
}

/** About where a word outside the list stands. */
const rareRank = 15_000

let lists: Lists | undefined

/** Made on first use: most posts never ask. */
function known(): Lists {
  if (lists) return lists
  const ranks = new Map<string, number>()
  const names = new Set<string>()
  for (const word of words.split(' ')) {
    const lower = word.toLowerCase()
    if (word !== lower && word !== 'I') names.add(lower)
    ranks.set(lower, ranks.size)
  }
  for (const name of taggedNames.split(' ')) if (!ranks.has(name.toLowerCase())) ranks.set(name.toLowerCase(), 3000)
  lists = {
    ranks,
    names,
    whole: new Set(wholeWords.split(' ')),
    tagged: new Map(taggedNames.split(' ').map((name) => [name.toLowerCase(), name]))
  }
  return lists
}

/** Whether a word (in lower case) is among the commonest of spoken English. */
export function isCommonWord(word: string): boolean {
  return known().ranks.has(word)
}

/** Place of a word (in lower case) among the commonest of spoken English, from 0; undefined for a rarer one. */
export function commonRank(word: string): number | undefined {
  return known().ranks.get(word)
}

/** Whether a common word is mostly a name: of a person, place, people, day, month or feast. */
export function isName(word: string): boolean {
  return known().names.has(word)
}

const tags = new Map<string, string>()

/** A hashtag (without #, in one case) with a capital at each of its words, or undefined where they are not certain. */
export function capitalTag(tag: string): string | undefined {
  const cached = tags.get(tag)
  if (cached !== undefined) return cached === '' ? undefined : cached
  if (tags.size > 2000) tags.clear()
  const written = readTag(tag)
  tags.set(tag, written ?? '')
  return written
}

function readTag(tag: string): string | undefined {
  const lower = tag.toLowerCase()
  const { tagged, whole, ranks } = known()
  const name = tagged.get(lower)
  if (name !== undefined) return /[a-z][A-Z]/.test(name) ? name : undefined
  // "#Brentwood" is a name sooner than two words
  const stem = lower.replace(/(?:ings?|ers?|ed|ly|ness|ments?|less|ful|able|ships?|wards?|s)$/, '')
  if (
    [lower, stem, `${stem}e`].some((word) => whole.has(word) || ranks.has(word)) ||
    (lower.length < 10 && /^[A-Z][a-z]/.test(tag))
  )
    return undefined
  return splitTag(lower, (word) => ranks.get(word) ?? (whole.has(word) ? rareRank : undefined))
    ?.map((word) => tagged.get(word) ?? word[0]?.toUpperCase() + word.slice(1))
    .join('')
}
