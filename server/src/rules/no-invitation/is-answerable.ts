import { simpleLetters } from '../../text/simple-letters.ts'
import type { Post } from '../../text/types.ts'
import type { Facts } from '../facts/facts-of.ts'
import { signalGroup } from '../facts/signal-groups.ts'
import { wordSort } from '../facts/sorts.ts'
import { turnsOf } from '../facts/turn-sorts.ts'
import type { PostView } from '../types.ts'
import { asksReaders } from './asks-readers.ts'

/** Signals that leave a reader something to answer, or name somebody who will; and grief, where a question would be out of place. */
export const answerable = signalGroup('answerable')
export const farewell = /(?:^|[.!?\n])\s*(?:rest (?:well|easy|in power)|farewell|goodbye),/

/** Whether anybody could answer a post: it asks, invites, names somebody or answers; or it mourns and wants no questions. */
export function isAnswerable({ post, facts }: PostView): boolean {
  if (post.meta.isReply || post.meta.kind === 'talk' || post.meta.kind === 'share') return true
  if ((facts.signals & answerable) !== 0) return true
  const mayAsk = (facts.words & wordSort.asking) !== 0
  const mayQuestion = (facts.words & wordSort.addressed) !== 0 && mayOpenQuestion(post, facts)
  const mayLeave = (facts.openings & wordSort.farewell) !== 0
  const questioned = mayQuestion ? turnsOf(facts.turns, 'questions') : 0
  const wanted = mayAsk ? turnsOf(facts.turns, 'requests') : 0
  if (questioned === 0 && wanted === 0 && !mayLeave) return false
  const prose = simpleLetters(post.masked.slice(post.body.start, post.body.end))
  return asksReaders(prose, questioned, wanted) || (mayLeave && farewell.test(prose))
}

/** What is no prose (a link, a name, an emoji) may stand before a question as a full stop does. */
function mayOpenQuestion({ masked }: Post, { words, openings }: Facts): boolean {
  if ((openings & wordSort.questioning) !== 0) return true
  return (words & wordSort.questioning) !== 0 && masked.includes('\ufffc')
}
