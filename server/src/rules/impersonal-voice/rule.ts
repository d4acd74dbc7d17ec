import * as l10n from '@vscode/l10n'
import type { PhraseHit } from '../../signals/types.ts'
import { overlapTest } from '../../text/overlaps.ts'
import type { Post } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'
import { oneAtAPlace } from '../one-at-a-place.ts'
import { phrasesOf } from '../phrases-of.ts'
import { leaveOut } from '../rewriting/leave-out.ts'
import { sentenceAt } from '../rewriting/sentence-at.ts'
import { swapPhrase } from '../rewriting/swap-phrase.ts'
import type { Change, Edit } from '../types.ts'
import { findSelfReferences, mayNameItself, type SelfReference } from './self-reference.ts'
import { withPeople } from './with-people.ts'

/** Words in the rest of the sentence that would still speak of the business from outside. */
const outside = /(?<![\p{L}'’])(?:it|they|them|their|theirs)(?![\p{L}])/iu

/** "Acme Dental is proud of its team" as "We're proud of our team"; nothing where the rest would not follow. */
function sayWe(reference: SelfReference, post: Post): readonly Change[] | undefined {
  const { start, verb, plural } = reference
  const sentence = sentenceAt(post, verb.start)
  const rest = post.masked.slice(verb.end, sentence.end)
  if (outside.test(rest)) return undefined
  const mark = post.text.includes('’') ? '’' : "'"
  const isJoined = plural === 'are' && /^[ \t]+\p{L}/u.test(rest)
  const subject = { start, end: verb.end, text: isJoined ? `We${mark}re` : `We ${plural}` }
  const owned = [...rest.matchAll(/(?<![\p{L}'’])(its|itself)(?![\p{L}])/gu)].map((match) => {
    const from = verb.end + match.index
    return { start: from, end: from + match[0].length, text: match[0] === 'its' ? 'our' : 'ourselves' }
  })
  return [subject, ...owned]
}

interface Data {
  readonly reference?: SelfReference
  readonly phrase?: PhraseHit
}

export default defineRule({
  id: 'impersonal-voice',
  scope: 'post',
  level: 'hint',
  sparesStories: true,
  summary: 'Speaks like a notice, with nobody behind it',
  why: 'A name that speaks of itself, or a rule that nobody made, keeps the reader at arm’s length. “We” and “I” are shorter, and there is somebody to answer.',
  essay: [10, 14],
  example: { before: 'Acme Dental is proud of its team.', after: 'We’re proud of our team.' },
  mayReport: ({ facts, profile }) =>
    (facts.marks & mark['impersonal-voice']) !== 0 || mayNameItself(facts, profile.brand),
  *check(view) {
    const references = findSelfReferences(view.post, view.profile.brand)
    for (const reference of references) {
      const name = view.post.text.slice(reference.start, reference.end)
      const message = filled(
        l10n.t('“{0}” speaks of itself as if from outside. Say “we”, and there is somebody to like.'),
        name
      )
      yield { start: reference.start, end: reference.verb.end, message, data: { reference } satisfies Data }
    }
    const isSaid = overlapTest(references.map(({ start, verb }) => ({ start, end: verb.end })))
    for (const phrase of oneAtAPlace(phrasesOf(view, 'impersonal-voice'))) {
      const { start, end } = phrase
      if (isSaid({ start, end })) continue
      const words = view.post.text.slice(start, end)
      const message = filled(l10n.t('“{0}” sounds like a notice on a wall. Say who does it, or simply ask.'), words)
      yield { start, end, message, data: { phrase } satisfies Data }
    }
  },
  edits({ data }, { post }) {
    const { reference, phrase } = data as Data
    const edits: Edit[] = []
    const offer = (title: string, changes: readonly Change[] | undefined): void => {
      if (changes && changes.length > 0) edits.push({ kind: 'rewrite', title, changes })
    }
    if (reference) offer(l10n.t('Say “we”'), sayWe(reference, post))
    if (phrase?.replacement === '') offer(l10n.t('Leave it out'), leaveOut(post, phrase))
    else if (phrase?.replacement)
      offer(l10n.t('Say “{0}”', phrase.replacement), swapPhrase(post, phrase, phrase.replacement))
    else if (phrase) offer(l10n.t('Say it to them'), withPeople(post, phrase))
    return edits
  }
})
