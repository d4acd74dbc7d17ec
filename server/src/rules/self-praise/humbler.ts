import * as l10n from '@vscode/l10n'
import type { PhraseHit } from '../../signals/types.ts'
import type { Post, Range } from '../../text/types.ts'
import { aroundPhrase } from '../rewriting/around-phrase.ts'
import { articleFor } from '../rewriting/article.ts'
import { rewriteOf } from '../rewriting/edit-of.ts'
import { holdsOthers, leaveOut } from '../rewriting/leave-out.ts'
import { inCaseOf } from '../rewriting/letter-case.ts'
import { sentenceAt } from '../rewriting/sentence-at.ts'
import { swapPhrase } from '../rewriting/swap-phrase.ts'
import { slot } from '../snippet.ts'
import type { Change, Edit } from '../types.ts'

/** An adjective goes where a noun follows it; what is not before a noun stays as it is. */
function withoutAdjective(post: Post, range: Range, next: string): readonly Change[] | undefined {
  if (
    next === '' ||
    /^(?:and|or|in|of|for|to|with|at|by|is|are|was|but|as|on|from|that|which|the|a|an|our|your)$/.test(next)
  )
    return undefined
  return leaveOut(post, range)
}

/** What a client said, after the sentence that has lost its praise: nobody doubts a client. */
function clientSaid(post: Post, changes: readonly Change[]): readonly Edit[] {
  const first = changes[0]
  if (!first) return []
  const { start, end } = sentenceAt(post, first.start)
  const sentence = post.text.slice(start, end)
  // only after a sentence that has an end: not after "St.", a link or half a text
  if (!/(?:[\p{L}\d]{4}|\))[.!?]["”’)]?$/u.test(sentence) || end < Math.max(...changes.map((change) => change.end)))
    return []
  const isOurs = /\b(?:we|our|us|we['’](?:re|ve|ll))\b/i.test(sentence)
  if (!isOurs || post.entities.some((entity) => entity.end >= end - 1 && entity.start < end)) return []
  const said = ` ${slot(1, 'the name of a client')} told us: “${slot(2, 'what they said, in their words')}”`
  // snippets everywhere, so that every change is read alike
  const plain = changes.map((change) => ({ ...change, text: change.text.replace(/[\\$}]/g, '\\$&') }))
  return [
    {
      kind: 'rewrite',
      title: l10n.t('Let a client say it'),
      changes: [...plain, { start: end, end, text: said }],
      isSnippet: true
    }
  ]
}

function dropped(post: Post, range: Range, next: string): readonly Edit[] {
  const changes = withoutAdjective(post, range, next)
  const title = l10n.t('Leave “{0}” out', post.text.slice(range.start, range.end))
  return changes ? [...rewriteOf(title, changes), ...clientSaid(post, changes)] : []
}

/** "The leading" becomes "a" or "an" by the word that follows. */
function indefinite(post: Post, range: Range, next: string): readonly Edit[] {
  if (next === '' || /^(?:of|in|at|for|and|ever|on)$/.test(next)) return []
  const isMany = /[^s]s$/.test(next) && !/(?:business|class|glass|press|process)$/.test(next)
  if (isMany) return []
  const text = inCaseOf(post.text.slice(range.start, range.end), articleFor(next)).replace(/^AN?$/, (word) =>
    /^[A-Z\s-]+$/.test(post.text.slice(range.start, range.end)) ? word : `A${word.slice(1).toLowerCase()}`
  )
  return rewriteOf(l10n.t('Say it more quietly'), [{ start: range.start, end: range.end, text }])
}

/** The hit's last words from the first that matches, as a range. */
function part(post: Post, hit: PhraseHit, pattern: RegExp): Range | undefined {
  const match = pattern.exec(post.text.slice(hit.start, hit.end))
  return match ? { start: hit.start + match.index, end: hit.start + match.index + match[0].length } : undefined
}

/** "Trusted by 10,000 teams" is "used by 10,000 teams". */
function usedBy(post: Post, hit: PhraseHit): readonly Edit[] {
  const range = part(post, hit, /^(?:used and loved|trusted|loved|adored)(?=\s+by)/i)
  return range ? rewriteOf(l10n.t('Say it more quietly'), swapPhrase(post, range, 'used')) : []
}

/** "With over 20 years of experience" is "after over 20 years of doing this". */
function years(post: Post, hit: PhraseHit): readonly Edit[] {
  const own = post.text.slice(hit.start, hit.end)
  if (!aroundPhrase(post, hit.first, hit.last).opens) return []
  const match = /^with\s+((?:over|more than)\s+)?(?:combined\s+)?(\d[\d,]*\+?)\s+(?:plus\s+)?years\b.*$/is.exec(own)
  if (!match) return []
  const start = /^W/.test(own) ? 'After' : 'after'
  return rewriteOf(l10n.t('Say it as you would to a friend'), [
    { start: hit.start, end: hit.end, text: `${start} ${match[1] ?? ''}${match[2]} years of doing this` }
  ])
}

/** What to say in place of praise of oneself; nothing where the sentence would not be English. */
export function humbler(post: Post, hit: PhraseHit): readonly Edit[] {
  if (holdsOthers(post, hit)) return []
  const { wordAfter, opens } = aroundPhrase(post, hit.first, hit.last)
  const words = post.text.slice(hit.start, hit.end).toLowerCase()
  switch (hit.entry) {
    case 'adj':
    case 'weak-ours':
    case 'weak': {
      // at the start of a clause, something has to stand before the noun
      const isName = /^\s*\p{Lu}/u.test(post.text.slice(hit.end))
      const isBare = opens && wordAfter !== '' && !(isName && /award|acclaimed|recogni|renowned|sought/.test(words))
      if (!isBare) return dropped(post, hit, wordAfter)
      return rewriteOf(l10n.t('Say it more quietly'), swapPhrase(post, hit, 'good'))
    }
    case 'premier': {
      const range = part(post, hit, /^premier/i)
      return range ? dropped(post, range, words.split(' ')[1] ?? '') : []
    }
    case 'our-famous': {
      const range = part(post, hit, /(?:world[\s-])?\S+$/i)
      return range ? dropped(post, range, wordAfter) : []
    }
    case 'adj-noun':
    case 'finest': {
      const range = part(post, hit, /^(?:the\s+)?\S+/i)
      if (!range) return []
      const isOne = /(?:collection|selection|service|experience)$/.test(words) && /^the\b/.test(words)
      return rewriteOf(l10n.t('Say it more quietly'), swapPhrase(post, range, isOne ? 'a good' : 'good'))
    }
    case 'leading': {
      const leading = part(post, hit, /(?:leading|top|premier|most trusted|number one|ultimate)\s+/i)
      const next = words.slice((leading?.end ?? hit.end) - hit.start)
      if (!leading || /\b(?:name|authority|choice|place)\b/.test(words)) return []
      if (/[^s]s(?: (?:of|in|for))?$/.test(words) && /^the\b/.test(words)) return []
      if (/^(?:a|an|one of the|your|leading|top|premier)\b/.test(words))
        return dropped(post, { start: leading.start, end: leading.end - 1 }, next.split(' ')[0] ?? '')
      return indefinite(post, { start: hit.start, end: leading.end - 1 }, next.split(' ')[0] ?? '')
    }
    case 'we-best': {
      const best = part(post, hit, /(?:the|your)\s+(?:best|top|finest|largest)$/i)
      if (best && wordAfter !== '' && !/^(?:of|in|at|for|and|ever)$/.test(wordAfter)) {
        const quiet = /largest$/i.test(post.text.slice(best.start, best.end)) ? 'a large' : 'a good'
        return rewriteOf(l10n.t('Say it more quietly'), swapPhrase(post, best, quiet))
      }
      const range = part(post, hit, /(?:the|your)\s+(?:leading|number one|premier|favorite)$/i)
      if (range) return indefinite(post, range, wordAfter)
      const adjective = part(post, hit, /(?:leading|top|premier|award.winning|trusted)$/i)
      return adjective ? dropped(post, adjective, wordAfter) : []
    }
    case 'trusted':
      return usedBy(post, hit)
    case 'years':
      return years(post, hit)
    case 'happy': {
      const range = part(post, hit, /\b(?:happy|satisfied|loyal)\b/i)
      return range ? dropped(post, range, 'customers') : []
    }
    default:
      return []
  }
}
