import * as l10n from '@vscode/l10n'
import { defineRule } from '../define-rule.ts'
import { findContractible } from './contractions.ts'

const apostrophe = /\p{L}['’]\p{L}/u

/** `short` with the first letter's case as written, and the post's own kind of apostrophe. */
function inStyle(short: string, written: string, text: string): string {
  const mark = text.includes('’') ? '’' : "'"
  const cased = /^\p{Lu}/u.test(written) ? short.charAt(0).toUpperCase() + short.slice(1) : short
  return cased.replace("'", mark)
}

export default defineRule({
  id: 'stiff',
  scope: 'post',
  level: 'hint',
  summary: 'Writes out what people say short',
  why: 'People say “it’s” and “don’t”. Written out every time, a post sounds read from a sheet. Contractions make it sound spoken; keep the long form where you mean to stress it.',
  essay: [14],
  example: {
    before: 'We do not know yet, but it is looking good.',
    after: 'We don’t know yet, but it’s looking good.'
  },
  options: {
    least: {
      default: 2,
      minimum: 1,
      description: 'Report from this many places in a post on, where the post has no contraction at all.'
    }
  },
  *check({ post }, { least }) {
    // somebody who says "don't" once does not write stiffly; the long form next to it is stress
    if (apostrophe.test(post.masked)) return
    const places = findContractible(post)
    if (places.length < least) return
    for (const { start, end, short } of places) {
      const words = post.text.slice(start, end)
      yield {
        start,
        end,
        message: l10n.t(
          '“{0}” sounds read aloud from a sheet; in a chat it is “{1}”.',
          words,
          inStyle(short, words, post.text)
        ),
        data: short
      }
    }
  },
  edits({ start, end, data }, { post }) {
    if (typeof data !== 'string') return []
    const text = inStyle(data, post.text.slice(start, end), post.text)
    return [{ kind: 'fix', title: l10n.t('Say “{0}”', text), changes: [{ start, end, text }], isPreferred: true }]
  }
})
