import { wordsOfTag } from '../signals/words-of-tag.ts'
import { type Entity, gap, type Post } from '../text/types.ts'
import { createWordMemo } from '../text/word-memo.ts'
import { firstUnlisted, numberOf } from '../text/word-numbers.ts'
import { firstPlaceholder, numberOfPlaceholder, type Placeholder, placeholders } from './placeholders.ts'

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

interface Visitor {
  word(index: number, isJoined: boolean): void
  entity(entity: Entity): void
  /** The words in a hashtag, behind it. */
  tagWords(norms: readonly string[], numbers: Int32Array, tag: Entity): void
}

/** Goes through the tokens of `post` in the order of the text, but for the first, START. */
function visitTokens({ words, entities }: Post, visitor: Visitor): void {
  let next = 0
  let isFirst = true
  const visitEntities = (until: number): void => {
    for (let entity = entities[next]; entity && entity.start < until; entity = entities[++next]) {
      isFirst = false
      visitor.entity(entity)
      if (entity.type !== 'hashtag') continue
      const { norms, numbers } = wordsOfTag(entity.value)
      visitor.tagWords(norms, numbers, entity)
    }
  }
  const { count, gaps, starts } = words
  for (let i = 0; i < count; i++) {
    if (next < entities.length) visitEntities(starts[i] ?? 0)
    visitor.word(i, isFirst || gaps[i] !== gap.hard)
    isFirst = false
  }
  visitEntities(Number.POSITIVE_INFINITY)
}

const clock = /^\d{1,2}(?:[:.]\d\d)?(?:am|pm)$|^\d{1,2}:\d\d$/

function placeholderOf(norm: string): Placeholder | undefined {
  if (/^[$€£]\d/.test(norm)) return 'MONEY'
  if (!/\d/.test(norm)) return undefined
  if (/^[a-z]/.test(norm)) return 'NUMBER'
  if (norm.endsWith('%')) return 'PERCENT'
  return clock.test(norm) ? 'CLOCK' : 'NUMBER'
}

/** What a word is read as: itself (0), itself without its apostrophes (1), or the placeholder of this number less 2. */
function readingOf(norm: string): number {
  if (/^[a-z].*'/.test(norm)) return 1
  const placeholder = placeholderOf(norm)
  return placeholder === undefined ? 0 : 2 + placeholders.indexOf(placeholder)
}

const remembered = createWordMemo(readingOf)

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
  const { words } = post
  visitTokens(post, {
    word(index, isJoined) {
      const norm = words.norms[index] ?? ''
      const reading = readingOf(norm)
      const text = reading === 0 ? norm : reading === 1 ? bare(norm) : (placeholders[reading - 2] ?? '')
      add(text, words.starts[index] ?? 0, words.ends[index] ?? 0, isJoined)
    },
    entity: (entity) =>
      add(entity.type === 'emoji' ? emojiOf(entity) : entity.type.toUpperCase(), entity.start, entity.end, true),
    tagWords(norms, _, { start, end }) {
      for (const norm of norms) add(norm, start, end, true)
    }
  })
  return { texts, starts, ends, joined }
}

let numbers = new Int32Array(512)
let count = 0

function addNumber(number: number, isJoined: boolean): void {
  if (count === numbers.length) {
    const larger = new Int32Array(2 * count)
    larger.set(numbers)
    numbers = larger
  }
  numbers[count++] = 2 * number + (isJoined ? 1 : 0)
}

/** The same tokens, in the same order, by number alone: what scoring needs. */
export function tokenNumbersOf(post: Post): TokenNumbers {
  const { words } = post
  const unlisted: string[] = []
  const add = (number: number, text: string, isJoined: boolean): void => {
    addNumber(number, isJoined)
    if (number >= firstUnlisted) unlisted.push(text)
  }
  count = 0
  addNumber(firstPlaceholder, false)
  visitTokens(post, {
    word(index, isJoined) {
      const number = words.numbers[index] ?? 0
      const norm = words.norms[index] ?? ''
      const reading = remembered(number, norm)
      if (reading === 0) add(number, norm, isJoined)
      else if (reading === 1) add(numberOf(bare(norm)), bare(norm), isJoined)
      else addNumber(firstPlaceholder + reading - 2, isJoined)
    },
    entity(entity) {
      if (entity.type === 'emoji') add(numberOf(emojiOf(entity)), emojiOf(entity), true)
      else addNumber(ofEntity[entity.type], true)
    },
    tagWords(norms, ofTag) {
      for (let i = 0; i < ofTag.length; i++) add(ofTag[i] ?? 0, norms[i] ?? '', true)
    }
  })
  return { count, numbers, unlisted }
}
