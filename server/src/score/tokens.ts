import { wordsOfTag } from '../signals/words-of-tag.ts'
import { type Entity, gap, type Post } from '../text/types.ts'
import { firstUnlisted, numberOf } from '../text/word-numbers.ts'
import { reading, readingUnit, trait } from '../text/word-traits.ts'
import { firstPlaceholder, numberOfPlaceholder, type Placeholder } from './placeholders.ts'

/** The words of a post with its entities between them, in flat arrays. */
export interface Tokens {
  /** A word in small letters without apostrophes, an emoji, or one of the placeholders. */
  readonly texts: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Whether the token goes on from the one before: no sentence ends between them. */
  readonly joined: readonly boolean[]
}

/** The same tokens by number alone, in memory that the next post overwrites. */
export interface TokenNumbers {
  readonly count: number
  /** Twice a word's number, or that of a placeholder; one more where the token goes on from the one before. */
  readonly numbers: Int32Array
  /** The texts of those that no table has, in their order: numbers of such words do not last. */
  readonly unlisted: readonly string[]
}

/** What a word is read as that is no word of its own, by its reading. */
const placeholderOf: Readonly<Record<number, Placeholder>> = {
  [reading.number]: 'NUMBER',
  [reading.money]: 'MONEY',
  [reading.percent]: 'PERCENT',
  [reading.clock]: 'CLOCK'
}
const numbersOfReadings = Array.from({ length: reading.clock + 1 }, (_, sort) =>
  numberOfPlaceholder(placeholderOf[sort] ?? 'START')
)

function readingOf(traits: number): number {
  return (traits & trait.reading) / readingUnit
}

function bare(norm: string): string {
  return norm.replaceAll("'", '')
}

const ofEntity = {
  link: numberOfPlaceholder('LINK'),
  email: numberOfPlaceholder('EMAIL'),
  mention: numberOfPlaceholder('MENTION'),
  hashtag: numberOfPlaceholder('HASHTAG')
} as const

/** The first emoji of a run without its skin tone. */
function emojiOf({ text }: Entity): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 32)
}

/** The tokens of `post`: words, entities as placeholders, and behind a hashtag the common words in it. */
export function tokensOf(post: Post): Tokens {
  const texts: string[] = ['START']
  const starts: number[] = [post.body.start]
  const ends: number[] = [post.body.start]
  const joined: boolean[] = [false]
  const add = (text: string, start: number, end: number, isJoined: boolean): void => {
    texts.push(text)
    starts.push(start)
    ends.push(end)
    joined.push(isJoined)
  }
  const { words, entities } = post
  let next = 0
  const addEntities = (until: number): void => {
    for (let entity = entities[next]; entity && entity.start < until; entity = entities[++next]) {
      const { type, value, start, end } = entity
      add(type === 'emoji' ? emojiOf(entity) : type.toUpperCase(), start, end, true)
      if (type === 'hashtag') for (const norm of wordsOfTag(value).norms) add(norm, start, end, true)
    }
  }
  for (let i = 0; i < words.count; i++) {
    const start = words.starts[i] ?? 0
    addEntities(start)
    const norm = words.norms[i] ?? ''
    const sort = readingOf(words.traits[i] ?? 0)
    const text = sort === reading.itself ? norm : sort === reading.bare ? bare(norm) : (placeholderOf[sort] ?? '')
    add(text, start, words.ends[i] ?? 0, texts.length === 1 || words.gaps[i] !== gap.hard)
  }
  addEntities(Number.POSITIVE_INFINITY)
  return { texts, starts, ends, joined }
}

let numbers = new Int32Array(512)
let count = 0
const unlisted: string[] = []

function addNumber(number: number, joined: number): void {
  if (count === numbers.length) {
    const larger = new Int32Array(2 * count)
    larger.set(numbers)
    numbers = larger
  }
  numbers[count++] = 2 * number + joined
}

function addText(text: string, number: number, joined: number): void {
  addNumber(number, joined)
  if (number >= firstUnlisted) unlisted.push(text)
}

function addEntity(entity: Entity): void {
  if (entity.type === 'emoji') {
    const text = emojiOf(entity)
    addText(text, numberOf(text), 1)
    return
  }
  addNumber(ofEntity[entity.type], 1)
  if (entity.type !== 'hashtag') return
  const { norms, numbers } = wordsOfTag(entity.value)
  for (let i = 0; i < norms.length; i++) addText(norms[i] ?? '', numbers[i] ?? 0, 1)
}

/** By the number of a listed word with apostrophes: that of the word without them. */
const bareNumbers = new Map<number, number>()

function addReading(norm: string, own: number, sort: number, joined: number): void {
  if (sort !== reading.bare) {
    addNumber(numbersOfReadings[sort] ?? 0, joined)
    return
  }
  const known = bareNumbers.get(own)
  const number = known ?? numberOf(bare(norm))
  if (known === undefined && own < firstUnlisted) bareNumbers.set(own, number)
  addNumber(number, joined)
  if (number >= firstUnlisted) unlisted.push(bare(norm))
}

/** The same tokens, in the same order, by number alone: what scoring needs. */
export function tokenNumbersOf({ words, entities }: Post): TokenNumbers {
  const { starts, gaps, traits } = words
  count = 0
  unlisted.length = 0
  addNumber(firstPlaceholder, 0)
  let next = 0
  for (let i = 0; i < words.count; i++) {
    if (next < entities.length) {
      const start = starts[i] ?? 0
      for (let entity = entities[next]; entity && entity.start < start; entity = entities[++next]) addEntity(entity)
    }
    const joined = count === 1 || gaps[i] !== gap.hard ? 1 : 0
    const sort = readingOf(traits[i] ?? 0)
    if (sort === reading.itself) addText(words.norms[i] ?? '', words.numbers[i] ?? 0, joined)
    else addReading(words.norms[i] ?? '', words.numbers[i] ?? 0, sort, joined)
  }
  for (let entity = entities[next]; entity; entity = entities[++next]) addEntity(entity)
  return { count, numbers, unlisted }
}
