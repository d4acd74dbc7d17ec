import type { Signal } from '../../signals/types.ts'
import { simpleLetters } from '../../text/simple-letters.ts'
import type { Post, Range } from '../../text/types.ts'
import { signalGroup, signalGroups } from '../facts/signal-groups.ts'
import { hookBits, sortsOf } from '../facts/sorts.ts'
import type { PostView } from '../types.ts'
import { clearsThroat, possibleTurns } from './clears-throat.ts'
import { beforeTurns, mayTurn, mayTurnEarly } from './hook-words.ts'

/** What makes people stop, wherever it stands. */
const warm = signalGroup('warm')
/** What makes people stop even after a greeting. */
const asking = signalGroup('asking')
/** What makes people stop where it is not the talk of offices. */
const mild = signalGroup('mild')
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
  /(?<![a-zé'’])(?:he|she|his|her|mum|mom|dad|daughter|son|wife|husband|grandma|almost|nearly|never|nobody|no one|wrong|mistake|mistakes|failed|fail|lost|broke|broken|forgot|secret|surprise|surprised|turns? out|turned out|finally|imagine|what if|stop|unpopular opinion|confession|plot twist|the day|(?:great|good|nice|lovely|glad|happy|honou?red) to (?:see|meet|have met|help)|suddenly|honestly|afraid|scared|last (?:night|summer|winter)|this morning|yesterday)(?![a-zé'’])/
/** The same where it opens the post; further in, these words are in any text. */
const earlyTurn =
  /(?<![a-zé'’])(?:but|yet|until|nothing|remember|why|how|instead|last (?:week|year|month)|once)(?![a-zé'’])/
const firstUnits = 90

const startsWithFigure =
  /^[^a-zé0-9¹]*(?:[$€£]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundred)\s)/

/** A short first line leaves something open by itself: "The oven is cold." */
const shortLine = 60
/** Unless it is a label, a greeting or an announcement: "Quarterly update:". */
const label =
  /:$|^(?:hello|hi|dear|good morning|happy|introducing|announcing|new|now|breaking|update|news|press release)\b/i

/** How long the short line is that a text starts with; 0 where it starts with none. */
function shortStart(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0
  const line = /^\s*(\S.*?)[ \t]*(?=[\r\n])/.exec(text)?.[1] ?? ''
  const isThought = line.length <= shortLine && /\s\S+\s/.test(line) && !label.test(line) && /[.…]$/.test(line)
  return isThought ? line.length : 0
}

/** The groups of all signals of a stretch; signals stand in order. */
function groupsIn(signals: readonly Signal[], start: number, end: number): number {
  let groups = 0
  for (const signal of signals) {
    if (signal.start >= end) break
    if (signal.end > start) groups |= signalGroups(signal.id)
  }
  return groups
}

/** What the words of a stretch leave possible: `hookTable`, a bit each. */
function hooksIn({ words }: Post, start: number, end: number): number {
  const { count, starts, ends, norms, numbers } = words
  let hooks = 0
  for (let i = 0; i < count && (starts[i] ?? 0) < end; i++) {
    const wordEnd = ends[i] ?? 0
    // what is left of a word may be another
    if (wordEnd > end) return -1
    if (wordEnd > start) hooks |= hookBits[sortsOf(numbers[i] ?? 0, norms[i] ?? '')] ?? 0
  }
  return hooks
}

/** Whether a stretch of a post holds something to stop for: a person, a question, a quote, a turn of the story. */
export function hasHook({ post, signals, phrases }: PostView, { start, end }: Range): boolean {
  const isIn = (range: Range): boolean => range.start < end && range.end > start
  const groups = groupsIn(signals, start, end)
  if ((groups & asking) !== 0 || (post.quotes.length > 0 && post.quotes.some(isIn))) return true
  const text = post.masked.slice(start, end)
  const line = shortStart(text)
  const possible = hooksIn(post, start, end)
  const turned = possibleTurns(possible >> beforeTurns)
  const early = turned === 0 ? '' : simpleLetters(text)
  if (turned !== 0 && clearsThroat(line > 0 ? early.slice(0, line) : early, turned)) return false
  if ((groups & warm) !== 0) return true
  const chilly = phrases.filter((hit) => cold.has(hit.list) && !hit.isNegated && isIn(hit))
  if (line > 0 && !chilly.some((hit) => hit.start < start + line)) return true
  if (chilly.length > 0) return false
  if ((groups & mild) !== 0) return true
  const lower = early || simpleLetters(text)
  if (startsWithFigure.test(lower)) return true
  if ((possible & mayTurn) !== 0 && turn.test(lower)) return true
  return (possible & mayTurnEarly) !== 0 && earlyTurn.test(lower.slice(0, firstUnits))
}
