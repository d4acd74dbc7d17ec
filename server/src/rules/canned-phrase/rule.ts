import * as l10n from '@vscode/l10n'
import { isFirstPerson } from '../../signals/first-person.ts'
import type { PhraseHit } from '../../signals/types.ts'
import type { Post } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import { filled } from '../filled.ts'
import { oneAtAPlace } from '../one-at-a-place.ts'
import { phrasesOf } from '../phrases-of.ts'
import { rewriteOf } from '../rewriting/edit-of.ts'
import { swapPhrase } from '../rewriting/swap-phrase.ts'
import type { PostView, RuleFinding } from '../types.ts'
import { contrast, type Mould, noNoJusts, whether } from './moulds.ts'
import { standsSo } from './standing.ts'
import { without } from './without.ts'

/** What an edit needs to know of its finding. */
interface Found {
  readonly sort: string
  readonly hit?: PhraseHit
  readonly mould?: Mould
}

function messageFor(sort: string, words: string, replacement: string | undefined): string {
  if (replacement) return filled(l10n.t('“{0}” is worn out; “{1}” says the same.'), words, replacement)
  if (sort === 'mould') return filled(l10n.t('“{0} …” is a mould that machines like. Just say what it is.'), words)
  if (sort === 'filler')
    return filled(l10n.t('“{0}” is hard to answer. Ask for something that only your readers know.'), words)
  if (/^(?:teaser|part|drum|question)$/.test(sort))
    return filled(l10n.t('“{0}” is a drum roll, and readers may not wait. Say the thing itself.'), words)
  if (/^(?:lead|comma|wish)$/.test(sort))
    return filled(l10n.t('“{0}” is a run-up that everybody has read before. Start with what you have to say.'), words)
  return filled(l10n.t('“{0}” has been said so often that nobody hears it. Say it your way, or leave it out.'), words)
}

function finding(view: PostView, found: Found, level: string, start: number, end: number): RuleFinding {
  const words = view.post.text.slice(start, end)
  const isMild = level === 'hint' || (level === 'mild' && isFirstPerson(view.post))
  return {
    start,
    end,
    message: messageFor(found.mould ? 'mould' : found.sort, words, found.hit?.replacement),
    ...(isMild ? { level: 'hint' as const } : {}),
    data: found
  }
}

/** What is a form on a page is a kindness to somebody by name. */
function isReply(post: Post): boolean {
  return post.meta.isReply || post.text.startsWith('@', post.body.start)
}

function isFound(data: unknown): data is Found {
  return typeof data === 'object' && data !== null && 'sort' in data
}

export default defineRule({
  id: 'canned-phrase',
  scope: 'post',
  level: 'info',
  summary: 'Uses phrases that everybody has read a thousand times',
  why: 'A phrase that fits every post belongs to none. Readers skip it, and by now many take it for the work of a machine. What is left without it is what you wanted to say.',
  essay: [10, 14],
  example: {
    before: 'In today’s fast-paced world, it’s not just a café, it’s an experience. Let that sink in.',
    after: 'We have six chairs and one rule: no laptops after four.'
  },
  needs: mark['canned-phrase'] | mark.denial,
  *check(view) {
    const { post } = view
    for (const hit of oneAtAPlace(phrasesOf(view, 'canned-phrase'))) {
      const [, sort = '', level = ''] = /^(.*?)(?:-(mild|hint))?$/.exec(hit.entry) ?? []
      if (sort === 'contrast' || sort === 'whether') {
        const mould = sort === 'contrast' ? contrast(post, hit) : whether(post, hit)
        if (mould) yield finding(view, { sort, mould }, level, mould.start, mould.end)
      } else if (standsSo(post, hit, sort) && !(level === 'hint' && (isReply(post) || isFirstPerson(post))))
        yield finding(view, { sort, hit }, level, hit.start, hit.end)
    }
    if ((view.facts.marks & mark.denial) !== 0)
      for (const mould of noNoJusts(post))
        yield finding(view, { sort: 'no-no-just', mould }, 'mild', mould.start, mould.end)
  },
  edits({ start, end, data }, { post }) {
    if (!isFound(data)) return []
    const { sort, hit, mould } = data
    if (mould) return rewriteOf(l10n.t('Say it straight'), mould.changes)
    if (hit?.replacement)
      return rewriteOf(l10n.t('Say “{0}”', hit.replacement), swapPhrase(post, { start, end }, hit.replacement))
    return rewriteOf(l10n.t('Leave it out'), without(post, { start, end }, sort))
  }
})
