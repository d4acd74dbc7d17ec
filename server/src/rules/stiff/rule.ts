import * as l10n from '@vscode/l10n'
import type { Post } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'
import { capitalized } from '../rewriting/letter-case.ts'
import type { RuleFinding } from '../types.ts'
import { findContractions } from './contractions.ts'

const contraction = /(?:n't|'(?:m|re|ve|ll|d))$|^(?:it|that|there|here|let|what|he|she|who)'s$/

/** Contractions that the writer uses already. */
function used({ words: { norms, count } }: Post): number {
  let sum = 0
  for (let i = 0; i < count; i++) {
    const norm = norms[i] ?? ''
    if (norm.includes("'") && contraction.test(norm)) sum++
  }
  return sum
}

/** Capitals are for stress: "I am NOT going". */
function isStressed(text: string): boolean {
  if (!/[^ -@[-~]/.test(text.slice(1))) return false
  return text.split(/\s+/).some((word) => word.length > 1 && word === word.toUpperCase())
}

function startsCapital(words: string): boolean {
  const code = words.charCodeAt(0)
  return code < 128 ? code > 64 && code < 91 : /^\p{Lu}/u.test(words)
}

/** Whether nothing but one blank stands between a word and the next. */
function isOneBlank({ text, words }: Post, first: number): boolean {
  const end = words.ends[first] ?? 0
  const code = text.charCodeAt(end)
  return words.starts[first + 1] === end + 1 && (code === 32 || code === 0xa0)
}

export default defineRule({
  id: 'stiff',
  scope: 'post',
  level: 'hint',
  summary: 'Spells out what people say in one breath',
  why: '“We do not know” is how a notice talks; “we don’t know” is how you do. A post is closer to talk than to a letter.',
  essay: [14],
  example: {
    before: 'We do not open before ten, and it is worth the wait.',
    after: "We don't open before ten, and it's worth the wait."
  },
  needs: mark.leaning,
  check({ post }) {
    const found = findContractions(post.words)
    // who mixes both means it
    if (found.length === 0 || used(post) >= found.length) return []
    const { starts, ends } = post.words
    const findings: RuleFinding[] = []
    const isCurly = post.text.includes('’')
    for (const { first, text } of found) {
      const start = starts[first] ?? 0
      const end = ends[first + 1] ?? 0
      const words = post.text.slice(start, end)
      if (!isOneBlank(post, first) || isStressed(words)) continue
      const cased = text.startsWith("i'") || startsCapital(words) ? capitalized(text) : text
      const written = isCurly ? cased.replace("'", '’') : cased
      const message = filled(l10n.t('“{0}” sounds like a notice. Say “{1}”, as you would aloud.'), words, written)
      findings.push({ start, end, message, data: written })
    }
    return findings
  },
  edits(finding) {
    const text = String(finding.data)
    const change = { start: finding.start, end: finding.end, text }
    return [{ kind: 'fix', title: l10n.t('Say “{0}”', text), changes: [change], isPreferred: true }]
  }
})
