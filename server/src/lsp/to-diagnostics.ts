import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Position, type Range } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { ownersOf } from '../inspect/owners-of.ts'
import type { Finding, FindingLevel, PostReport } from '../inspect/types.ts'
import { rulePage } from '../rules/rule-page.ts'
import type { ClientFeatures } from './client-features.ts'
import type { ConfigFile } from './config-files.ts'
import { joinParts } from './diagnostic-parts.ts'
import type { Inspection } from './inspections.ts'

/** The `source` of all our diagnostics. */
export const source = 'sociable'

/** What we say about a diagnostic to ourselves: enough to find the finding again. */
export interface DiagnosticData {
  readonly rule: string
  /** Index of the post in its file, from 0; -1 is the file's own header. */
  readonly post: number
}

const severities: Readonly<Record<FindingLevel, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint
}

/** Rules whose finding is a word too many, which an editor may show faded. */
const unnecessary: ReadonlySet<string> = new Set(['repeated-word'])

/** Where a finding stands in the document. */
export function rangeOf(document: TextDocument, post: PostReport, range: Offsets): Range {
  return { start: document.positionAt(post.start + range.start), end: document.positionAt(post.start + range.end) }
}

interface Offsets {
  readonly start: number
  readonly end: number
}

function related(inspection: Inspection, finding: Finding): Diagnostic['relatedInformation'] {
  const other = finding.related
  const post = other && inspection.report.posts[other.post]
  if (!other || !post) return undefined
  const { document } = inspection
  return [{ message: other.message, location: { uri: document.uri, range: rangeOf(document, post, other.range) } }]
}

function toDiagnostic(inspection: Inspection, post: PostReport, finding: Finding, client: ClientFeatures): Diagnostic {
  const data: DiagnosticData = { rule: finding.rule, post: post.index }
  const places = client.showsRelated ? related(inspection, finding) : undefined
  return {
    range: rangeOf(inspection.document, post, finding),
    severity: severities[finding.level],
    source,
    code: finding.rule,
    message: finding.message,
    data,
    ...(client.showsRuleLink ? { codeDescription: { href: rulePage(finding.rule) } } : {}),
    ...(client.tagsUnnecessary && unnecessary.has(finding.rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(places ? { relatedInformation: places } : {})
  }
}

/** The diagnostics of one post as they were last made, and what they were made for. */
interface Placed {
  readonly client: ClientFeatures
  readonly start: Position
  readonly index: number
  /** Where it is in other posts that findings lead to, starts and ends. */
  readonly others: readonly Position[]
  readonly items: readonly Diagnostic[]
}

/** By the post's findings, which stay the same list while neither the post nor what is said of it changes. */
const placed = new WeakMap<readonly Finding[], Placed>()

function isAt(a: Position, b: Position | undefined): boolean {
  return b !== undefined && a.line === b.line && a.character === b.character
}

function postDiagnostics(inspection: Inspection, post: PostReport, client: ClientFeatures): readonly Diagnostic[] {
  const { findings, index } = post
  const { document, report } = inspection
  const start = document.positionAt(post.start)
  // what leads to another post is new when that one moves
  const others: Position[] = []
  for (const { related: other } of findings) {
    const leadsTo = other && report.posts[other.post]
    if (!leadsTo) continue
    const range = rangeOf(document, leadsTo, other.range)
    others.push(range.start, range.end)
  }
  const known = placed.get(findings)
  const isSame =
    known?.client === client &&
    known.index === index &&
    isAt(start, known.start) &&
    others.every((other, at) => isAt(other, known.others[at]))
  if (isSame) return known.items
  const items = findings.map((finding) => toDiagnostic(inspection, post, finding, client))
  placed.set(findings, { client, start, index, others, items })
  return items
}

/**
 * The findings of a report as diagnostics, in the order of the text. What is known of a post that is still the same and
 * in its place comes as the same objects again, and as the same list among the parts.
 */
export function toDiagnostics(inspection: Inspection, client: ClientFeatures): readonly Diagnostic[] {
  const lists: (readonly Diagnostic[])[] = []
  for (const post of ownersOf(inspection.report)) {
    if (post.findings.length > 0) lists.push(postDiagnostics(inspection, post, client))
  }
  return joinParts({ owner: inspection.document, lists })
}

/** What is wrong with a configuration file; `isJsonChecked`: faults in its syntax are somebody else's to tell. */
export function configDiagnostics({ uri, text, read }: ConfigFile, isJsonChecked = false): Diagnostic[] {
  const problems = read.problems.filter(({ isSyntax }) => !(isJsonChecked && isSyntax))
  if (problems.length === 0) return []
  const document = TextDocument.create(uri, 'jsonc', 0, text)
  return problems.map((problem) => ({
    range: { start: document.positionAt(problem.start), end: document.positionAt(problem.end) },
    severity: severities[problem.level],
    source,
    code: 'config',
    message: problem.message
  }))
}

/** Whether a client that shows `a` need not be told `b`. */
export function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((one, index) => sameDiagnostic(one, b[index]))
}

function sameDiagnostic(a: Diagnostic, b: Diagnostic | undefined): boolean {
  return (
    a === b ||
    (b !== undefined &&
      a.message === b.message &&
      a.code === b.code &&
      a.severity === b.severity &&
      sameRange(a.range, b.range) &&
      sameRange(a.relatedInformation?.[0]?.location.range, b.relatedInformation?.[0]?.location.range))
  )
}

function sameRange(a: Range | undefined, b: Range | undefined): boolean {
  if (!a || !b) return a === b
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  )
}
