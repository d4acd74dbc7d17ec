/** Feeds that read like feeds, the same for the same seed: about 60 words a post, every third one with something to say about. */

const openings = [
  'We came last at trivia night again and nobody minded.',
  'Biscuit ate the left shoe of a pair that I bought on Monday.',
  'The first pears are in, and the kitchen smells like my aunt’s house.',
  'Somebody left a drawing of a duck on our door this morning.',
  'I got lost on the way to my own office, in a town of four streets.',
  'My neighbour fixed the fence without a word and will not take cake for it.'
]
const middles = [
  'It rained sideways for an hour and then the sun came out as if nothing had happened.',
  'There were that many questions about cheese that we gave up and ordered soup.',
  'The choir sang in the library because the roof of the church is still open to the sky.',
  'Theo says that the bridge will be closed until spring, and Theo is never wrong about bridges.',
  'You should see the queue at the bakery on a Saturday, it goes round the corner to the bank.',
  'The clinic gave us three boxes of tins for the food pantry, which is twenty more dinners.',
  'We painted the door green, then blue, then green again, and I am told it was better blue.'
]
const sold = [
  'Order now, this offer is for a limited time only and you do not want to miss out!',
  'We are thrilled to announce the opening of our new office on Mill Street.',
  'Our award-winning team leverages synergy to unlock game-changing solutions.',
  'Call today for your free home valuation, DM for pricing, link in bio.',
  'LIKE IF YOU AGREE and tag a friend who needs this!!! #realestate #home #sale #buy #now'
]
const closings = [
  'What did you have for breakfast?',
  'Tell me about your worst umbrella.',
  'More at https://example.com/news/2026/11 if you like lists.',
  'Thanks to @ines for the picture.',
  'See you on Thursday.'
]

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

/** A feed of `posts` posts. */
export function generateFeed(posts: number, seed = 1): string {
  const random = randomFrom(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const made = Array.from({ length: posts }, (_, index) => {
    const sentences = [pick(openings), pick(middles), pick(middles)]
    if (random() < 0.35) sentences.push(pick(sold))
    sentences.push(`Number ${index} of the notes.`, pick(closings))
    return sentences.join(' ')
  })
  return `---\nfeed: Maple Lane\nplatform: linkedin\n---\n${made.join('\n\n---\n\n')}\n`
}
