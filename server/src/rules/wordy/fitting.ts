import type { PhraseHit } from '../../signals/types.ts'
import type { Post } from '../../text/types.ts'
import { aroundPhrase } from '../rewriting/around-phrase.ts'
import { verbBase, verbFormsOf } from '../rewriting/verb-forms.ts'

const modal = /^(?:can|could|must|can't|couldn't|don't|doesn't|got to)\b/
const helper =
  /^(?:to|do|does|did|don't|doesn't|didn't|not|never|will|would|shall|should|may|might|must|can|could|won't|wouldn't|can't|couldn't|cannot|i'll|you'll|we'll|they'll|he'll|she'll|it'll|let's|have|has|had|i've|you've|we've|they've|be|been|being|am|is|are|was|were)$/
const perfect =
  /^(?:have|has|had|having|i've|you've|we've|they've|he's|she's|it's|be|been|being|am|is|are|was|were|get|gets|got|i'm|you're|we're|they're)$/
const passive = /^(?:be|been|being|is|are|was|were|get|gets|it's|they're)$/
const beforeVerb =
  /^(?:to|i|we|you|they|he|she|it|who|people|and|or|but|will|would|can|could|may|might|must|should|shall|do|does|did|don't|doesn't|didn't|won't|not|never|always|also|then|just|please|i'll|we'll|you'll|they'll|i'd|we'd|let's)$/
/** Verbs that are nouns as well: "her attempt to", "a desire to". */
const nounToo = /^(?:attempts?|desires?|endeavou?rs?|offers?|returns?|replies|reply|plans?|links?|purchased?|indicate)$/
const conjunction = /^(?:and|but|so|because|that|think|say|says|said|yet|or)$/
/** Before one of these "many" is "many of". */
const ofGroup = /^(?:the|our|my|your|his|her|their|its|these|those|this|that|us|them|you|it|which|whom|whose|what)$/

/**
 * The plain words for a phrase as its neighbours want them ("many of the", "have given"); '' to leave it out, undefined
 * where the phrase is something else there, or no plain words fit.
 */
export function fittingWords(post: Post, hit: PhraseHit): string | undefined {
  const { replacement } = hit
  if (replacement === undefined || /[,()–—\ufffc]/.test(post.masked.slice(hit.start, hit.end))) return undefined
  const { wordBefore, wordAfter, opens } = aroundPhrase(post, hit.first, hit.last)
  const firstWord = post.words.norms[hit.first] ?? ''
  if (nounToo.test(firstWord) && !opens && !beforeVerb.test(wordBefore)) return undefined
  if (
    firstWord === 'in' &&
    replacement === '' &&
    !perfect.test(wordBefore) &&
    !/^(?:still|now|currently)$/.test(wordBefore)
  )
    return undefined
  if (/^(?:it|it's|there)$/.test(firstWord) && !opens && !conjunction.test(wordBefore)) return undefined
  if (modal.test(replacement) && helper.test(wordBefore)) return undefined
  if (replacement.endsWith(' [of]')) return replacement.slice(0, -5) + (ofGroup.test(wordAfter) ? ' of' : '')
  const [verb = '', ...rest] = replacement.split(' ')
  const forms = verbFormsOf(verbBase(verb) ?? '')
  if (forms && forms[3] === verb && forms[0] !== verb && perfect.test(wordBefore)) {
    // "was obtained": nothing "was got"
    if (verb === 'got' && passive.test(wordBefore)) return undefined
    return [forms[4], ...rest].join(' ')
  }
  return replacement
}
