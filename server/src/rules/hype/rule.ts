import * as l10n from '@vscode/l10n'
import type { PhraseHit } from '../../signals/types.ts'
import type { Post } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'
import { oneAtAPlace } from '../one-at-a-place.ts'
import { phrasesOf } from '../phrases-of.ts'
import { aroundPhrase } from '../rewriting/around-phrase.ts'
import { fixOf, rewriteOf } from '../rewriting/edit-of.ts'
import { holdsOthers } from '../rewriting/leave-out.ts'
import { replaceSentence } from '../rewriting/replace-sentence.ts'
import { slot } from '../snippet.ts'
import { plainer } from './plainer.ts'

/** Where a plain word may fit or not, a person should look before it is changed. */
const unsure = new Set(['drop', 'ultimate', 'level', 'nestled', 'once', 'next-level'])

/** Big words that people use of others, too: of a school, or of a headlamp. */
const common = new Set(['innovative', 'before-noun'])

/** Whether a post speaks to customers, or of what "we" make. */
function sells(post: Post): boolean {
  return post.words.norms.some((norm) =>
    /^(?:we|we're|we've|our|us|your|you|you'll|introducing|discover|meet)$/.test(norm)
  )
}

function standsBeforeNoun(post: Post, hit: PhraseHit): boolean {
  const { wordAfter, wordBefore } = aroundPhrase(post, hit.first, hit.last)
  if (/^(?:i|we|they|he|she|you|who)$/.test(wordBefore)) return false
  return (
    wordAfter !== '' &&
    !/^(?:and|or|but|for|to|in|at|on|how|that|when|if|as|by|with|from|i|we|you|it|is|was)$/.test(wordAfter)
  )
}

export default defineRule({
  id: 'hype',
  scope: 'post',
  level: 'info',
  sparesStories: true,
  summary: 'Shouts with big words',
  why: 'Big words have been used up: when everything is revolutionary, nobody looks up. A plain word is believed, and leaves room for the detail that makes people curious.',
  essay: [5, 7],
  example: {
    before: 'Supercharge your mornings with our revolutionary mug!',
    after: 'This mug keeps tea hot until you remember it. I tested that twice today, by accident.'
  },
  needs: mark.hype,
  *check(view) {
    const hits = phrasesOf(view, 'hype')
    const isSales = sells(view.post)
    // "This is mind-blowing" is somebody's surprise; a "mind-blowing mop" is a sales talk
    for (const hit of oneAtAPlace(hits.filter((h) => h.entry !== 'before-noun' || standsBeforeNoun(view.post, h)))) {
      const words = view.post.text.slice(hit.start, hit.end)
      const message = hit.replacement
        ? filled(l10n.t('“{0}” is a big word that people read past. “{1}” is believed.'), words, hit.replacement)
        : filled(l10n.t('“{0}” is a big word that people read past. Say what it does, plainly.'), words)
      const isMild = common.has(hit.entry) && !isSales
      yield { start: hit.start, end: hit.end, message, data: hit, ...(isMild ? { level: 'hint' } : {}) }
    }
  },
  edits(finding, { post, phrases }) {
    const hit: PhraseHit | undefined = phrases.find((known) => known === finding.data)
    if (!hit || holdsOthers(post, hit)) return []
    const changes = plainer(post, hit)
    if (!changes || changes.length === 0)
      return replaceSentence(post, hit, l10n.t('Say what it does'), `What it does: ${slot(1, 'say it plainly')}.`)
    return unsure.has(hit.entry)
      ? rewriteOf(l10n.t('Say it plainly'), changes)
      : fixOf(l10n.t('Say it plainly'), changes)
  }
})
