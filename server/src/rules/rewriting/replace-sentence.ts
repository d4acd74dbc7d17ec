import * as l10n from '@vscode/l10n'
import type { Post, Range } from '../../text/types.ts'
import { findWords } from '../../text/words.ts'
import type { Edit } from '../types.ts'
import { rewriteOf } from './edit-of.ts'
import { holdsOthers, leaveOut } from './leave-out.ts'
import { sentenceAt } from './sentence-at.ts'

/** Longer sentences say more than their boast. */
const mostWords = 14
/** A number, or a name within the sentence: a fact that would be lost. */
const fact = /\p{N}|(?<=[\p{L},;:]\s+)(?!I\b)\p{Lu}/u
/** A sentence that the next one leans on cannot go. */
const leansBack = /^\s*(?:it|they|them|this|that|these|those|and|but|so|because|which|he|she|one)\b/i

/**
 * For a boast that is a short sentence without a fact in it: to leave the sentence out, and to put `instead` (a snippet)
 * there. None where nothing else would be left, or the sentence holds anything that a reader could miss.
 */
export function replaceSentence(post: Post, hit: Range, title: string, instead: string): readonly Edit[] {
  const sentence = sentenceAt(post, hit.start)
  const own = post.text.slice(sentence.start, sentence.end)
  const isWhole = sentence.end >= hit.end && /[.!]["”’)]?$/.test(own)
  const words = findWords(post.text, sentence.start, sentence.end).count
  if (!isWhole || words > mostWords || words + 4 > post.words.count) return []
  if (holdsOthers(post, sentence) || fact.test(own) || /:\s*$/.test(own)) return []
  const change = { start: sentence.start, end: sentence.end, text: instead }
  const out = leansBack.test(post.masked.slice(sentence.end)) ? undefined : leaveOut(post, sentence)
  return [
    { kind: 'rewrite', title, changes: [change], isSnippet: true },
    ...rewriteOf(l10n.t('Leave that sentence out'), out)
  ]
}
