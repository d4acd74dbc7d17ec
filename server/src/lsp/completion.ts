import * as l10n from '@vscode/l10n'
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type Position,
  type Range,
  TextEdit
} from 'vscode-languageserver'
import { rules } from '../generated/rules.ts'
import { ideaBank } from '../report/idea-bank.ts'
import { canFill, fillPrompt } from '../rules/prompts/fill-prompt.ts'
import { plainSnippet } from '../rules/snippet.ts'
import { kindWord } from '../score/balance-words.ts'
import type { Profile } from '../settings/types.ts'
import { headerKeys } from '../text/header-keys.ts'
import { networks } from '../text/networks.ts'
import { kindWords, statuses } from '../text/read-meta.ts'
import { completionPlace } from './completion-place.ts'
import { headerKeyWords } from './header-words.ts'
import type { Inspection } from './inspections.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word on offer before it gets its place. */
interface Offer {
  readonly label: string
  readonly detail?: string
  readonly insert?: string
  readonly documentation?: string
  readonly kind: CompletionItemKind
  readonly isSnippet?: boolean
}

const dayAhead = 7

function dates(today: Date): readonly Offer[] {
  return Array.from({ length: dayAhead + 1 }, (_, ahead) => {
    const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + ahead, 12)
    const two = (number: number): string => String(number).padStart(2, '0')
    const label = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
    const detail = ahead === 0 ? l10n.t('today') : ahead === 1 ? l10n.t('tomorrow') : l10n.t('in {0} days', ahead)
    return { label, detail, kind: CompletionItemKind.Value }
  })
}

function plain(labels: readonly string[], kind: CompletionItemKind = CompletionItemKind.Value): readonly Offer[] {
  return labels.map((label) => ({ label, kind }))
}

function ruleOffers(): readonly Offer[] {
  return rules.map(({ id, summary }) => ({ label: id, detail: l10n.t(summary), kind: CompletionItemKind.EnumMember }))
}

function values(
  key: string,
  { tags, handles, campaigns }: Vocabulary,
  profile: Profile,
  today: Date
): readonly Offer[] {
  const quoted = handles.map((handle) => ({
    label: `@${handle}`,
    insert: `"@${handle}"`,
    kind: CompletionItemKind.Reference
  }))
  switch (key) {
    case 'platform':
      return networks.map(({ id, name }) => ({ label: id, detail: name, kind: CompletionItemKind.EnumMember }))
    case 'kind':
      return plain(kindWords, CompletionItemKind.EnumMember)
    case 'status':
      return plain(statuses, CompletionItemKind.EnumMember)
    case 'date':
      return dates(today)
    case 'to':
    case 'via':
      return quoted
    case 'tags':
      return plain(tags)
    case 'campaign':
      return plain(campaigns)
    case 'author':
      return plain(profile.name === undefined ? [] : [profile.name])
    case 'sociable':
      return [{ label: 'off', detail: l10n.t('all rules'), kind: CompletionItemKind.Keyword }, ...ruleOffers()]
    default:
      return []
  }
}

function ideas(profile: Profile): readonly Offer[] {
  return ideaBank().flatMap(({ title, kind, drafts }, index) => {
    const draft = drafts.find((one) => canFill(one, profile))
    if (draft === undefined) return []
    const insert = fillPrompt(draft, profile, index)
    return {
      label: title,
      detail: kindWord(kind),
      documentation: plainSnippet(insert),
      insert,
      kind: CompletionItemKind.Snippet,
      isSnippet: true
    }
  })
}

const directives = ['sociable-disable-next-line', 'sociable-disable', 'sociable-enable', 'sociable-disable-file']

function item(offer: Offer, range: Range, index: number, takesSnippets: boolean): CompletionItem {
  const insert = offer.insert ?? offer.label
  const isSnippet = offer.isSnippet === true && takesSnippets
  return {
    label: offer.label,
    kind: offer.kind,
    sortText: String(index).padStart(4, '0'),
    textEdit: TextEdit.replace(range, offer.isSnippet && !isSnippet ? plainSnippet(insert) : insert),
    ...(offer.detail === undefined ? {} : { detail: offer.detail }),
    ...(offer.documentation === undefined ? {} : { documentation: offer.documentation }),
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {})
  }
}

/** What can be completed at a position: header keys and values, tags, handles, directives, and posts to write. */
export function completions(
  { document, text, report, settings }: Inspection,
  position: Position,
  vocabulary: Vocabulary,
  today: Date,
  takesSnippets: boolean
): CompletionItem[] {
  const place = completionPlace(text, document.offsetAt(position), report.languageId)
  if (!place) return []
  const { profile } = settings
  const offers = ((): readonly Offer[] => {
    switch (place.type) {
      case 'key':
        return headerKeys
          .filter((key) => !place.used.has(key) && (key !== 'feed' || !text.includes('\nfeed:')))
          .map((key) => ({
            label: key,
            insert: `${key}: `,
            detail: headerKeyWords(key),
            kind: CompletionItemKind.Property
          }))
      case 'value':
        return values(place.key, vocabulary, profile, today)
      case 'directive':
        return plain(directives, CompletionItemKind.Keyword)
      case 'directiveRule':
        return ruleOffers()
      case 'hashtag':
        return plain(vocabulary.tags)
      case 'mention':
        return plain(vocabulary.handles, CompletionItemKind.Reference)
      case 'emptyPost':
        return ideas(profile)
    }
  })()
  const range = { start: document.positionAt(place.start), end: position }
  // what is being typed is in the vocabulary already
  const typed = document.getText(range)
  return offers.filter(({ label }) => label !== typed).map((offer, index) => item(offer, range, index, takesSnippets))
}
