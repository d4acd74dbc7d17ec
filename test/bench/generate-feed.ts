/**
 * Feeds that read like feeds, the same for the same seed: about 61 words and 350 characters a post, the words of people
 * and of sellers mixed, with names, links, hashtags and emoji. All of it is made up here.
 */
import { fills, parts } from './feed-words.ts'

/** A generator of numbers from 0 to 1, exclusive, that depends on its seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A feed of `posts` posts, each of them one line, with a header of four lines and three lines between two posts. */
export function generateFeed(posts: number, seed = 1): string {
  const random = randomFrom(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const filled = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
      if (name === 'number') return String(2 + Math.floor(random() * 400))
      return pick(fills[name] ?? [whole])
    })
  const made = Array.from({ length: posts }, (_, index) => {
    const sentences = [parts.opening, parts.middle].map(pick)
    if (random() < 0.35) sentences.push(pick(parts.selling))
    else if (random() < 0.7) sentences.push(pick(parts.middle))
    if (random() < 0.2) sentences.push(pick(parts.thought))
    // a number of its own, so that a test can name any post
    sentences.push(`Number ${index} of the notes.`, pick(parts.closing))
    return sentences.map(filled).join(' ')
  })
  return `---\nfeed: Maple Lane\nplatform: linkedin\n---\n${made.join('\n\n---\n\n')}\n`
}
