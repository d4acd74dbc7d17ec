import type { Profile } from '../../settings/types.ts'
import type { PhraseHit } from '../../signals/types.ts'
import { gap, type Post } from '../../text/types.ts'

/** Praise that says by itself whose it is. */
const plain = new Set('we-best our-famous trusted happy rave years plain-claim stars-rated best-looking'.split(' '))

/** Words that make plain praise doubtful: it may well be of somebody else. */
const weak = new Set('weak weak-noun adj-noun'.split(' '))

const ours = new Set("we we're we've we'll our ours us".split(' '))
const mine = new Set("i i'm i've i'd i'll me mine im".split(' '))
const theirs = new Set(
  'congrats congratulations congratulate thank thanks thx he she his her hers him they their him them @'.split(' ')
)

function hasWord(post: Post, words: ReadonlySet<string>, from = 0, to = post.words.count): boolean {
  for (let i = from; i < to; i++) if (words.has(post.words.norms[i] ?? '')) return true
  return false
}

/** First and last word (exclusive) of the clause that holds a phrase: up to the next full stop on either side. */
function clauseOf(post: Post, hit: PhraseHit): readonly [number, number] {
  const { gaps, count } = post.words
  let from = hit.first
  while (from > 0 && gaps[from] !== gap.hard) from--
  let to = hit.last + 1
  while (to < count && gaps[to] !== gap.hard) to++
  return [from, to]
}

/** How many words of its clause may stand before praise in a headline: "Premium award-winning toffee". */
const headlineLead = 2

/** Whether a phrase of praise is of the writer: "our award-winning pies", not "an award-winning film". */
export function isAboutSelf(post: Post, hit: PhraseHit, profile: Profile): boolean {
  const { norms, gaps } = post.words
  const [from, to] = clauseOf(post, hit)
  // without its apostrophe, "we're" is "were" in the middle of a sentence
  if (hit.entry === 'we-best' && norms[hit.first] === 'were' && gaps[hit.first] !== gap.hard) return false
  // "Voted best brunch in Leeds": who was voted is left out, so it is the writer
  if (hit.entry === 'voted' && hit.first === from && !hasWord(post, theirs, from, to)) return true
  if (plain.has(hit.entry)) return !/^(?:years|trusted)$/.test(hit.entry) || !hasWord(post, theirs, from, to)
  const sentence = post.text.slice(post.words.starts[from] ?? 0, post.words.ends[to - 1] ?? 0).toLowerCase()
  const names = [profile.brand, profile.name].filter((name) => name !== undefined && name !== '')
  if (names.some((name) => sentence.includes((name ?? '').toLowerCase()))) return true
  if (hasWord(post, ours, from, to)) return !hasWord(post, theirs, from, to)
  if (hit.entry.endsWith('-ours')) return false
  // nobody else is spoken of, and nobody speaks: a shop window, if the praise comes first
  if ((weak.has(hit.entry) && hit.first > from) || hit.first - from > (hit.entry === 'best-in' ? 0 : headlineLead))
    return false
  return !hasWord(post, mine) && !hasWord(post, theirs) && !post.entities.some(({ type }) => type === 'mention')
}
