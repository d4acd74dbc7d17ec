import * as l10n from '@vscode/l10n'
import type { PhraseHit } from '../../signals/types.ts'
import type { Post } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'
import { oneAtAPlace } from '../one-at-a-place.ts'
import { phrasesOf } from '../phrases-of.ts'
import { aroundPhrase } from '../rewriting/around-phrase.ts'
import { askInstead } from './ask-instead.ts'
import { emojiVotes, wordVotesIn } from './emoji-votes.ts'

/** Asking for a follow is no bait, only not much of a conversation. */
const mild = new Set(['save', 'follow', 'button'])

/** Before "like if" these make it a comparison or a tale: "looks like if", "I share if". */
const notOrders =
  /^(?:i|we|they|you|u|he|she|it|it's|that's|to|would|i'd|we'd|you'd|they'd|feels?|looks?|sounds?|seems?|is|was|be|just|more|much|really|something|nothing|people|who|would've|don't|didn't|can|will|be like|i'll|the|a|my|your|always|never|only)$/

/** A capital after a small word, in posts that do without full stops: "… on the table RT if you agree". */
function startsBig(post: Post, hit: PhraseHit): boolean {
  const before = post.text.slice(post.words.starts[hit.first - 1] ?? 0)
  return /^\p{Lu}/u.test(post.text.slice(hit.start)) && !/^\p{Lu}+(?!\p{L})/u.test(before)
}

function isOrder(post: Post, hit: PhraseHit): boolean {
  // "RT @jo If you …" is somebody else's post
  if (post.entities.some(({ type, start, end }) => type === 'mention' && start < hit.end && hit.start < end))
    return false
  const { wordBefore } = aroundPhrase(post, hit.first, hit.last)
  if (wordBefore === '' || hit.entry === 'dare') return true
  if (hit.entry !== 'if') return !notOrders.test(wordBefore)
  // "like if" and "share if" are orders only where a clause can start: after "please", or with a capital
  return /^(?:please|pls|plz|just|and|so|then|now|or|guys|everyone)$/.test(wordBefore) || startsBig(post, hit)
}

function begs(words: string): string {
  return filled(l10n.t('“{0}” begs for clicks. Ask a question that you would like to hear answered.'), words)
}

export default defineRule({
  id: 'engagement-bait',
  scope: 'post',
  level: 'warning',
  summary: 'Begs for clicks, tags and shares',
  why: 'A click asked for is not a conversation, and the networks themselves show such posts to fewer people. Ask what you would really like to know; those who answer will come back.',
  essay: [1, 13],
  example: {
    before: 'Like if you love Mondays! Tag a friend who needs this!',
    after: 'What gets you out of bed on a Monday? Mine is a beagle with cold feet.'
  },
  needs: mark['engagement-bait'] | mark.vote,
  *check(view) {
    const { post, facts } = view
    const votes = (facts.marks & mark.vote) !== 0 ? [...emojiVotes(post), ...wordVotesIn(post)] : []
    for (const range of votes) yield { ...range, message: begs(post.text.slice(range.start, range.end)) }
    for (const hit of oneAtAPlace(phrasesOf(view, 'engagement-bait').filter((known) => isOrder(post, known)))) {
      const words = post.text.slice(hit.start, hit.end)
      const message = mild.has(hit.entry)
        ? filled(
            l10n.t('“{0}” asks for a button. People press it when they have something to say: ask them that.'),
            words
          )
        : begs(words)
      yield { start: hit.start, end: hit.end, message, data: hit, ...(mild.has(hit.entry) ? { level: 'info' } : {}) }
    }
  },
  edits(finding, view) {
    const hit: PhraseHit | undefined = view.phrases.find((known) => known === finding.data)
    return hit ? askInstead(view.post, hit) : []
  }
})
