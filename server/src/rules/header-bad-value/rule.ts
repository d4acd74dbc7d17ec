import * as l10n from '@vscode/l10n'
import { headerItems, withoutTrail } from '../../text/header-items.ts'
import { didYouMean } from '../../text/header-keys.ts'
import { kindWords, statuses } from '../../text/read-meta.ts'
import type { HeaderField, Post } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import type { RuleFinding } from '../types.ts'

/** Other words for kinds, statuses and languages, as people write them. */
const synonyms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: {
    promo: 'promote',
    promotion: 'promote',
    promotional: 'promote',
    ad: 'promote',
    sale: 'promote',
    sales: 'promote',
    info: 'inform',
    information: 'inform',
    news: 'inform',
    announcement: 'inform',
    educational: 'inform',
    repost: 'share',
    retweet: 'share',
    boost: 'share',
    link: 'share',
    curated: 'share',
    question: 'talk',
    conversation: 'talk',
    chat: 'talk',
    answer: 'reply',
    comment: 'reply',
    life: 'personal',
    story: 'personal',
    private: 'personal',
    thanks: 'give',
    charity: 'give',
    help: 'give',
    donation: 'give',
    shoutout: 'give',
    tip: 'give'
  },
  status: {
    published: 'posted',
    sent: 'posted',
    done: 'posted',
    live: 'posted',
    publish: 'posted',
    post: 'posted',
    scheduled: 'ready',
    approved: 'ready',
    final: 'ready',
    finished: 'ready',
    wip: 'draft',
    todo: 'draft',
    idea: 'draft',
    unfinished: 'draft',
    review: 'draft'
  },
  lang: {
    english: 'en',
    german: 'de',
    deutsch: 'de',
    french: 'fr',
    spanish: 'es',
    italian: 'it',
    dutch: 'nl',
    portuguese: 'pt',
    polish: 'pl',
    swedish: 'sv',
    danish: 'da',
    norwegian: 'no',
    japanese: 'ja',
    chinese: 'zh',
    turkish: 'tr',
    welsh: 'cy'
  }
}

const language = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i

interface Wrong {
  readonly field: HeaderField
  readonly message: string
  readonly meant: string | undefined
}

function meantFor(key: string, value: string, known: readonly string[]): string | undefined {
  return synonyms[key]?.[value.toLowerCase()] ?? didYouMean(value, known)
}

function wordOf(field: HeaderField | undefined): string | undefined {
  if (!field || field.value === null || field.value === undefined || field.value === '') return undefined
  return typeof field.value === 'object' ? '' : String(field.value).trim()
}

function wrongWord(post: Post, key: 'kind' | 'status', known: readonly string[]): Wrong | undefined {
  const field = post.header?.fields.get(key)
  const value = wordOf(field)
  if (!field || value === undefined || known.includes(value.toLowerCase())) return undefined
  const meant = meantFor(key, value, known)
  const message = meant
    ? l10n.t('We do not know the {0} “{1}”. Did you mean “{2}”?', key, value, meant)
    : l10n.t('We do not know the {0} “{1}”, so it does nothing. Known: {2}.', key, value, known.join(', '))
  return { field, message, meant }
}

function wrongLanguage(post: Post): Wrong | undefined {
  const field = post.header?.fields.get('lang')
  const value = wordOf(field)
  if (!field || value === undefined) return undefined
  const meant = synonyms.lang?.[value.toLowerCase()]
  if (language.test(value) && !meant) return undefined
  const message = meant
    ? l10n.t('Languages are written as codes. Did you mean “{0}”?', meant)
    : l10n.t('This is no language code. Write one such as en, de or pt-br.')
  return { field, message, meant }
}

/** A number or a yes where somebody's name belongs. */
function* nobody(post: Post): Iterable<RuleFinding> {
  for (const key of ['to', 'via', 'author'] as const) {
    const field = post.header?.fields.get(key)
    if (!field || (typeof field.value !== 'number' && typeof field.value !== 'boolean')) continue
    const word = post.text.slice(field.valueRange.start, field.valueRange.end)
    yield { ...field.valueRange, message: l10n.t('“{0}” is nobody. Write a name or a handle, such as “@sam”.', word) }
  }
}

/** Tags that no network takes for hashtags: "7", "true". */
function* wordlessTags(post: Post): Iterable<RuleFinding> {
  const field = post.header?.fields.get('tags')
  for (const { start, end, text } of headerItems(post.text, field))
    if (!/\p{L}/u.test(text) || (typeof field?.value === 'boolean' && text === String(field.value)))
      yield {
        start,
        end,
        message: l10n.t('“{0}” is no hashtag: one needs a letter. Write words, such as [bread, oven].', text)
      }
}

/** Pictures without a file. */
function* emptyMedia(post: Post): Iterable<RuleFinding> {
  const field = post.header?.fields.get('media')
  if (!field || field.value === null || field.value === undefined) return
  const values: readonly unknown[] = Array.isArray(field.value) ? field.value : [field.value]
  for (const [index, value] of values.entries()) {
    const hasFile =
      typeof value === 'string' ? value.trim() !== '' : value instanceof Map && typeof value.get('file') === 'string'
    const all = field.items?.[index] ?? field.valueRange
    const range = withoutTrail(post.text, all)
    if (hasFile || range.end <= range.start) continue
    yield { ...range, message: l10n.t('This names no file. Write a path, or “file: path” and “alt: what it shows”.') }
  }
}

export default defineRule({
  id: 'header-bad-value',
  scope: 'post',
  level: 'warning',
  anyLanguage: true,
  summary: 'Has a value in its header that means nothing',
  why: 'A kind, status or language that is not known counts as not said, and the mix of your feed comes out wrong.',
  essay: [1],
  example: {
    before: '---\nkind: personel\n---\nMy tomatoes won third prize. Of three.',
    after: '---\nkind: personal\n---\nMy tomatoes won third prize. Of three.'
  },
  needs: mark.header,
  *check({ post }) {
    // front matter belongs to other tools too, and their words are theirs
    if (!post.header || post.languageId !== 'post') return
    const found = [wrongWord(post, 'kind', kindWords), wrongWord(post, 'status', statuses), wrongLanguage(post)]
    for (const wrong of found) {
      if (!wrong) continue
      const { valueRange, keyRange } = wrong.field
      yield {
        ...(valueRange.end > valueRange.start ? valueRange : keyRange),
        message: wrong.message,
        data: wrong.meant
      }
    }
    yield* nobody(post)
    yield* wordlessTags(post)
    yield* emptyMedia(post)
  },
  edits(finding) {
    const meant = finding.data
    if (typeof meant !== 'string') return []
    const change = { start: finding.start, end: finding.end, text: meant }
    return [{ kind: 'fix', title: l10n.t('Change it to “{0}”', meant), changes: [change], isPreferred: true }]
  }
})
