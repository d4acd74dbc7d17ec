import * as l10n from '@vscode/l10n'
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver'
import { ownersOf } from '../inspect/owners-of.ts'
import type { Finding, PostReport } from '../inspect/types.ts'
import { editsFor } from '../inspect.ts'
import type { ActionData } from './action-data.ts'
import type { ClientFeatures } from './client-features.ts'
import { directiveChange, type Reach } from './directive-edits.ts'
import type { Inspection } from './inspections.ts'
import { rangeOf, source } from './to-diagnostics.ts'

/** Our own kind of `source.fixAll`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.sociable`

/** The kinds that we make. */
export const actionKinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind]

/** What the light bulb shows, with edits still to be filled in (see `editOf`). */
export type OfferedAction = CodeAction & { readonly data: ActionData }

/** A longer stretch of text is no phrase that anybody would allow by name, in UTF-16 code units. */
const longestPhrase = 60

/** A finding that a range of a document is about. */
export interface Touched {
  readonly post: PostReport
  readonly finding: Finding
  /** The range asked about touches it; else it is about the whole of the post that is touched. */
  readonly isHere: boolean
}

/** Whether a client that asked for the kinds `only` wants this one. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`))
}

/** The findings that a range touches. */
export function touched({ document, report }: Inspection, { range }: CodeActionParams): Touched[] {
  const start = document.offsetAt(range.start)
  const end = document.offsetAt(range.end)
  return ownersOf(report)
    .filter((post) => post.start <= end && start <= post.start + post.view.post.text.length)
    .flatMap((post) =>
      post.findings.flatMap((finding) => {
        const isHere = post.start + finding.start <= end && start <= post.start + finding.end
        return isHere || finding.source.anchor ? [{ post, finding, isHere }] : []
      })
    )
}

/** The client's own diagnostics for a finding. */
export function diagnosticOf(
  { document }: Inspection,
  { post, finding }: Touched,
  params: CodeActionParams
): Diagnostic[] {
  const { start } = rangeOf(document, post, finding)
  return params.context.diagnostics.filter(
    (one) =>
      one.source === source &&
      one.code === finding.rule &&
      one.range.start.line === start.line &&
      one.range.start.character === start.character
  )
}

function editActions(
  inspection: Inspection,
  item: Touched,
  params: CodeActionParams,
  client: ClientFeatures
): OfferedAction[] {
  const { finding, post, isHere } = item
  const { only } = params.context
  const isFixWanted = isHere && isWanted(CodeActionKind.QuickFix, only)
  if (!isFixWanted && !isWanted(CodeActionKind.RefactorRewrite, only)) return []
  const diagnostics = diagnosticOf(inspection, item, params)
  return editsFor(finding, post.view, inspection.settings).flatMap((edit, index) => {
    if (!isFixWanted && edit.kind === 'fix') return []
    const isPreferred = edit.isPreferred ?? (edit.kind === 'fix' && index === 0)
    return {
      title: edit.title,
      kind: isFixWanted ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite,
      ...(isFixWanted && diagnostics.length > 0 ? { diagnostics } : {}),
      ...(isPreferred && isFixWanted && client.marksPreferred ? { isPreferred } : {}),
      data: { ...dataOf(inspection, item), type: 'edit', edit: index }
    }
  })
}

function dataOf(
  { document }: Inspection,
  { finding, post }: Touched
): Omit<ActionData & { type: 'edit' }, 'type' | 'edit'> {
  return { uri: document.uri, rule: finding.rule, post: post.index, start: finding.start, end: finding.end }
}

function silenceTitle(reach: Reach | 'workspace', rule: string): string {
  switch (reach) {
    case 'line':
      return l10n.t('Turn “{0}” off for this line', rule)
    case 'post':
      return l10n.t('Turn “{0}” off for this post', rule)
    case 'file':
      return l10n.t('Turn “{0}” off in this file', rule)
    case 'workspace':
      return l10n.t('Turn “{0}” off in the workspace', rule)
  }
}

function silenceActions(
  inspection: Inspection,
  item: Touched,
  params: CodeActionParams,
  canWriteConfig: boolean
): OfferedAction[] {
  const { finding, post } = item
  const { rule } = finding
  const common = dataOf(inspection, item)
  const diagnostics = diagnosticOf(inspection, item, params)
  const action = (title: string, data: ActionData): OfferedAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    data
  })
  const reaches: readonly Reach[] = ['line', 'post', 'file']
  const inText = reaches
    .filter((reach) => directiveChange(reach, inspection.report, inspection.text, post, finding))
    .map((reach) => action(silenceTitle(reach, rule), { ...common, type: 'silence', reach }))
  if (!canWriteConfig) return inText
  const everywhere = action(silenceTitle('workspace', rule), { ...common, type: 'turnOff' })
  const phrase = post.view.post.text.slice(finding.start, finding.end)
  const isPhrase = !finding.source.anchor && phrase.length <= longestPhrase && /^\S(?:[^\r\n]*\S)?$/.test(phrase)
  const isInBody = finding.start >= post.view.post.body.start
  if (!isPhrase || !isInBody) return [...inText, everywhere]
  return [...inText, everywhere, action(l10n.t('Never report “{0}”', phrase), { ...common, type: 'allow', phrase })]
}

/** What is offered, in three parts: other things may stand between them. */
export interface Offered {
  readonly edits: readonly OfferedAction[]
  readonly silences: readonly OfferedAction[]
  readonly all: readonly OfferedAction[]
}

/** The actions for a range of a document. `canWriteConfig`: there is a place for it. */
export function codeActions(
  inspection: Inspection,
  params: CodeActionParams,
  client: ClientFeatures,
  canWriteConfig: boolean
): Offered {
  const { only } = params.context
  const found = touched(inspection, params)
  const edits = found.flatMap((item) => editActions(inspection, item, params, client))
  const isBulb = isWanted(CodeActionKind.QuickFix, only)
  const here = found.filter(({ isHere }) => isHere)
  const silences = isBulb ? here.flatMap((item) => silenceActions(inspection, item, params, canWriteConfig)) : []
  const all: OfferedAction[] = []
  // among all others it would only be noise: asked for by name, or on saving
  if (only !== undefined && isWanted(fixAllKind, only)) {
    const title = l10n.t('Fix all that is safe to fix')
    all.push({ title, kind: fixAllKind, data: { type: 'fixAll', uri: inspection.document.uri } })
  }
  return { edits, silences, all }
}
