import type { PostReport } from '../inspect/types.ts'
import type { Settings } from '../settings/types.ts'
import type { Network } from '../text/networks.ts'
import type { LanguageId } from '../text/types.ts'
import { isOffTopic, newClaims, newQuotes } from './claims.ts'
import { factsOf, sourcesOf } from './facts.ts'
import { fillUnknown } from './fill-unknown.ts'
import { judgeRewrite } from './judge-rewrite.ts'
import { lostFacts } from './lost-facts.ts'
import type { Passage } from './passage.ts'
import { readAnswer } from './read-answer.ts'
import { slotsIn } from './slots.ts'
import { sourceWords } from './source-words.ts'
import type { Style } from './styles.ts'

/** Why an answer is not shown. */
export type Refusal =
  | 'empty'
  | 'declined'
  | 'commentary'
  | 'structure'
  | 'unchanged'
  | 'lost'
  | 'invented'
  | 'offTopic'
  | 'tooManySlots'
  | 'tooLong'
  | 'notShorter'
  | 'notBetter'

/** A rewritten passage that may be shown, or why not; `words` are those that it is about. */
export type CheckedAnswer =
  | {
      readonly ok: true
      readonly text: string
      readonly before: number
      readonly after: number
      /** What was not known and became a slot, as the model wrote it. */
      readonly filled: readonly string[]
    }
  | { readonly ok: false; readonly why: Refusal; readonly words: readonly string[] }

export interface AnswerParts {
  readonly post: PostReport
  readonly passage: Passage
  readonly settings: Settings
  readonly style: Style
  /** Those that it must fit. */
  readonly networks: readonly Network[]
}

/** More slots than this are a form to fill in. */
const mostSlots = 5
const longestWords = 80

function refuse(why: Refusal, words: readonly string[] = []): CheckedAnswer {
  return { ok: false, why, words: words.map((word) => word.replace(/\s+/g, ' ').trim().slice(0, longestWords)) }
}

const separator = /^[ \t]*(?:-{3,}|={3,})[ \t]*$/gm
const heading = /^#{1,6}[ \t]/gm

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}

/** Whether a text would make more or fewer posts of one, or hide a part of it in a comment. */
function isCut(text: string, before: string, languageId: LanguageId): boolean {
  if (/<!--|-->/.test(text) || count(separator, text) !== count(separator, before)) return true
  return languageId === 'markdown' && count(heading, text) !== count(heading, before)
}

/**
 * A model's answer as checked: every link, handle, hashtag and number is kept, nothing is said that is neither in the
 * post nor in the profile (names, numbers and dates become slots, other claims refuse it), it fits, and scores higher.
 */
export function checkAnswer(answer: string, parts: AnswerParts): CheckedAnswer {
  const { post, passage, style } = parts
  const { view } = post
  const { languageId } = view.post
  const read = readAnswer(answer, passage.text)
  if ('why' in read) return refuse(read.why)
  if (isCut(read.text, passage.text, languageId)) return refuse('structure')
  if (read.text === passage.text) return refuse('unchanged')

  const sources = sourcesOf(view.post, view.profile)
  const known = sourceWords(sources)
  const asked = factsOf(passage.text, languageId)
  const knownFacts = sources.map((text) => factsOf(text, languageId))
  const { text, filled, invented } = fillUnknown(read.text, languageId, knownFacts, known)
  const given = factsOf(text, languageId)
  const lost = lostFacts(passage.text, asked, text, given)
  if (lost.length > 0) return refuse('lost', lost)
  const made = [...newQuotes(given.prose, sources), ...newClaims(given.words, known)]
  const claims = [...invented, ...made.map(({ start, end }) => text.slice(start, end))]
  if (isOffTopic(text, asked.words)) return refuse('offTopic')
  if (claims.length > 0) return refuse('invented', claims)
  const slots = slotsIn(text)
  if (slots.length - slotsIn(passage.text).length > mostSlots) return refuse('tooManySlots')
  if (style === 'shorter' && text.length >= passage.text.length) return refuse('notShorter')
  const { before, after, isLonger, worse } = judgeRewrite(text, parts)
  if (isLonger) return refuse('tooLong')
  if (worse.length > 0 || after <= before) return refuse('notBetter', worse)
  return { ok: true, text, before, after, filled }
}
