import type { Post } from '../../text/types.ts'
import type { SubjectBefore } from './subject-before.ts'
import { verbFormsOf } from './verb-forms.ts'

/** An apostrophe as the post writes it. */
export function apostropheOf(post: Post): string {
  return post.text.includes('’') ? '’' : "'"
}

/** A subject with "to be": "We're", "I'm", "Acme is"; '' for a subject that is left out. */
export function subjectIs(post: Post, subject: SubjectBefore): string {
  const mark = apostropheOf(post)
  if (subject.person === 'none') return ''
  if (subject.tense === 'past') return `${subject.text} ${/^(?:i|it)$/.test(subject.person) ? 'was' : 'were'}`
  if (subject.person === 'i') return `I${mark}m`
  if (/^(?:we|they|you)$/i.test(subject.text)) return `${subject.text}${mark}re`
  return `${subject.text} ${subject.person === 'it' ? 'is' : 'are'}`
}

/** A verb in the form its subject asks for: "we offer", "Acme offers", "we offered". Undefined for unknown verbs. */
export function verbFor(subject: SubjectBefore, base: string): string | undefined {
  if (base === 'be') return undefined
  const forms = verbFormsOf(base)
  if (!forms) return undefined
  if (subject.tense === 'past') return forms[3]
  return subject.person === 'it' ? forms[1] : forms[0]
}
