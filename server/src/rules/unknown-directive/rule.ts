import * as l10n from '@vscode/l10n'
import { ruleIds } from '../../generated/rule-ids.ts'
import { headerItems } from '../../text/header-items.ts'
import { didYouMean } from '../../text/header-keys.ts'
import type { Post, Range } from '../../text/types.ts'
import { defineRule } from '../define-rule.ts'
import { mark } from '../facts/marks.ts'
import type { Edit } from '../types.ts'

const directives = ['sociable-disable', 'sociable-enable', 'sociable-disable-next-line', 'sociable-disable-file']

/** Names of other linters' directives. */
const otherNames: Readonly<Record<string, string>> = {
  'sociable-ignore': 'sociable-disable',
  'sociable-off': 'sociable-disable',
  'sociable-on': 'sociable-enable',
  'sociable-disable-line': 'sociable-disable-next-line',
  'sociable-ignore-next-line': 'sociable-disable-next-line',
  'sociable-disable-next': 'sociable-disable-next-line',
  'sociable-ignore-file': 'sociable-disable-file',
  'sociable-disable-all': 'sociable-disable-file'
}

const known: ReadonlySet<string> = new Set(ruleIds)

/** Ids that somebody who wrote `text` may have meant: a slip away, or all of which it is a part ("hashtags"). */
function idsNear(text: string, inHeader: boolean): readonly string[] {
  const near = didYouMean(text, inHeader ? ['off', 'on', ...ruleIds] : ruleIds)
  if (near) return [near]
  const stem = text.toLowerCase().replace(/s$/, '')
  if (stem.length < 4) return []
  const holding = ruleIds.filter((id) => id.split('-').some((part) => part === stem || part === text.toLowerCase()))
  return holding.length <= 4 ? holding : []
}

/** Rule ids in comments and in the header's `sociable`. */
function named(post: Post): readonly (Range & { readonly text: string; readonly inHeader?: boolean })[] {
  const inHeader = headerItems(post.text, post.header?.fields.get('sociable')).filter(
    (item) => !/^(?:off|on|true|false|yes|no|none)$/i.test(item.text)
  )
  return [
    ...post.directives.flatMap((directive) => directive.rules),
    ...inHeader.map((item) => ({ ...item, inHeader: true }))
  ]
}

/** “a”, “a” or “b”. */
function oneOf(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).reduce((all, word) => l10n.t('{0} or {1}', all, word))
}

/** How directives are written about, not with. */
function isCode(post: Post, range: Range): boolean {
  return post.code.some((code) => code.start < range.start && range.end < code.end)
}

export default defineRule({
  id: 'unknown-directive',
  scope: 'post',
  level: 'warning',
  anyLanguage: true,
  summary: 'Switches off something that does not exist',
  why: 'A comment that names no rule switches nothing off, and the finding that you wanted to be rid of comes back tomorrow.',
  essay: [1],
  example: {
    before: '<!-- sociable-disable-next-line hard-sel -->',
    after: '<!-- sociable-disable-next-line hard-sell -->'
  },
  needs: mark.directive | mark.header,
  *check({ post }) {
    for (const { type, name } of post.directives) {
      if (type !== 'unknown' || isCode(post, name)) continue
      const meant = otherNames[name.text] ?? didYouMean(name.text, directives)
      yield {
        start: name.start,
        end: name.end,
        message: meant
          ? l10n.t('“{0}” does nothing. Did you mean “{1}”?', name.text, meant)
          : l10n.t('“{0}” does nothing. There are: {1}.', name.text, directives.join(', ')),
        data: meant ? [meant] : []
      }
    }
    for (const { start, end, text, inHeader } of named(post)) {
      if (known.has(text) || isCode(post, { start, end })) continue
      const meant = idsNear(text, inHeader ?? false)
      yield {
        start,
        end,
        message: meant.length
          ? l10n.t('There is no rule “{0}”, so this switches nothing off. Did you mean {1}?', text, oneOf(meant))
          : l10n.t('There is no rule “{0}”, so this switches nothing off.', text),
        data: meant
      }
    }
  },
  edits(finding) {
    const all = finding.data as readonly string[]
    return all.map((meant): Edit => {
      const change = { start: finding.start, end: finding.end, text: meant }
      const title = l10n.t('Change it to “{0}”', meant)
      // which of several is the writer's to say
      return all.length > 1
        ? { kind: 'rewrite', title, changes: [change] }
        : { kind: 'fix', title, changes: [change], isPreferred: true }
    })
  }
})
