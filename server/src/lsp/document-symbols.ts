import * as l10n from '@vscode/l10n'
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver'
import { titleOf } from '../inspect/title-of.ts'
import type { PostReport } from '../inspect/types.ts'
import { kindWord } from '../score/balance-words.ts'
import type { Range } from '../text/types.ts'
import type { Inspection } from './inspections.ts'
import { rangeOf } from './to-diagnostics.ts'

function partSymbol({ document }: Inspection, report: PostReport, part: Range, index: number): DocumentSymbol {
  const range = rangeOf(document, report, part)
  return { name: l10n.t('Part {0}', index + 1), kind: SymbolKind.Field, range, selectionRange: range }
}

function postSymbol(inspection: Inspection, report: PostReport): DocumentSymbol {
  const { post, score } = report.view
  const range = rangeOf(inspection.document, report, { start: 0, end: post.text.length })
  const top = post.parts[0] ?? post.body
  return {
    name: titleOf(report.view.post) || l10n.t('Post {0}', report.index + 1),
    detail: l10n.t('{0}, {1}', score.score, kindWord(score.kind)),
    kind: SymbolKind.String,
    range,
    selectionRange: rangeOf(inspection.document, report, top.end > top.start ? top : { start: 0, end: 0 }),
    children: post.parts.length > 1 ? post.parts.map((part, index) => partSymbol(inspection, report, part, index)) : []
  }
}

/**
 * One symbol for each post, with the parts of a thread inside. For a client that knows no hierarchy the posts alone.
 * Markdown has its outline from elsewhere.
 */
export function documentSymbols(inspection: Inspection, nests: boolean): DocumentSymbol[] | SymbolInformation[] {
  if (inspection.report.languageId !== 'post') return []
  const symbols = inspection.report.posts.map((post) => postSymbol(inspection, post))
  if (nests) return symbols
  const { uri } = inspection.document
  return symbols.map(({ name, kind, range }) => ({ name, kind, location: { uri, range } }))
}
