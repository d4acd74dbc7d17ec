import * as l10n from '@vscode/l10n'
import type { Range } from '../../text/types.ts'
import { findWords } from '../../text/words.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { phrasesOf } from '../phrases-of.ts'
import { appendSentence } from '../rewriting/append-sentence.ts'
import { fitsLimits } from '../rewriting/fits-limits.ts'
import { plainSnippet, slot } from '../snippet.ts'
import type { Change, Edit, PostView } from '../types.ts'
import { isCredited, isFromNobody } from './is-credited.ts'

/** Shorter quotes are a phrase in somebody's own sentence. */
const fewestQuoted = 5

/** Who speaks stands before it: "Ann was “…”", "as Ann says “…”". */
const says =
  /(?:^|\s)(?:is|are|was|were|be|says?|said|tells?|told|calls?|called|writes?|wrote|asks?|asked|as|that|he|she|they|we|it|who|has|have|had)$/iu

/** "Ann Lee: “…”", "“…” – Ann", "“…” Ann Lee": a name, or at least somebody, next to the quote. */
function isAttributed({ text, body }: PostView['post'], { start, end }: Range): boolean {
  const before = text.slice(body.start, start).trimEnd()
  const after = text.slice(end, body.end).trimStart()
  return (
    (/[:,]$/.test(before) && !isFromNobody(before.slice(-120))) ||
    says.test(before) ||
    /^(?:[-–—~|(]+\s?[\p{L}@]|\p{Lu}[\p{L}.'’]+(?:\s\p{Lu}[\p{L}.'’]+){0,2}\s*(?:$|[\n,.(]))/u.test(after)
  )
}

/** The quote that is most of what a post says; somebody's words among other quotes are a conversation. */
function mainQuote({ post }: PostView): Range | undefined {
  if (post.quotes.length > 1) return undefined
  return post.quotes.find((quote) => {
    const { start, end } = quote
    if (isAttributed(post, quote)) return false
    const quoted = findWords(post.text, start, end).count
    return quoted >= fewestQuoted && quoted >= post.words.count
  })
}

/** The link to what is shared: the first, in the text. */
function sharedLink({ post }: PostView): Range | undefined {
  return post.entities.find(({ type }) => type === 'link')
}

function found(view: PostView): Range | undefined {
  const { meta, body } = view.post
  const link = sharedLink(view)
  const quote = mainQuote(view)
  if (quote) return quote
  const [word] = phrasesOf(view, 'unthanked-share')
  // "Words to live by" speaks of the quote beside it
  if (word && view.post.quotes.length === 1) return { start: word.start, end: word.end }
  if (!link && meta.link === undefined) return undefined
  if (word) return { start: word.start, end: word.end }
  return meta.kind === 'share' && link && body.end > body.start ? link : undefined
}

export default defineRule({
  id: 'unthanked-share',
  scope: 'post',
  level: 'hint',
  readsQuotes: true,
  summary: 'Shares what somebody else made and does not say who',
  why: 'Somebody wrote it, drew it or sent it to you. Their name costs you nothing, makes their day, and is how a conversation with them begins.',
  essay: [3, 13, 14],
  example: {
    before: 'Great read on small bakeries: https://example.com/bread',
    after: 'Great read on small bakeries: https://example.com/bread via @jo.example.com'
  },
  needs: mark.share | mark['unthanked-share'],
  *check(view) {
    if (view.post.isForeign) return
    // hardly any post shares anything, so who made it is asked last
    const range = found(view)
    if (!range || isCredited(view)) return
    yield {
      start: range.start,
      end: range.end,
      message: l10n.t('Somebody made this, and nobody is thanked. Say whom you have it from; it makes their day.')
    }
  },
  edits(_finding, view) {
    const quote = mainQuote(view)
    const link = sharedLink(view)
    const edits: Edit[] = []
    const offer = (title: string, change: Change): void => {
      if (fitsLimits(view, [{ ...change, text: plainSnippet(change.text) }]))
        edits.push({ kind: 'rewrite', title, isSnippet: true, changes: [change] })
    }
    if (quote) {
      const text = ` – ${slot(1, 'who said it')}`
      offer(l10n.t('Say who said it'), { start: quote.end, end: quote.end, text })
    } else if (link) {
      const text = ` via @${slot(1, 'whom you have it from')}`
      offer(l10n.t('Say whom you have it from'), { start: link.end, end: link.end, text })
    }
    if (!quote) {
      const thanks = `Thanks to ${slot(1, 'who made it or sent it')} for this one.`
      offer(l10n.t('Thank them'), appendSentence(view, thanks))
    }
    return edits
  }
})
