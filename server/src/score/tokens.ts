import { wordsOfTag } from '../signals/words-of-tag.ts'
import { type Entity, gap, type Post } from '../text/types.ts'

/** The words of a post with its entities between them, in flat arrays. */
export interface Tokens {
  /** A word in small letters without apostrophes, an emoji, or one of the placeholders. */
  readonly texts: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Whether the token goes on from the one before: no sentence ends between them. */
  readonly joined: readonly boolean[]
}

/** What stands for a whole class of words. Nothing that names a person, a link or an amount is ever read itself. */
export const placeholders = [
  'START',
  'LINK',
  'EMAIL',
  'MENTION',
  'HASHTAG',
  'NUMBER',
  'MONEY',
  'PERCENT',
  'CLOCK'
] as const

const clock = /^\d{1,2}(?:[:.]\d\d)?(?:am|pm)$|^\d{1,2}:\d\d$/

function textOfWord(norm: string): string {
  const first = norm.charCodeAt(0)
  if (first >= 97 && first <= 122) {
    // most words start with a plain letter and have neither digit nor apostrophe
    let hasApostrophe = false
    let hasDigit = false
    for (let at = 1; at < norm.length; at++) {
      const code = norm.charCodeAt(at)
      if (code === 39) hasApostrophe = true
      else if (code > 47 && code < 58) hasDigit = true
    }
    if (hasApostrophe) return norm.replaceAll("'", '')
    return hasDigit ? 'NUMBER' : norm
  }
  if (/^[$€£]\d/.test(norm)) return 'MONEY'
  if (!/\d/.test(norm)) return norm
  if (norm.endsWith('%')) return 'PERCENT'
  return clock.test(norm) ? 'CLOCK' : 'NUMBER'
}

/** The first emoji of a run without its skin tone. */
function textOfEntity({ type, text }: Entity): string {
  return type === 'emoji' ? String.fromCodePoint(text.codePointAt(0) ?? 32) : type.toUpperCase()
}

/** The tokens of `post`: words, entities as placeholders, and behind a hashtag the common words in it. */
export function tokensOf(post: Post): Tokens {
  const { words, entities } = post
  const texts: string[] = ['START']
  const starts: number[] = [post.body.start]
  const ends: number[] = [post.body.start]
  const joined: boolean[] = [false]
  let next = 0
  const add = (text: string, start: number, end: number, isJoined: boolean): void => {
    texts.push(text)
    starts.push(start)
    ends.push(end)
    joined.push(isJoined)
  }
  const addEntities = (until: number): void => {
    for (let entity = entities[next]; entity && entity.start < until; entity = entities[++next]) {
      add(textOfEntity(entity), entity.start, entity.end, true)
      if (entity.type !== 'hashtag') continue
      for (const word of wordsOfTag(entity.value)) add(word, entity.start, entity.end, true)
    }
  }
  const { count, norms, gaps } = words
  for (let i = 0; i < count; i++) {
    const start = words.starts[i] ?? 0
    if (next < entities.length) addEntities(start)
    const isFirst = texts.length === 1
    texts.push(textOfWord(norms[i] ?? ''))
    starts.push(start)
    ends.push(words.ends[i] ?? 0)
    joined.push(isFirst || gaps[i] !== gap.hard)
  }
  addEntities(Number.POSITIVE_INFINITY)
  return { texts, starts, ends, joined }
}
