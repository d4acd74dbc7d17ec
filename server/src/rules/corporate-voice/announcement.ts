import type { Post } from '../../text/types.ts'
import { apostropheOf, subjectIs, verbFor } from '../rewriting/agree.ts'
import { uncapitalized } from '../rewriting/letter-case.ts'
import type { SubjectBefore } from '../rewriting/subject-before.ts'
import { verbFormsOf } from '../rewriting/verb-forms.ts'
import { deedOf, headNoun, isClause, isEvent, isPlanned, isUnsure, partnershipLength } from './noun-news.ts'

/** New words for the start of a sentence, in lower case but for names, and how much of what followed they take in. */
export interface Opening {
  /** Said straight, or said as one tells a friend. */
  readonly sort: 'straight' | 'talk'
  /** '' where the rest of the sentence stands by itself. */
  readonly text: string
  /** Characters after the phrase that the new words replace. */
  readonly taken: number
}

/** What follows a phrase to the end of its sentence: as written, and masked (equally long). */
export interface Rest {
  readonly text: string
  readonly masked: string
}

const withYou =
  /^\s+(?:with (?:you all|you|everyone|everybody|y['’]all)|to you(?: all)?|today|officially|here|you)(?=[\s,:])/i
const join = /^[\s,]*(?:that\s+|the (?:exciting |big |great |wonderful |good )?news that\s+|how\s+)/i
const sadWords = /\b(?:sad|sorry|saddened|regret|heartbroken|heavy)\b/i
const loose = /^(?:to|on|in|at|of|for|with|about|and|or|by|from|as|but)\s/i
const joiner =
  /^([^,.!?;:]{1,60}?)\s+to\s+(?=(?:the|our)\s+(?:\S+\s+){0,3}?(?:team|family|board|crew|staff|company|practice|office|faculty|club|band|shop)\b)/i

/** Who speaks where the sentence does not say: "I" where the post says "I" and never "we". */
function speaker(post: Post, subject: SubjectBefore): SubjectBefore {
  if (subject.person !== 'none') return subject
  const { norms } = post.words
  const isAlone =
    norms.some((word) => /^(?:i|i'm|i've|my)$/.test(word)) &&
    !norms.some((word) => /^(?:we|we're|our|we've)$/.test(word))
  return { ...subject, text: isAlone ? 'I' : 'we', person: isAlone ? 'i' : 'we', tense: 'present' }
}

/**
 * Ways to say an announcement straight, best first. `verb` is what was to be done with the news (announce, share,
 * welcome …), `phrase` the words that went before it.
 */
export function announcementOpenings(
  post: Post,
  subject: SubjectBefore,
  verb: string,
  phrase: string,
  rest: Rest
): readonly Opening[] {
  const aside = withYou.exec(rest.masked)?.[0].length ?? 0
  const that = join.exec(rest.masked.slice(aside))?.[0]
  const blanks = /^\s*/.exec(rest.masked.slice(aside))?.[0].length ?? 0
  const taken = aside + (that?.length ?? blanks)
  const news: Rest = { text: rest.text.slice(taken), masked: rest.masked.slice(taken) }
  if (!/^[\p{L}\p{N}"“‘'#@]/u.test(news.text) || news.masked.trim().length < 3 || loose.test(news.text)) return []
  const isSad = sadWords.test(phrase)
  if (that !== undefined || isClause(news.masked)) {
    if (subject.isName) return fromName(subject, news, taken)
    const plain: Opening = { sort: 'straight', text: '', taken }
    return isSad ? [plain] : [plain, { sort: 'talk', text: 'good news: ', taken }]
  }
  if (isSad) return []
  if (/^(?:what|who|where|how|why|when)\b/i.test(news.text)) return []
  const openings = thingOpenings(post, speaker(post, subject), verb, news)
  // what does not name the speaker would lose a name
  const named = openings.filter((opening) => !subject.isName || opening.text.includes(subject.text))
  const from: Opening = {
    sort: 'straight',
    text: `from ${inside(subject.text)}: ${verb === 'welcome' ? 'a warm welcome to ' : ''}`,
    taken: 0
  }
  const kept = named.length > 0 || !subject.isName ? named : [from]
  return kept.map((opening) => ({
    ...opening,
    taken: opening.taken + taken
  }))
}

/** A name within a sentence: "the Acme team", "Acme". */
function inside(name: string): string {
  return /^(?:The|Our|My|All)\s/.test(name) ? uncapitalized(name) : name
}

/** News of somebody by name: "Celine is pleased to announce that she" is "Celine". */
function fromName(subject: SubjectBefore, news: Rest, taken: number): readonly Opening[] {
  const pronoun = (subject.person === 'it' ? /^(?:it|he|she)(?=['’\s])/i : /^they(?=['’\s])/i).exec(news.masked)?.[0]
  if (pronoun) return [{ sort: 'straight', text: subject.text, taken: taken + pronoun.length }]
  return [{ sort: 'straight', text: `from ${inside(subject.text)}: `, taken }]
}

/** News that is a thing, not a sentence: a menu, a partnership, a person. */
function thingOpenings(post: Post, who: SubjectBefore, verb: string, news: Rest): readonly Opening[] {
  const straight = (text: string, taken = 0): Opening => ({ sort: 'straight', text, taken })
  const some: Opening = { sort: 'talk', text: 'some news: ', taken: 0 }
  if (verb === 'welcome') return welcome(news)
  const found = deedOf(news.masked)
  const forms = found && verbFormsOf(found.verb)
  if (found && forms && verb !== 'offer') {
    const isYetToBe =
      /\bupcoming\b/i.test(news.masked.slice(0, found.length)) || isPlanned(news.masked.slice(found.length))
    const text = isYetToBe
      ? `${subjectIs(post, { ...who, tense: 'present' })} ${forms[2]} `
      : `${who.text} just ${forms[3]} `
    const told = /^(?:We|You|They|He|She|It|Our)\b/.test(text) ? uncapitalized(text) : text
    return [straight(text, found.length), { sort: 'talk', text: `guess what: ${told}`, taken: found.length }]
  }
  const partnership = partnershipLength(news.masked)
  const now = { ...who, tense: 'present' as const }
  if (partnership > 0) return [straight(`${subjectIs(post, now)} teaming up with `, partnership)]
  if (verb === 'offer') return [straight(`${who.text} now ${verbFor(now, 'offer')} `)]
  if (verb === 'introduce') return [straight('meet ')]
  if (isUnsure(news.masked)) return [some]
  const gerund =
    verb === 'bring' ? 'bringing you' : /^(?:launch|release|debut|present)$/.test(verb) && verbFormsOf(verb)?.[2]
  if (gerund && who.tense === 'past')
    return [straight(`${who.text} ${verb === 'bring' ? 'brought you' : verbFor(who, verb)} `)]
  if (gerund) return [straight(`${subjectIs(post, who)} ${gerund} `)]
  if (isEvent(headNoun(news.masked)) && /^(?:our|the|a|an)\s/i.test(news.text))
    return [straight(`you${apostropheOf(post)}re invited to `), some]
  if (/^(?:a|an|another|some|several|two|three|more|additional)\s/i.test(news.text))
    return [straight(`${who.text} ${who.person === 'it' ? 'has' : 'have'} `)]
  const lead = verb === 'share' ? 'have a look at ' : 'say hello to '
  return /^(?:our|my|the|this|these|new|brand)\s/i.test(news.text) || /^[\p{Lu}#@]/u.test(news.text)
    ? [straight(lead), some]
    : [some]
}

/** "Welcome Jo to our team" is "Jo just joined our team". */
function welcome(news: Rest): readonly Opening[] {
  const to = joiner.exec(news.masked)
  if (to?.[1] && !/^(?:you|everyone|all|back)\b/i.test(to[1]))
    return [{ sort: 'straight', text: `${news.text.slice(0, to[1].length)} just joined `, taken: to[0].length }]
  if (/^(?:you|your|everyone|all|back|guests|customers|clients)\b/i.test(news.text) || /\sto\s/i.test(news.masked))
    return []
  return [{ sort: 'straight', text: 'say hello to ', taken: 0 }]
}
