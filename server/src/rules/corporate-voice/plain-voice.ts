import * as l10n from '@vscode/l10n'
import type { PhraseHit } from '../../signals/types.ts'
import { gap, type Post, type Range } from '../../text/types.ts'
import { aroundPhrase } from '../rewriting/around-phrase.ts'
import { rewriteOf } from '../rewriting/edit-of.ts'
import { leaveOut } from '../rewriting/leave-out.ts'
import { capitalized, isCapitals, uncapitalized } from '../rewriting/letter-case.ts'
import { sentenceAt } from '../rewriting/sentence-at.ts'
import { type SubjectBefore, subjectBefore } from '../rewriting/subject-before.ts'
import { swapPhrase } from '../rewriting/swap-phrase.ts'
import type { Change, Edit } from '../types.ts'
import { announcementOpenings, type Opening, type Rest } from './announcement.ts'
import { behalfOpenings, deedOpenings, pledgeOpenings } from './deed.ts'

function words(post: Post, hit: Range): string {
  return post.text.slice(hit.start, hit.end).toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ')
}

function restOf(post: Post, from: number, sentence: Range): Rest {
  return { text: post.text.slice(from, sentence.end), masked: post.masked.slice(from, sentence.end) }
}

/** The change from `start` to the end of what an opening takes in, with capitals as the place asks for. */
function openingChange(post: Post, start: number, end: number, opening: Opening, sentence: Range): Change | undefined {
  const { text } = post
  const until = end + opening.taken
  const opens = !/[\p{L}\p{N}]/u.test(text.slice(sentence.start, start))
  const next = text.slice(until, sentence.end)
  // an order or a headline cannot follow "and"
  if (!opens && /^(?:have a look|say hello|meet|good news|some news|guess what|from|you)\b/.test(opening.text))
    return undefined
  const others = post.entities.filter((entity) => entity.type !== 'emoji' && entity.start < until && start < entity.end)
  if (others.some((entity) => !opening.text.includes(entity.text))) return undefined
  if (isCapitals(text.slice(start, end)) && text.slice(start, end).length > 8) return undefined
  if (opening.text === '') {
    const first = /^["“‘'(]*/.exec(next)?.[0].length ?? 0
    const head = next.slice(0, first + 1)
    return { start, end: until + head.length, text: opens ? capitalized(head) : lowered(head, next) }
  }
  const said = opens ? capitalized(opening.text) : opening.text
  if (!opening.text.endsWith(': ')) return { start, end: until, text: said }
  return { start, end: until + 1, text: said + lowered(next.slice(0, 1), next) }
}

/** A first letter as it stands within a sentence: small where its word is a plain opener. */
function lowered(head: string, next: string): string {
  return /^(?:We|You|They|It|He|She|The|A|An|Our|My|This|There|Your)(?:['’]|\s)/.test(next) ? uncapitalized(head) : head
}

function titleOf(opening: Opening): string {
  return opening.sort === 'straight' ? l10n.t('Say it straight') : l10n.t('Say it as you would to a friend')
}

function toEdits(
  post: Post,
  start: number,
  end: number,
  sentence: Range,
  openings: readonly Opening[]
): readonly Edit[] {
  return openings.flatMap((opening) => {
    const change = openingChange(post, start, end, opening, sentence)
    return change ? rewriteOf(titleOf(opening), [change]) : []
  })
}

/** Where the sentence has no simple subject before the phrase, there is nothing sure to say instead. */
function withSubject(
  post: Post,
  hit: PhraseHit,
  openings: (subject: SubjectBefore, sentence: Range) => readonly Opening[]
): readonly Edit[] {
  const sentence = sentenceAt(post, hit.start)
  const subject = subjectBefore(post, sentence, hit.start)
  return subject ? toEdits(post, subject.start, hit.end, sentence, openings(subject, sentence)) : []
}

/** The verb that an announcement was to be made with: "excited to finally share" gives "share". */
function newsVerb(text: string): string {
  const verb =
    /(?:announce|share|introduce|unveil|reveal|present|report|launch|confirm|bring|inform|tell|let|welcome|offer|release|debut|show|serve|extend|express|congratulate|remind|advise|thank|invite|say|wish)\w*/.exec(
      text.replace(/^.*?\bto\b/, '')
    )?.[0]
  return verb ?? 'announce'
}

function announce(post: Post, hit: PhraseHit): readonly Edit[] {
  const phrase = words(post, hit)
  return withSubject(post, hit, (subject, sentence) =>
    announcementOpenings(post, subject, newsVerb(phrase), phrase, restOf(post, hit.end, sentence))
  )
}

/** "We would like to thank Jo" is "Thank you to Jo", "to inform you that" is what follows. */
function wouldLike(post: Post, hit: PhraseHit): readonly Edit[] {
  const phrase = words(post, hit)
  const sentence = sentenceAt(post, hit.start)
  const rest = restOf(post, hit.end, sentence)
  const verb = newsVerb(phrase)
  const straight = (text: string, taken = 0): readonly Edit[] =>
    toEdits(post, hit.start, hit.end, sentence, [{ sort: 'straight', text, taken }])
  const chance = /\btake this$/.test(phrase)
    ? /^\s+(?:opportunity|moment|chance|time)\s+to\s+(thank|congratulate|welcome)\b(\s+you\b)?/i.exec(rest.masked)
    : undefined
  if (chance === null) return []
  if (chance?.[1]) {
    const said = /^t/i.test(chance[1]) ? 'thank you to' : /^c/i.test(chance[1]) ? 'congratulations to' : 'welcome to'
    return straight(chance[2] ? 'thank you' : said, chance[0].length)
  }
  if (verb === 'thank') {
    const you = /^\s+you\b/i.exec(rest.masked)?.[0]
    return straight(you ? 'thank you' : 'thank you to', you?.length ?? 0)
  }
  if (verb === 'congratulate') return straight('congratulations to')
  if (verb === 'welcome') return straight('say hello to')
  if (verb === 'invite') return /^\s+you to\b/i.test(rest.masked) ? straight("you're welcome to", 7) : []
  if (verb === 'say') return /^\s+thank you\b/i.test(rest.masked) ? straight('thank you', 10) : []
  if (!/^(?:announce|inform|introduce|present|remind|advise)$/.test(verb)) return []
  const who = {
    start: hit.start,
    text: /^i/.test(phrase) ? 'I' : 'we',
    person: /^i/.test(phrase) ? 'i' : 'we',
    tense: 'present',
    isName: false
  } as const
  if (verb === 'remind')
    return /^\s+(?:\S+\s+){0,2}that\b/i.test(rest.masked)
      ? straight('remember', /^\s+(?:\S+\s+){0,2}that\b/i.exec(rest.masked)?.[0].length ?? 0)
      : []
  return toEdits(post, hit.start, hit.end, sentence, announcementOpenings(post, who, verb, phrase, rest))
}

const joins: readonly (readonly [RegExp, string])[] = [
  [/welcom\w*$/, 'welcome'],
  [/congratulat\w*$/, 'congratulations to'],
  [/thank\w*$/, 'thank you to'],
  [/celebrat\w*$/, "let's celebrate"],
  [/wish\w*$/, "we're wishing"],
  [/(?:recogni|hono)\w*$/, "here's to"]
]

function joinUs(post: Post, hit: PhraseHit): readonly Edit[] {
  const said = joins.find(([verb]) => verb.test(words(post, hit)))?.[1]
  return said ? rewriteOf(l10n.t('Say it straight'), swapPhrase(post, hit, said)) : []
}

/** "Our valued customers" is "our customers"; "kindly note" is "please note"; "proudly serving" is "serving". */
function withoutWord(post: Post, hit: PhraseHit, word: RegExp, instead: string): readonly Edit[] {
  const match = word.exec(post.text.slice(hit.start, hit.end))
  if (!match) return []
  const range = { start: hit.start + match.index, end: hit.start + match.index + match[0].trimEnd().length }
  const changes = instead === '' ? leaveOut(post, range) : swapPhrase(post, range, instead)
  return rewriteOf(l10n.t('Say it plainly'), changes)
}

function sorry(post: Post, hit: PhraseHit): readonly Edit[] {
  return rewriteOf(l10n.t('Say it plainly'), swapPhrase(post, hit, 'sorry for the trouble'))
}

/** "Our team of experts" is "our team", or "our people" where the sentence goes on about many. */
function ourTeam(post: Post, hit: PhraseHit): readonly Edit[] {
  const next = post.words.gaps[hit.last + 1] === gap.none ? (post.words.norms[hit.last + 1] ?? '') : ''
  const isMany = /^(?:are|were|have|do|don't|aren't|who|love|know|work|make|help)$/.test(next)
  const isPlural = !/ team\b| staff\b/.test(words(post, hit)) && next !== ''
  return rewriteOf(l10n.t('Say it plainly'), swapPhrase(post, hit, isMany || isPlural ? 'our people' : 'our team'))
}

type Plain = (post: Post, hit: PhraseHit) => readonly Edit[]

const plain: Readonly<Record<string, Plain>> = {
  announce,
  'cant-wait': (post, hit) => {
    const phrase = words(post, hit)
    const sentence = sentenceAt(post, hit.start)
    const who = { start: hit.start, text: 'we', person: 'we', tense: 'present', isName: false } as const
    if (!/^we\b/.test(phrase)) return []
    return toEdits(
      post,
      hit.start,
      hit.end,
      sentence,
      announcementOpenings(post, who, newsVerb(phrase), phrase, restOf(post, hit.end, sentence))
    )
  },
  'would-like': wouldLike,
  'with-pleasure': (post, hit) => {
    const phrase = words(post, hit)
    const withVerb = newsVerb(phrase)
    const sentence = sentenceAt(post, hit.start)
    const who = { start: hit.start, text: 'we', person: 'we', tense: 'present', isName: false } as const
    return toEdits(
      post,
      hit.start,
      hit.end,
      sentence,
      announcementOpenings(post, who, withVerb, phrase, restOf(post, hit.end, sentence))
    )
  },
  doing: (post, hit) => {
    const verbs = words(post, hit).replace(/^.*?\bto /, '')
    return withSubject(post, hit, (subject, sentence) =>
      deedOpenings(post, subject, verbs, restOf(post, hit.end, sentence))
    )
  },
  committed: (post, hit) =>
    withSubject(post, hit, (subject, sentence) => pledgeOpenings(subject, restOf(post, hit.end, sentence))),
  behalf: (post, hit) => {
    const sentence = sentenceAt(post, hit.start)
    const opens = !/[\p{L}\p{N}]/u.test(post.text.slice(sentence.start, hit.start))
    return opens ? toEdits(post, hit.start, hit.end, sentence, behalfOpenings(restOf(post, hit.end, sentence))) : []
  },
  'join-us': joinUs,
  team: ourTeam,
  sorry,
  valued: (post, hit) => withoutWord(post, hit, /valued\s+/i, ''),
  kindly: (post, hit) => withoutWord(post, hit, /kindly\s+/i, 'please'),
  proudly: (post, hit) => withoutWord(post, hit, /proudly\s+/i, ''),
  'proud-sponsor': (post, hit) => withoutWord(post, hit, /(?:proud|official)\s+/i, ''),
  pride: (post, hit) =>
    /^we\b/.test(words(post, hit)) ? rewriteOf(l10n.t('Say it plainly'), swapPhrase(post, hit, 'we care about')) : [],
  'here-at': (post, hit) => withoutWord(post, hit, /^here at/i, 'at')
}

/** What a person would say instead, by the sort of corporate voice; nothing where it would not be English. */
export function plainVoice(post: Post, hit: PhraseHit): readonly Edit[] {
  const others = [...post.quotes, ...post.code].some((range) => range.start < hit.end && hit.start < range.end)
  if (others) return []
  // "we look forward to welcoming you to Oakville" goes on
  if (hit.entry === 'forward' && !aroundPhrase(post, hit.first, hit.last).closes) return []
  if (hit.replacement === '')
    return rewriteOf(l10n.t('Leave “{0}” out', post.text.slice(hit.start, hit.end)), leaveOut(post, hit))
  if (hit.replacement !== undefined)
    return rewriteOf(l10n.t('Say “{0}”', hit.replacement), swapPhrase(post, hit, hit.replacement))
  return plain[hit.entry]?.(post, hit) ?? []
}
