import * as l10n from '@vscode/l10n'
import { type CancellationToken, type Connection, type ResponseError, WorkDoneProgress } from 'vscode-languageserver'
import { effectiveSettings } from '../settings/effective-settings.ts'
import { originsOf } from '../settings/origins.ts'
import type {
  CheckWorkspaceParams,
  EffectiveSettings,
  ReportParams,
  ReportResult,
  SettingsParams,
  Status,
  StatusParams,
  WorkspaceSummary
} from '../wire.ts'
import type { ClosedFiles } from './closed-files.ts'
import type { Inspections } from './inspections.ts'
import { cancelled } from './pull-diagnostics.ts'
import { createReports } from './reports.ts'
import type { SettingsStore } from './settings-store.ts'
import { statusOf } from './status.ts'
import type { WorkspaceScan } from './workspace-scan.ts'

interface Parts {
  readonly inspections: Inspections
  readonly store: SettingsStore
  readonly closedFiles: ClosedFiles
  readonly scan: WorkspaceScan
  readonly openUris: () => readonly string[]
  /** Called when the workspace was scanned on request, so that its diagnostics get shown. */
  readonly scanned: () => void
}

interface Progress {
  report(done: number, all: number): void
  end(): void
}

/** Tells a client that gave a token how far the work is, in whole per cent. */
function startProgress(connection: Connection, token: string | number | undefined, title: string): Progress {
  if (token === undefined) return { report: () => undefined, end: () => undefined }
  let last = 0
  void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'begin', title, percentage: 0 })
  return {
    report(done, all) {
      const percentage = all === 0 ? 0 : Math.floor((100 * done) / all)
      if (percentage === last) return
      last = percentage
      void connection.sendProgress(WorkDoneProgress.type, token, {
        kind: 'report',
        percentage,
        message: l10n.t('{0} of {1} files', done, all)
      })
    },
    end: () => void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'end' })
  }
}

/** Answers the requests that wire.ts describes. */
export function answerOwnRequests(
  connection: Connection,
  { inspections, store, closedFiles, scan, openUris, scanned }: Parts
): void {
  const reports = createReports(store, inspections, closedFiles, openUris)

  async function report(params: ReportParams, token: CancellationToken): Promise<ReportResult | ResponseError<never>> {
    const progress = startProgress(connection, params.workDoneToken, l10n.t('Reading all posts'))
    const result = await reports.of(params, token, progress.report)
    progress.end()
    return result ?? cancelled()
  }

  async function status({ uri, position }: StatusParams, token: CancellationToken): Promise<Status | null> {
    const inspection = await inspections.of(uri, token)
    return inspection ? statusOf(inspection, position) : null
  }

  async function checkWorkspace(
    params: CheckWorkspaceParams,
    token: CancellationToken
  ): Promise<WorkspaceSummary | ResponseError<never>> {
    const progress = startProgress(connection, params.workDoneToken, l10n.t('Checking all posts'))
    scan.includeAll()
    let files = 0
    let posts = 0
    let findings = 0
    for (const uri of openUris()) {
      const inspection = await inspections.of(uri, token)
      if (!inspection) continue
      const { posts: all } = inspection.report
      files++
      posts += all.length
      findings += all.reduce((sum, post) => sum + post.findings.length, 0)
    }
    for await (const file of scan.scan(token, progress.report)) {
      if (file.posts === 0) continue
      files++
      posts += file.posts
      findings += file.items.length
    }
    progress.end()
    if (token.isCancellationRequested) return cancelled()
    scanned()
    return { files, posts, findings }
  }

  async function settings({ uri }: SettingsParams): Promise<EffectiveSettings> {
    const inForce = await store.of(uri)
    const { config, editor } = inForce
    return {
      ...(config ? { config: config.uri } : {}),
      settings: effectiveSettings(inForce.settings),
      origins: originsOf(editor.config, config?.inForce)
    }
  }

  connection.onRequest<ReportResult, never>('sociable/report', report)
  connection.onRequest('sociable/status', status)
  connection.onRequest<WorkspaceSummary, never>('sociable/checkWorkspace', checkWorkspace)
  connection.onRequest('sociable/settings', settings)
}
