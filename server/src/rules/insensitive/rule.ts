import * as l10n from '@vscode/l10n'
import { findInsensitive, type InsensitivePhrase } from '../../signals/insensitive-phrases.ts'
import { isCommonWord, isName } from '../../text/common-words.ts'
import type { Post, Range } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { filled } from '../filled.ts'
import { articleChange } from '../rewriting/article.ts'
import { inCaseOf } from '../rewriting/letter-case.ts'
import type { RuleFinding } from '../types.ts'

const determiners =
  /(?:^|[^\p{L}])(?:an?|the|this|that|these|those|some|any|every|each|one|which|what|another|\p{L}+(?:er|st|ed|y|ful))\s+$/iu
const manyBefore = /(?:^|[^\p{L}])(?:two|three|four|five|six|seven|several|many|all|both|past|former|few|\d+)\s+$/iu
const greeting =
  /(?:^|[.!?:\n]\s*|(?:^|[^\p{L}])(?:you|hey|hi|hello|morning|evening|thanks|welcome|come on|ok|okay|so|and|but)[\s,]+)$/iu

/** Whether an alternative fits where it would stand: "hey folks", not "hey people"; "this person", not "this friend". */
function fits(offer: string, before: string): boolean {
  if (offer === 'people') return !greeting.test(before)
  if (offer === 'person') return determiners.test(before)
  if (offer === 'friend') return !determiners.test(before)
  // "four head", "girly" meant kindly
  if (offer === 'head') return !manyBefore.test(before)
  if (offer === 'childish' || offer === 'artisan') return false
  return true
}

/** Somebody's title, or a name: "Congresswoman Chu", "Matthew Stockman". Those are not the writer's to change. */
function isNameOrTitle(post: Post, { start, end }: Range): boolean {
  const words = post.text.slice(start, end)
  if (!/^\p{Lu}/u.test(words)) return false
  if (/^\s+(?:@|\p{Lu}\p{Ll})/u.test(post.text.slice(end, end + 6))) return true
  const before = post.text.slice(Math.max(post.body.start, start - 12), start)
  return /^\p{Lu}\p{Ll}/u.test(words) && !/(?:^|[.!?\n\r]|\p{Extended_Pictographic})[\s"“‘'(*_-]*$/u.test(before)
}

/** Jobs and titles stand before names, too: "Chairman Ford". */
const jobs = /(?:m[ae]n|wom[ae]n|lady|ladies|lord|lords|mrs|girl|boy|s)$/iu
const opens = /(?:^|[.!?:\n\r]|\p{Extended_Pictographic})[\s"“‘'(*_-]*$/u

/** Whether most words of the line have capitals: a headline, in which capitals say nothing. */
function isHeadline(post: Post, at: number): boolean {
  const from = post.text.lastIndexOf('\n', at) + 1
  const line = post.text.slice(from, post.text.indexOf('\n', at) < 0 ? undefined : post.text.indexOf('\n', at))
  const words = line.match(/\p{L}{3,}/gu) ?? []
  // the two that are asked about say nothing
  const others = words.length - 2
  return others > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length - 2 > others * 0.6
}

/**
 * Names are left alone: "Guy Fawkes", "saw Crazy Horse", "watched The Master". Where a sentence starts or a headline
 * stands, only a word that is no everyday word makes one.
 */
function isInName(post: Post, { start, end }: Range): boolean {
  const word = post.text.slice(start, end)
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || jobs.test(word)) return false
  const before = post.text.slice(Math.max(post.body.start, start - 30), start)
  const next = /^ (\p{Lu}\p{Ll}+(?:[-'’]\p{L}+)?)/u.exec(post.text.slice(end, end + 30))?.[1]
  const last = /(\p{Lu}\p{L}*) $/u.exec(before)?.[1]
  if (next !== undefined) {
    const lower = next.toLowerCase()
    if (!isCommonWord(lower) || isName(lower)) return true
    return !opens.test(before) && !isHeadline(post, start)
  }
  if (last === undefined || isHeadline(post, start)) return false
  return !/^I$/.test(last) && !opens.test(before.slice(0, before.length - last.length - 1))
}

export default defineRule({
  id: 'insensitive',
  scope: 'post',
  level: 'info',
  summary: 'Uses a word that can hurt or leave people out',
  why: 'Some words hurt, and some leave out half of the room: “guys”, “salesman”. Readers who feel meant by what you write stay and answer. The list is that of retext-equality; words with everyday meanings are only hinted at.',
  essay: [14],
  example: { before: 'Morning guys, our salesman is back!', after: 'Morning folks, our sales rep is back!' },
  options: {
    condescending: {
      default: false,
      description: 'Report words that talk down to a reader: just, easy, simple, of course, obviously.'
    },
    pronounsAndKin: {
      default: false,
      description: 'Report pronouns, kin and plain words for women and men: he, she, mum, daughter, nephew, women, men.'
    }
  },
  check({ post }, options) {
    const hurtful = findInsensitive(post, options).filter((found) => !isInName(post, found))
    return hurtful.map((found): RuleFinding => {
      const { start, end } = found
      const words = post.text.slice(start, end)
      const offers = found.offers.map((offer) => `“${offer}”`).join(', ')
      const message = offers
        ? filled(l10n.t('“{0}” can hurt or leave people out. Perhaps {1} says it as well.'), words, offers)
        : filled(l10n.t('“{0}” can hurt or leave people out. Perhaps there is a kinder word.'), words)
      const isMild = found.isEveryday || isNameOrTitle(post, found)
      return { start, end, ...(isMild ? { level: 'hint' } : {}), message, data: found }
    })
  },
  edits(finding, { post }) {
    const found = finding.data as InsensitivePhrase
    const words = post.text.slice(finding.start, finding.end)
    // "guy's" and "bro-" would lose what hangs on to them
    if (/[^\p{L}\s-]|-$/u.test(words)) return []
    if (isNameOrTitle(post, finding)) return []
    const before = post.text.slice(Math.max(post.body.start, finding.start - 30), finding.start)
    return found.offers
      .filter((offer) => fits(offer, before))
      .map((offer) => {
        const article = articleChange(post.text, finding.start, offer)
        const change = { start: finding.start, end: finding.end, text: inCaseOf(words, offer) }
        return { kind: 'rewrite', title: l10n.t('Say “{0}”', offer), changes: article ? [article, change] : [change] }
      })
  }
})
