import * as l10n from '@vscode/l10n'
import type { PhraseHit } from '../../signals/types.ts'
import type { Post, Range } from '../../text/types.ts'
import { aroundPhrase } from '../rewriting/around-phrase.ts'
import { rewriteOf } from '../rewriting/edit-of.ts'
import { holdsOthers, leaveOut } from '../rewriting/leave-out.ts'
import { capitalized } from '../rewriting/letter-case.ts'
import { sentenceAt } from '../rewriting/sentence-at.ts'
import { toQuestion } from '../rewriting/to-question.ts'
import { literal, slot } from '../snippet.ts'
import type { Edit } from '../types.ts'

const clicks = 'share|like|tag|rt|retweet|follow|comment|repost|subscribe'

/** Another order to click, at the end of the clause: "… and share with your friends". */
const another = new RegExp(
  `(?:\\s*(?:,|&|\\+|\\band\\b))+\\s*(?:${clicks}|pass it on|spread the word)\\b(?:\\s+(?:this|it|us|me|post|with|your|all|friends|family|everyone|a friend|and|the word|if (?:you )?(?:don['’]?t|do not|not|disagree)))*$`,
  'i'
)

/** Words that cannot end a question: the hashtag after them belongs to it. */
const unfinished =
  /(?:^|\s)(?:when|its|it['’]s|the|a|an|for|to|in|of|with|this|that|my|our|your|should|must|support|love|hate|need|want|and|is|are|about|on)\s*$/i

interface Clause {
  readonly text: string
  /** Where it ends in the post, its end marks included. */
  readonly end: number
}

/** The clause from `from` to the end of its sentence, without the emoji, links and hashtags that trail it. */
function clauseFrom(post: Post, from: number, sentence: Range, isWhole = false): Clause | undefined {
  let end = sentence.end
  // in posts that lost their line breaks, two blanks and a capital are one
  const gap = /\s{2,}(?=\p{Lu})/u.exec(post.masked.slice(from, end))
  if (gap) end = from + gap.index
  for (const entity of [...post.entities].reverse()) {
    if (entity.start < from || entity.end > end) continue
    const isLast = !/[\p{L}\p{N}]/u.test(post.masked.slice(entity.end, end).replace(/\ufffc/g, ''))
    if (!isLast || entity.type === 'mention') break
    if (entity.type === 'hashtag') {
      if (/^[.!?]/.test(post.text.slice(entity.end)) || unfinished.test(post.masked.slice(from, entity.start))) break
    }
    end = entity.start
  }
  const text = post.text.slice(from, end)
  const marks = /[\s.!?:…,;)–—-]*$/u.exec(text)?.[0] ?? ''
  const body = text.slice(0, text.length - marks.length)
  const kept = marks.replace(/[^.!?:…]+$/, '')
  if (body.trim() === '' || body.includes('\n') || /https?:|www\./.test(body)) return undefined
  return { text: isWhole ? body : body.replace(another, ''), end: from + body.length + kept.length }
}

const leadIn = new RegExp(
  `(?:^|[\\s,])(?:(?:please|pls|plz|so|now|just|go ahead and|everyone|guys|friends|(?:${clicks})[\\s,]*(?:&|and|\\+|,))[\\s,]+)+$`,
  'i'
)

/** Where the order to click starts: "Please", "So", "Now" before it go as well. */
function startOf(post: Post, hit: PhraseHit, sentence: Range): number {
  const before = post.masked.slice(sentence.start, hit.start)
  const polite = before.match(leadIn)
  const start = polite ? hit.start - polite[0].trimStart().length : hit.start
  return start
}

function asked(post: Post, start: number, end: number, question: string): readonly Edit[] {
  const opens =
    !/[\p{L}\p{N}][\s,–-]*$/u.test(post.text.slice(0, start)) || /[.!?…:\n]\s*$/.test(post.text.slice(0, start))
  const text = `${opens || /^\p{Lu}/u.test(post.text.slice(start)) ? capitalized(question) : question}?`
  return rewriteOf(l10n.t('Ask them'), [{ start, end, text }])
}

/** "Like if you love jam" is "Do you love jam?" */
function askIf(post: Post, hit: PhraseHit): readonly Edit[] {
  const sentence = sentenceAt(post, hit.start)
  const clause = clauseFrom(post, hit.end, sentence)
  const question = clause && toQuestion(clause.text)
  return clause && question ? asked(post, startOf(post, hit, sentence), clause.end, question.trim()) : []
}

/** "Tag a friend who loves jam" is "Who do you know who loves jam?" */
function askWho(post: Post, hit: PhraseHit): readonly Edit[] {
  if (holdsOthers(post, hit)) return []
  const sentence = sentenceAt(post, hit.start)
  const start = startOf(post, hit, sentence)
  const rest = post.masked.slice(hit.end, sentence.end)
  const who = /^\s+(?:of yours\s+|below\s+|in the comments\s+)?(who|that|you)(['’]s|['’]d)?(?=\s)/i.exec(rest)
  if (who?.[1]) {
    const clause = clauseFrom(post, hit.end + who[0].length, sentence)
    if (!clause || clause.text.trim() === '') return []
    const tail = `${who[2] ?? ''} ${clause.text.trim()}`
    if (who[1].toLowerCase() !== 'you')
      return asked(post, start, clause.end, `who do you know ${who[1].toLowerCase()}${tail}`)
    const would = who[2]
      ? 'would you'
      : /^\s*(?:would|could|should|can|will)\b/i.test(clause.text)
        ? undefined
        : 'do you'
    const modal = /^\s*(would|could|should|can|will)\s+(.*)$/is.exec(clause.text)
    if (modal?.[1]) return asked(post, start, clause.end, `who ${modal[1].toLowerCase()} you ${modal[2] ?? ''}`)
    return would ? asked(post, start, clause.end, `who ${would} ${clause.text.trim()}`) : []
  }
  const clause = clauseFrom(post, hit.start, sentence)
  const isAll = /^[\s.!?…,]*(?:below|in the comments|here)?[\s.!?…)]*$/i.test(
    post.masked.slice(hit.end, clause?.end ?? hit.end)
  )
  return clause && isAll ? asked(post, start, clause.end, 'who does this make you think of') : []
}

/** "Like for tea, share for coffee" is "Tea or coffee?" */
function askEither(post: Post, hit: PhraseHit): readonly Edit[] {
  const sentence = sentenceAt(post, hit.start)
  const clause = clauseFrom(post, hit.start, sentence, true)
  const sides = /^\S+ for ([^,&]{2,30}?)(?:,| and| or| &)?\s+(?:and |or )?(?:a )?\S+ for (.{2,30})$/i.exec(
    clause?.text ?? ''
  )
  if (!clause || !sides?.[1] || !sides[2]) return []
  return asked(post, startOf(post, hit, sentence), clause.end, `${sides[1].trim()} or ${sides[2].trim()}`)
}

/** "RT to win" is "Tell us … to win": the prize stays, and so does a reason to read the answers. */
function tellUs(post: Post, hit: PhraseHit): readonly Edit[] {
  if (holdsOthers(post, hit)) return []
  const own = post.text.slice(hit.start, hit.end)
  const to = /\s+((?:to|for)\s+(?:(?:a|your|the)\s+)?(?:chance\s+to\s+)?(?:win|enter|be entered))$/i.exec(own)
  if (!to?.[1]) return []
  // one of several things to do: "Follow, like and RT to win"
  if (/\p{L}/u.test(post.masked.slice(sentenceAt(post, hit.start).start, hit.start))) return []
  const lead = /^\p{Lu}/u.test(own) ? 'Tell us' : 'tell us'
  const text = `${lead} ${slot(1, 'something you would love to hear from them')} ${literal(to[1])}`
  return [
    {
      kind: 'rewrite',
      title: l10n.t('Ask for a story instead of a click'),
      changes: [{ start: hit.start, end: hit.end, text }],
      isSnippet: true
    }
  ]
}

/** "Double tap" alone is a question of what they think. */
function askOpinion(post: Post, hit: PhraseHit): readonly Edit[] {
  const { opens, closes } = aroundPhrase(post, hit.first, hit.last)
  if (!opens || !closes || holdsOthers(post, hit)) return []
  const marks = /^\s*[.!]+/.exec(post.text.slice(hit.end))?.[0].length ?? 0
  return asked(post, hit.start, hit.end + marks, 'what do you think')
}

/** Leaves out an order to click that is a sentence of its own. */
function without(post: Post, hit: PhraseHit): readonly Edit[] {
  const { opens, closes } = aroundPhrase(post, hit.first, hit.last)
  if (!opens || !closes) return []
  return rewriteOf(l10n.t('Leave “{0}” out', post.text.slice(hit.start, hit.end)), leaveOut(post, hit))
}

type Asker = (post: Post, hit: PhraseHit) => readonly Edit[]

const askers: Readonly<Record<string, Asker>> = {
  if: askIf,
  tag: askWho,
  vote: askEither,
  win: tellUs,
  click: (post, hit) => [...askOpinion(post, hit), ...without(post, hit)],
  'word-alone': (post, hit) => [...askOpinion(post, hit), ...without(post, hit)],
  button: without,
  save: without,
  follow: without,
  trade: without
}

/** What to ask in place of a bait; nothing where there is no question in it. */
export function askInstead(post: Post, hit: PhraseHit): readonly Edit[] {
  return askers[hit.entry]?.(post, hit) ?? []
}
