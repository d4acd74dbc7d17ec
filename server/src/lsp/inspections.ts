import {
  type CancellationToken,
  CancellationTokenSource,
  type Disposable,
  type Position,
  type TextDocuments
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { inspectAround } from '../inspect/inspect-around.ts'
import type { Report } from '../inspect/types.ts'
import { createInspector, type Inspector } from '../inspect.ts'
import type { Settings } from '../settings/types.ts'
import type { LanguageId } from '../text/types.ts'
import { inspectWithMedia } from './inspect-with-media.ts'
import { isJudged, languageOf } from './judged.ts'
import type { MissingMedia } from './missing-media.ts'
import type { SettingsStore } from './settings-store.ts'
import type { Turns } from './turns.ts'

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

/** The reports on the open documents, each made once for a version and its settings, and only when somebody asks. */
export interface Inspections {
  /** Undefined where the document is closed, not ours to judge, or nobody waits any longer. */
  of(uri: string, token?: CancellationToken): Promise<Inspection | undefined>
  /**
   * For an answer about one place that must come at once: as `of`, but where that takes long, with a report on the post
   * at `position` alone, without what the posts around it have a say in.
   */
  near(uri: string, position: Position, token?: CancellationToken): Promise<Inspection | undefined>
  /** The latest of each open document, as far as anybody has asked. */
  known(): readonly Inspection[]
  /** Called after each new judgement. */
  onInspected(listener: (inspection: Inspection) => void): void
  /** Other settings may be in force: what is under way is started anew for those who still wait. */
  unsettle(): void
  close(uri: string): void
}

/** What is to be judged: all that a report depends on. */
interface Subject {
  readonly document: TextDocument
  readonly version: number
  readonly text: string
  readonly languageId: LanguageId
  readonly settings: Settings
}

/** An inspection under way, for everybody who waits for it. */
interface Run {
  waiting: number
  ended: Promise<void>
}

interface Kept {
  readonly inspector: Inspector
  inspection?: Inspection
}

/** Shorter texts are inspected before anybody could notice, in UTF-16 code units. */
const longText = 50_000

/** An answer about one place may wait so long for the whole report, in milliseconds. */
const patience = 20

function isOf({ text, settings }: Inspection, subject: Subject): boolean {
  // by text and not by version: a client that counts wrongly still gets what is true
  return text === subject.text && settings === subject.settings
}

/** Resolves when the run has ended or `token` is cancelled. */
async function waitFor(run: Run, token: CancellationToken | undefined): Promise<void> {
  let listening: Disposable | undefined
  run.waiting++
  try {
    if (!token) return await run.ended
    const cancelled = new Promise<void>((resolve) => {
      listening = token.onCancellationRequested(() => resolve())
    })
    await Promise.race([run.ended, cancelled])
  } finally {
    run.waiting--
    listening?.dispose()
  }
}

export function createInspections(
  documents: TextDocuments<TextDocument>,
  store: SettingsStore,
  turns: Turns,
  media: MissingMedia
): Inspections {
  const kept = new Map<string, Kept>()
  const runs = new Map<string, Run>()
  const listeners: ((inspection: Inspection) => void)[] = []
  let settled = 0

  /** What there is to judge as it stands now: while settings were read, more may have been typed. */
  async function subjectOf(uri: string): Promise<Subject | undefined> {
    const before = documents.get(uri)
    if (!before || !languageOf(before)) return undefined
    const file = await store.of(uri)
    const document = documents.get(uri)
    const languageId = document && languageOf(document)
    if (!languageId || !isJudged(languageId, file)) return undefined
    return { document, version: document.version, text: document.getText(), languageId, settings: file.settings }
  }

  async function work(uri: string, subject: Subject, run: Run): Promise<void> {
    const own = kept.get(uri) ?? { inspector: createInspector() }
    kept.set(uri, own)
    const { document, version, text, languageId, settings } = subject
    const since = settled
    const isObsolete = (): boolean =>
      run.waiting === 0 || documents.get(uri) !== document || document.version !== version || settled !== since
    const report = await inspectWithMedia(own.inspector, { uri, text, languageId }, settings, media, isObsolete)
    if (!report || kept.get(uri) !== own) return
    const inspection = { document, version, text, settings, report }
    own.inspection = inspection
    for (const listener of listeners) listener(inspection)
  }

  function start(uri: string, subject: Subject): Run {
    const run: Run = { waiting: 1, ended: Promise.resolve() }
    run.ended = turns.first(() => work(uri, subject, run)).finally(() => runs.delete(uri))
    run.waiting = 0
    runs.set(uri, run)
    return run
  }

  async function of(uri: string, token?: CancellationToken): Promise<Inspection | undefined> {
    for (;;) {
      const subject = await subjectOf(uri)
      if (!subject || token?.isCancellationRequested) return undefined
      const known = kept.get(uri)?.inspection
      if (known && isOf(known, subject)) return known
      await waitFor(runs.get(uri) ?? start(uri, subject), token)
    }
  }

  async function near(uri: string, position: Position, token?: CancellationToken): Promise<Inspection | undefined> {
    const subject = await subjectOf(uri)
    if (!subject || token?.isCancellationRequested) return undefined
    if (subject.text.length < longText) return await of(uri, token)
    const source = new CancellationTokenSource()
    const listening = token?.onCancellationRequested(() => source.cancel())
    const timer = setTimeout(() => source.cancel(), patience)
    const whole = await of(uri, source.token)
    clearTimeout(timer)
    listening?.dispose()
    if (whole) return whole
    const now = await subjectOf(uri)
    if (!now || token?.isCancellationRequested) return undefined
    return { ...now, report: inspectAround(now, now.settings, now.document.offsetAt(position)) }
  }

  return {
    of,
    near,
    known: () => [...kept.values()].flatMap(({ inspection }) => inspection ?? []),
    onInspected: (listener) => listeners.push(listener),
    unsettle: () => void settled++,
    close: (uri) => void kept.delete(uri)
  }
}
