import type { Post } from '../../text/types.ts'
import { subjectIs, verbFor } from '../rewriting/agree.ts'
import type { SubjectBefore } from '../rewriting/subject-before.ts'
import { gerundBase, verbBase, verbFormsOf } from '../rewriting/verb-forms.ts'
import type { Opening, Rest } from './announcement.ts'

/** Verbs that last: "we support", not "we're supporting". */
const lasting = new Set('support serve provide offer represent help have continue be'.split(' '))

/** Verbs of what has happened by the time one is glad of it. */
const done = new Set('receive accept win earn'.split(' '))

const opening = (text: string, taken = 0): Opening => ({ sort: 'straight', text, taken })

/** "Is proud to partner with" as "is partnering with": the deed without the feeling. `words` follow "to". */
export function deedOpenings(post: Post, subject: SubjectBefore, words: string, rest: Rest): readonly Opening[] {
  const [first = '', second = '', ...more] = words.split(' ')
  if (!/^\s+\S/.test(rest.text) && !/^(?:be|have)$/.test(first)) return []
  if (first === 'be') return beingOpenings(post, subject, second, more.join(' '))
  if (first === 'have') return haveDone(subject, second, more.join(' '))
  const object = [second, ...more].filter(Boolean).join(' ')
  const tail = object === '' ? ' ' : ` ${object} `
  const forms = verbFormsOf(first)
  if (!forms) return []
  if (subject.person === 'none') return [opening(`${done.has(first) ? forms[3] : forms[2]}${tail}`, 1)]
  if (subject.tense === 'past') return [opening(`${subject.text} ${forms[3]}${tail}`, 1)]
  if (lasting.has(first)) return [opening(`${subject.text} ${verbFor(subject, first)}${tail}`, 1)]
  return [opening(`${subjectIs(post, subject)} ${forms[2]}${tail}`, 1)]
}

/** "Is proud to be named" is "was named"; "to be a sponsor" is "is a sponsor"; "to be opening" is "is opening". */
function beingOpenings(post: Post, subject: SubjectBefore, second: string, more: string): readonly Opening[] {
  const tail = more === '' ? '' : ` ${more}`
  if (gerundBase(second) !== undefined)
    return [opening(subject.person === 'none' ? `${second}${tail}` : `${subjectIs(post, subject)} ${second}${tail}`)]
  const base = verbBase(second)
  const isDone = base !== undefined && base !== second && verbFormsOf(base)?.[4] === second
  if (subject.person === 'none') return isDone ? [opening(`${second}${tail}`)] : []
  if (!isDone) return [opening(`${subjectIs(post, subject)} ${second}${tail}`)]
  const was = /^(?:i|it)$/.test(subject.person) ? 'was' : 'were'
  return [opening(`${subject.text} ${was} ${second}${tail}`)]
}

/** "Are proud to have won" is "won". */
function haveDone(subject: SubjectBefore, second: string, more: string): readonly Opening[] {
  const tail = more === '' ? '' : ` ${more}`
  if (subject.person === 'none') return []
  if (second === 'been') {
    const was = /^(?:i|it)$/.test(subject.person) ? 'was' : 'were'
    return [opening(`${subject.text} ${was}${tail}`)]
  }
  const base = verbBase(second)
  const past = base && verbFormsOf(base)?.[3]
  return past ? [opening(`${subject.text} ${past}${tail}`)] : []
}

/** "Is committed to providing" is "works hard to provide"; "committed to safety" is "cares about safety". */
export function pledgeOpenings(subject: SubjectBefore, rest: Rest): readonly Opening[] {
  const next = /^(\s+)(\p{L}+)(?=[\s,.!?]|$)/u.exec(rest.masked)
  if (subject.person === 'none' || subject.tense === 'past' || !next?.[2]) return []
  const word = next[2].toLowerCase()
  if (/^(?:it|them|him|her|you|this|that|each|one|not|be|being)$/.test(word)) return []
  const isOne = subject.person === 'it'
  const after = rest.masked.slice(next[0].length)
  const isVerb =
    /^\s+(?:the|a|an|our|your|their|its|every|all|any|each|these|this)\s/i.test(after) ||
    (verbBase(word) === word && /^\s+(?!of\b|and\b|in\b|for\b|as\b|to\b)\p{L}/u.test(after))
  const base = gerundBase(word) ?? (isVerb ? word : undefined)
  if (base === 'work')
    return [opening(`${subject.text} ${isOne ? 'is' : subject.person === 'i' ? 'am' : 'are'} working`, next[0].length)]
  if (base === undefined) return [opening(`${subject.text} ${isOne ? 'cares' : 'care'} about`)]
  return [
    opening(`${subject.text} ${isOne ? 'works' : 'work'} hard to ${base}`, next[0].length),
    { sort: 'talk', text: `${subject.text} ${isOne ? 'wants' : 'want'} to ${base}`, taken: next[0].length }
  ]
}

const signed = /^[\s,]*(?:here\s+)?(at\s+[^,.!?]{2,50}?)?\s*,\s*(we|i)\s+(?!am\b|['’])/i

/** "On behalf of everyone at Acme, we wish you" is "All of us at Acme wish you". */
export function behalfOpenings(rest: Rest): readonly Opening[] {
  const match = signed.exec(rest.masked)
  if (!match) return []
  const at = match[1] ? match[0].indexOf(match[1]) : 0
  const place = match[1] ? ` ${rest.text.slice(at, at + match[1].length)}` : ''
  const who = match[2]?.toLowerCase() === 'i' ? 'I' : 'we'
  const taken = match[0].length
  return [opening(`all of us${place} `, taken), { sort: 'talk', text: `from all of us${place}: ${who} `, taken }]
}
