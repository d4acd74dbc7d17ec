import { wordList as table } from '../generated/word-list.ts'
import { splitTag } from './split-tag.ts'
import { firstUnlisted, listedNumber } from './word-numbers.ts'

/** About where a word outside the list stands. */
const rareRank = 15_000

/** A set of listed words by their numbers, from their steps. */
function numberSet(steps: ArrayLike<number>): Uint8Array {
  const has = new Uint8Array(firstUnlisted)
  let number = 0
  for (let i = 0; i < steps.length; i++) {
    number += steps[i] ?? 0
    has[number] = 1
  }
  return has
}

let names: Uint8Array | undefined
let wholes: Uint8Array | undefined

function isWhole(word: string): boolean {
  wholes ??= numberSet(table.wholeSteps)
  return wholes[listedNumber(word)] === 1
}

/** Whether a word (in lower case) is among the commonest of spoken English. */
export function isCommonWord(word: string): boolean {
  return table.ranks[listedNumber(word)] !== 0
}

/** Place of a word (in lower case) among the commonest of spoken English, from 0; undefined for a rarer one. */
export function commonRank(word: string): number | undefined {
  const rank = table.ranks[listedNumber(word)] ?? 0
  return rank === 0 ? undefined : rank - 1
}

/** Whether a common word is mostly a name: of a person, place, people, day, month or feast. */
export function isName(word: string): boolean {
  names ??= numberSet(table.nameSteps)
  return names[listedNumber(word)] === 1
}

let tagged: ReadonlyMap<string, string> | undefined

/** The name that people tag so, as it is written. */
function taggedName(lower: string): string | undefined {
  tagged ??= new Map(table.tagged.split(' ').map((name) => [name.toLowerCase(), name]))
  return tagged.get(lower)
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
  const name = taggedName(lower)
  if (name !== undefined) return /[a-z][A-Z]/.test(name) ? name : undefined
  // "#Brentwood" is a name sooner than two words
  const stem = lower.replace(/(?:ings?|ers?|ed|ly|ness|ments?|less|ful|able|ships?|wards?|s)$/, '')
  if (
    [lower, stem, `${stem}e`].some((word) => isWhole(word) || isCommonWord(word)) ||
    (lower.length < 10 && /^[A-Z][a-z]/.test(tag))
  )
    return undefined
  return splitTag(lower, (word) => commonRank(word) ?? (isWhole(word) ? rareRank : undefined))
    ?.map((word) => taggedName(word) ?? word[0]?.toUpperCase() + word.slice(1))
    .join('')
}
