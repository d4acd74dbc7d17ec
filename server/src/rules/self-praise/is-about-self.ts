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

/** What is asked of a post again for each phrase in it, asked once. */
interface Known {
  readonly isMine: boolean
  readonly isTheirs: boolean
  readonly hasMention: boolean
  clause?: Clause
}

interface Clause {
  /** First and last word (exclusive): up to the next full stop on either side. */
  readonly from: number
  readonly to: number
  readonly isOurs: boolean
  readonly isTheirs: boolean
  /** Its text in lower case. */
  readonly text: string
}

const known = new WeakMap<Post, Known>()

function knownOf(post: Post): Known {
  const made = known.get(post) ?? {
    isMine: hasWord(post, mine),
    isTheirs: hasWord(post, theirs),
    hasMention: post.entities.some(({ type }) => type === 'mention')
  }
  known.set(post, made)
  return made
}

/** The clause that holds a phrase; phrases come in order, so the last one looked at is often the next one's too. */
function clauseOf(post: Post, about: Known, hit: PhraseHit): Clause {
  const last = about.clause
  if (last && last.from <= hit.first && hit.last < last.to) return last
  const { gaps, count, starts, ends } = post.words
  let from = hit.first
  while (from > 0 && gaps[from] !== gap.hard) from--
  let to = hit.last + 1
  while (to < count && gaps[to] !== gap.hard) to++
  const clause = {
    from,
    to,
    isOurs: hasWord(post, ours, from, to),
    isTheirs: hasWord(post, theirs, from, to),
    text: post.text.slice(starts[from] ?? 0, ends[to - 1] ?? 0).toLowerCase()
  }
  about.clause = clause
  return clause
}

/** How many words of its clause may stand before praise in a headline: "Premium award-winning toffee". */
const headlineLead = 2

/** Whether a phrase of praise is of the writer: "our award-winning pies", not "an award-winning film". */
export function isAboutSelf(post: Post, hit: PhraseHit, profile: Profile): boolean {
  const { norms, gaps } = post.words
  const about = knownOf(post)
  const { from, isOurs, isTheirs, text } = clauseOf(post, about, hit)
  // without its apostrophe, "we're" is "were" in the middle of a sentence
  if (hit.entry === 'we-best' && norms[hit.first] === 'were' && gaps[hit.first] !== gap.hard) return false
  // "Voted best brunch in Leeds": who was voted is left out, so it is the writer
  if (hit.entry === 'voted' && hit.first === from && !isTheirs) return true
  // "One of the top agents in Leeds" alone is the writer too, unless somebody else is in the post
  if (hit.entry === 'one-of') return hit.first === from && !about.isTheirs && !about.isMine && !about.hasMention
  if (plain.has(hit.entry)) return !/^(?:years|trusted)$/.test(hit.entry) || !isTheirs
  const names = [profile.brand, profile.name].filter((name) => name !== undefined && name !== '')
  if (names.some((name) => text.includes((name ?? '').toLowerCase()))) return true
  if (isOurs) return !isTheirs
  if (hit.entry.endsWith('-ours')) return false
  // nobody else is spoken of, and nobody speaks: a shop window, if the praise comes first
  if ((weak.has(hit.entry) && hit.first > from) || hit.first - from > (hit.entry === 'best-in' ? 0 : headlineLead))
    return false
  return !about.isMine && !about.isTheirs && !about.hasMention
}
