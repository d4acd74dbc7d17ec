import type { Range } from '../../text/types.ts'
import type { PostView } from '../types.ts'

/** What makes people stop, wherever it stands. */
const warm = new Set([
  'question',
  'question-to-reader',
  'sales-question',
  'first-person',
  'reply-opening',
  'own-people',
  'own-pet',
  'own-hobby',
  'own-place',
  'self-mockery',
  'small-talk',
  'story-asking',
  'sympathy'
])
/** What makes people stop where it is not the talk of offices. */
const mild = new Set(['you-address', 'feelings', 'thanks'])
/** Talk of offices: "you" in it is nobody. */
const cold = new Set([
  'corporate-voice',
  'canned-phrase',
  'corporate',
  'jargon',
  'hype',
  'broadcast',
  'self-praise',
  'brochure-talk'
])
/** Turns of a story, and things that one would rather not have done. */
const turn =
  /(?<![\p{L}'’])(?:but|yet|until|almost|nearly|never|nobody|no one|nothing|wrong|mistake|mistakes|failed|fail|lost|broke|broken|forgot|secret|surprise|surprised|turns? out|turned out|finally|imagine|remember|what if|why|how|stop|unpopular opinion|confession|plot twist|the day|last night|this morning|yesterday|once)(?![\p{L}'’])/iu
const startsWithFigure =
  /^[^\p{L}\p{N}]*(?:[$€£]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundred)\s)/iu

/** Whether a stretch of a post holds something to stop for: a person, a question, a quote, a turn of the story. */
export function hasHook({ post, signals, phrases }: PostView, { start, end }: Range): boolean {
  const isIn = (range: Range): boolean => range.start < end && range.end > start
  if (signals.some((signal) => warm.has(signal.id) && isIn(signal)) || post.quotes.some(isIn)) return true
  const text = post.masked.slice(start, end)
  if (phrases.some((hit) => cold.has(hit.list) && !hit.isNegated && isIn(hit))) return false
  if (signals.some((signal) => mild.has(signal.id) && isIn(signal))) return true
  return startsWithFigure.test(text) || turn.test(text)
}
