import type { CancellationToken, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Report } from '../inspect/types.ts'
import { createInspector, type Inspector } from '../inspect.ts'
import type { Settings } from '../settings/types.ts'
import type { LanguageId } from '../text/types.ts'
import type { FileSettings, SettingsStore } from './settings-store.ts'
import { schemeOf } from './uri.ts'

/**
 * A document as judged. The document itself changes with the next keystroke: read what is needed of it before anything
 * else is awaited.
 */
export interface Inspection {
  readonly document: TextDocument
  readonly version: number
  /** The whole text that was judged. */
  readonly text: string
  readonly settings: Settings
  readonly report: Report
}

/** The reports on the open documents, each made once for a version and its settings. */
export interface Inspections {
  /** Undefined where the document is closed, not ours to judge, or nobody waits any longer. */
  of(uri: string, token?: CancellationToken): Promise<Inspection | undefined>
  /** The latest of each open document, as far as anybody has asked. */
  known(): readonly Inspection[]
  /** Called after each new judgement. */
  onInspected(listener: (inspection: Inspection) => void): void
  close(uri: string): void
}

interface Kept {
  readonly inspector: Inspector
  readonly inspection: Inspection
}

/** Schemes of documents that nobody writes in: older versions beside the present one, output, chat. */
const readOnlySchemes: ReadonlySet<string> = new Set([
  'git',
  'gitlens',
  'gitfs',
  'review',
  'pr',
  'output',
  'chat-editing-snapshot-text-model',
  'vscode-chat-code-block',
  'vscode-local-history',
  'walkThroughSnippet'
])

/** The language that we read a document as; undefined where it is none of ours. */
export function languageOf({ uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>): LanguageId | undefined {
  if (readOnlySchemes.has(schemeOf(uri))) return undefined
  return languageId === 'post' || languageId === 'markdown' ? languageId : undefined
}

/** Whether a file in this language is to be judged. */
export function isJudged(language: LanguageId, { editor, isExcluded }: FileSettings): boolean {
  return editor.isOn && !isExcluded && (language === 'post' || editor.judgesMarkdown)
}

export function createInspections(documents: TextDocuments<TextDocument>, store: SettingsStore): Inspections {
  const kept = new Map<string, Kept>()
  const listeners: ((inspection: Inspection) => void)[] = []

  async function of(uri: string, token?: CancellationToken): Promise<Inspection | undefined> {
    const before = documents.get(uri)
    const language = before && languageOf(before)
    if (!language) return undefined
    const file = await store.of(uri)
    // as it stands now: while the settings were read, more may have been typed
    const current = documents.get(uri)
    if (!current || token?.isCancellationRequested || !isJudged(language, file)) return undefined
    const { settings } = file
    const known = kept.get(uri)
    const text = current.getText()
    // by text and not by version: a client that counts wrongly still gets what is true
    if (known?.inspection.text === text && known.inspection.settings === settings) return known.inspection
    const inspector = known?.inspector ?? createInspector()
    const report = inspector.inspect({ text, languageId: language }, settings)
    const inspection = { document: current, version: current.version, text, settings, report }
    kept.set(uri, { inspector, inspection })
    for (const listener of listeners) listener(inspection)
    return inspection
  }

  return {
    of,
    known: () => [...kept.values()].map(({ inspection }) => inspection),
    onInspected: (listener) => listeners.push(listener),
    close: (uri) => void kept.delete(uri)
  }
}
