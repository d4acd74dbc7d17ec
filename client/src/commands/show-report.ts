import { commands, Disposable, type ExtensionContext, env, FileType, languages, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { ReportResult } from '../../../server/src/wire.ts'
import { exportReport, formats } from '../report/export/export-report.ts'
import { localeOf } from '../report/locale.ts'
import { type ExportFormat, exportFormats } from '../report/messages.ts'
import { createReports } from '../report/reports.ts'
import { paramsOf, type Subject } from '../report/subject.ts'
import { buildView } from '../report/view/build-view.ts'
import { createPostKeys } from '../report/view/post-keys.ts'

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0
  } catch {
    // not saved yet, or in a file system that is gone: a document then
    return false
  }
}

/** What a command is about: what it was given, else the feed that has the cursor, else what is shown, else all posts. */
async function subjectOf(resource: unknown, shown?: Subject): Promise<Subject> {
  if (resource instanceof Uri) {
    return { scope: (await isFolder(resource)) ? 'folder' : 'file', uri: resource.toString() }
  }
  const document = window.activeTextEditor?.document
  if (!document && shown) return shown
  const isOurs = document && languages.match([{ language: 'post' }, { language: 'markdown' }], document) > 0
  return isOurs ? { scope: 'file', uri: document.uri.toString() } : { scope: 'workspace' }
}

async function pickFormat(): Promise<ExportFormat | undefined> {
  const items = exportFormats.map((format) => ({
    label: formats[format].name,
    description: `.${formats[format].extension}`,
    format
  }))
  return (await window.showQuickPick(items))?.format
}

/** "Show Report", "Show Report on All Posts" and "Export Report". */
export function registerShowReport(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  const reports = createReports(context, client)
  // offered on folders only where somebody writes posts
  void commands.executeCommand('setContext', 'sociable.isRunning', true)

  async function exportIt(resource?: unknown, format?: unknown, target?: unknown): Promise<Uri | undefined> {
    const chosen = exportFormats.find((name) => name === format) ?? (await pickFormat())
    if (!chosen) return undefined
    const to = target instanceof Uri ? target : undefined
    if (resource === undefined && reports.shown) return exportReport(reports.shown, chosen, to)
    const subject = await subjectOf(resource)
    const report = await client.sendRequest<ReportResult>('sociable/report', paramsOf(subject))
    const view = buildView(report, subject, createPostKeys().next(report), localeOf(env.language))
    return exportReport({ report, view, subject }, chosen, to)
  }

  return Disposable.from(
    reports,
    commands.registerCommand('sociable.showReport', async (resource?: unknown) =>
      reports.show(await subjectOf(resource, reports.shown?.subject))
    ),
    commands.registerCommand('sociable.showWorkspaceReport', () => reports.show({ scope: 'workspace' })),
    commands.registerCommand('sociable.exportReport', exportIt)
  )
}
