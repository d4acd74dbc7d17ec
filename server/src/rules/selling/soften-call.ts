import * as l10n from '@vscode/l10n'
import type { PhraseHit } from '../../signals/types.ts'
import { isName } from '../../text/common-words.ts'
import type { Post, Range } from '../../text/types.ts'
import { type AroundPhrase, aroundPhrase } from '../rewriting/around-phrase.ts'
import { caseInSentence } from '../rewriting/case-in-sentence.ts'
import { rewriteOf } from '../rewriting/edit-of.ts'
import { isCapitals, uncapitalized } from '../rewriting/letter-case.ts'
import type { Change, Edit } from '../types.ts'

const urgency =
  /(?:\s+(?:now|today|right now|asap|immediately|right away|soon|early|fast|quick|quickly|at once|while you (?:still )?can))+$/i

/** What to say in place of a call that ends its sentence, by its verb. */
const invitations: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:book|reserve|secure|save|claim|lock in) your (?:free )?(?:spot|seat|place|table|room)\b/,
    "there's room for you"
  ],
  [/^(?:call|ring|phone)\b/, 'give us a ring any time'],
  [/^(?:text|dm|pm|message|msg|email|inbox|whatsapp)\b/, 'drop us a line any time'],
  [/^contact\b/, 'get in touch any time'],
  [/^visit\b/, 'come by any time'],
  [/^(?:sign up|register|enroll|enrol|join|rsvp)\b/, 'come and join us'],
  [/^apply\b/, "we'd love to hear from you"],
  [/^(?:enter|play)\b/, 'have a go'],
  [/^subscribe\b/, 'read along if you like'],
  [/^(?:try|test|start your|begin)\b/, 'give it a try if you like'],
  [/^(?:make|have)\b/, 'come and see'],
  [/^(?:order|buy|shop|purchase|get|grab|claim|snag|pick up|check ?out|pre ?order|place|put|reorder)\b/, 'have a look']
]

/** "You are welcome to" suits what one does with people, "you can" what one does with goods. */
const withPeople =
  /^(?:call|ring|phone|text|dm|pm|message|msg|email|inbox|whatsapp|contact|visit|join|stop by|reach out)\b/

/** Words after which an invitation still makes sense: "have a look at our shop", "have a look here". */
const afterLook = new Set(['at', 'here', 'on', 'in', 'below', 'online'])

/** A call without its haste: "order now" is "order". "Yours" would still take the sale for granted. */
function withoutHaste(words: string): string {
  return words.replace(urgency, '').replace(/\b(order|buy|get|grab|claim|snag|reserve)(\s+)yours$/i, '$1$2one')
}

/** A call as it reads within a sentence: no capital at its first word, none elsewhere but in names and for emphasis. */
function asClause(own: string): string {
  if (isCapitals(own)) return own.toLowerCase()
  const words = own.match(/\p{L}+/gu) ?? []
  const isTitle = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word))
  if (!isTitle) return uncapitalized(own)
  return own.replace(/(?<!\p{L})\p{Lu}(?=\p{Ll}*(?!\p{L}))/gu, (letter) => letter.toLowerCase())
}

function change(post: Post, range: Range, text: string): Change {
  return { start: range.start, end: range.end, text: caseInSentence(post, range, text) }
}

/** Whether the call opens its clause; in posts without full stops, a capital after a small word does as well. */
export function opensClause(post: Post, hit: PhraseHit, around: AroundPhrase): boolean {
  if (around.opens) return true
  // "Click and Claim Today"
  if (/^(?:and|or|to|then)$/.test(around.wordBefore)) return false
  const before = post.words.starts[hit.first - 1] ?? 0
  return /^\p{Lu}/u.test(post.text.slice(hit.start)) && (around.closes || !/^\p{Lu}/u.test(post.text.slice(before)))
}

/** Whether a call names something that an invitation in other words would lose: "Start your Black Friday savings". */
function holdsName(own: string): boolean {
  const words = (own.match(/\p{L}+/gu) ?? []).slice(1)
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word))
  if (isCapitals(own) || capitals.length === 0) return false
  return capitals.length < words.length || capitals.some((word) => isName(word.toLowerCase()))
}

/**
 * A call as an invitation: words of its own where the call ends its sentence, else what the reader can do, or the call
 * with no clock in it.
 */
export function softenCall(post: Post, hit: PhraseHit): readonly Edit[] {
  const around = aroundPhrase(post, hit.first, hit.last)
  const own = post.text.slice(hit.start, hit.end)
  const words = own.toLowerCase().replace(/[\s-]+/g, ' ')
  const calm = withoutHaste(own)
  const opens = opensClause(post, hit, around)
  const invitation = invitations.find(([verb]) => verb.test(words))?.[1]
  const edits: Edit[] = []
  // "pre-order now only: …"
  if (around.wordAfter === 'only') return []
  // "get quick, easy results": what is quick are the results
  if (/\s(?:quick|fast|early)$/i.test(own) && !around.closes) return []
  const takesMore = invitation === 'have a look' && afterLook.has(around.wordAfter)
  if (invitation && opens && !/\d/.test(own) && !holdsName(own) && (around.closes || takesMore))
    edits.push(...rewriteOf(l10n.t('Make it an invitation'), [change(post, hit, invitation)]))
  if (opens) {
    const lead = withPeople.test(words) ? "you're welcome to" : 'you can'
    const ends = around.closes && !/^\s*,/.test(post.text.slice(hit.end))
    const whenever =
      ends && !/ (?:here|online|for free|below|at|on|from|in|via|through|with|for|of|to|by)$/i.test(calm)
        ? ' whenever you like'
        : ''
    const title = l10n.t('Say what they can do, and leave it open')
    edits.push(...rewriteOf(title, [change(post, hit, `${lead} ${asClause(calm)}${whenever}`)]))
  } else if (calm !== own)
    edits.push(...rewriteOf(l10n.t('Take the clock away'), [{ start: hit.start, end: hit.end, text: calm }]))
  return edits
}
