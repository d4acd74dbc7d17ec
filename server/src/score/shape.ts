import type { Post } from '../text/types.ts'
import { trait } from '../text/word-traits.ts'
import { addCue, cueNumber } from './cues.ts'
import { addMarks } from './marks.ts'

const cue = {
  noI: cueNumber('no-i'),
  noPerson: cueNumber('no-person'),
  noWords: cueNumber('no-words'),
  smallWords: cueNumber('small-words'),
  noSmallWords: cueNumber('no-small-words'),
  length: cueNumber('length'),
  short: cueNumber('short'),
  long: cueNumber('long'),
  linkLast: cueNumber('link-last'),
  manyHashtags: cueNumber('many-hashtags'),
  quote: cueNumber('quote')
} as const
const somebody = trait.firstPerson | trait.weVoice | trait.youAddress

function addSmallWords({ count, traits }: Post['words']): void {
  let small = 0
  for (let i = 0; i < count; i++) if (((traits[i] ?? 0) & trait.small) !== 0) small++
  addCue(cue.smallWords, (2 * small) / count)
  if (small === 0) addCue(cue.noSmallWords, 1)
}

function addEntities({ entities, masked, body }: Post): void {
  const last = entities.at(-1)
  if (last?.type === 'link' && !/[\p{L}\p{N}]/u.test(masked.slice(last.end, body.end))) addCue(cue.linkLast, 1)
  let hashtags = 0
  for (const { type } of entities) if (type === 'hashtag') hashtags++
  if (hashtags > 2) addCue(cue.manyHashtags, 1)
}

/**
 * How a post is made, whatever its words: its length, who is missing in it, how much of it is small words, its marks.
 * Values grow slowly with what they count.
 */
export function addShape(post: Post): void {
  const { words, quotes, entities } = post
  const { count, allTraits } = words
  if ((allTraits & trait.firstPerson) === 0) addCue((allTraits & somebody) === 0 ? cue.noPerson : cue.noI, 1)
  if (count === 0) addCue(cue.noWords, 1)
  else addSmallWords(words)
  addCue(cue.length, Math.log2(1 + count) / 3)
  if (count <= 6) addCue(cue.short, 1)
  if (count > 40) addCue(cue.long, 1)
  if (entities.length > 0) addEntities(post)
  if (quotes.length > 0) addCue(cue.quote, 1)
  addMarks(post)
}
