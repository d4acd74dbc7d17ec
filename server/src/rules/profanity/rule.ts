import * as l10n from '@vscode/l10n'
import { gap, type Words } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { expressionsFrom, surenessOf, surenessOfExpression } from './sureness.ts'

/** Words that together are no profanity: "summa cum laude", a kitchen-cum-diner, a wild ass. */
function isSetPhrase({ norms, starts }: Words, text: string, at: number): boolean {
  if (norms[at] === 'cum') return norms[at + 1] === 'laude' || text[(starts[at] ?? 0) - 1] === '-'
  return norms[at] === 'ass' && /^(?:donkey|jack|wild|the donkey|an)$/.test(norms[at - 1] ?? '')
}

/** The last word of a known expression that begins with word `at`, or -1. */
function expressionEnd({ norms, gaps }: Words, at: number, sureness: number): number {
  for (const phrase of expressionsFrom(norms[at] ?? '')) {
    if (surenessOfExpression(phrase) < sureness) continue
    const rest = phrase.split(' ').slice(1)
    if (rest.every((word, i) => norms[at + 1 + i] === word && gaps[at + 1 + i] === gap.none)) return at + rest.length
  }
  return -1
}

export default defineRule({
  id: 'profanity',
  scope: 'post',
  level: 'hint',
  summary: 'Swears',
  why: 'Among friends a swear word is salt. In front of strangers some will stop listening, and a few networks show such posts to fewer people. Keep it where it is your voice, and know that you do.',
  essay: [14],
  example: { before: 'What a shitty day at the office.', after: 'What a day. The printer won, four nil.' },
  options: {
    sureness: {
      default: 2,
      minimum: 0,
      description: 'How sure it must be that a word is profane: 2 nearly always, 1 often, 0 now and then.'
    }
  },
  *check({ post: { words, text } }, { sureness }) {
    for (let i = 0; i < words.count; i++) {
      const norm = words.norms[i] ?? ''
      const start = words.starts[i] ?? 0
      let last = expressionEnd(words, i, sureness)
      if (last < 0) {
        const known = surenessOf(norm, text.slice(start, words.ends[i] ?? 0))
        if (known === undefined || known < sureness || isSetPhrase(words, text, i)) continue
        last = i
      }
      const end = words.ends[last] ?? 0
      yield {
        start,
        end,
        message: l10n.t(
          '“{0}” puts some readers off. If it is not the only word for it, try another.',
          text.slice(start, end)
        )
      }
      i = last
    }
  }
})
