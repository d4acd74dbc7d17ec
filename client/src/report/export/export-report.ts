import { l10n, Uri, window, workspace } from 'vscode'
import type { ReportResult } from '../../../../server/src/wire.ts'
import type { ExportFormat } from '../messages.ts'
import type { ReportView } from '../report-view.ts'
import { nameOf, parentOf, type Subject } from '../subject.ts'
import { reportCsv } from './csv.ts'
import { reportHtml } from './html.ts'
import { reportJson } from './json.ts'
import { reportMarkdown } from './markdown.ts'
import { saveWhole } from './save-whole.ts'

interface Format {
  readonly name: string
  readonly extension: string
  readonly write: (report: ReportResult, view: ReportView) => string
}

export const formats: Readonly<Record<ExportFormat, Format>> = {
  markdown: { name: 'Markdown', extension: 'md', write: (_, view) => reportMarkdown(view) },
  html: { name: 'HTML', extension: 'html', write: (_, view) => reportHtml(view) },
  csv: { name: 'CSV', extension: 'csv', write: reportCsv },
  json: { name: 'JSON', extension: 'json', write: reportJson }
}

/** Where a report is suggested to go: beside what it is about. */
function suggested(subject: Subject, extension: string): Uri | undefined {
  const folder = workspace.workspaceFolders?.[0]?.uri.toString()
  if (subject.scope === 'workspace') return folder ? Uri.parse(`${folder}/report.${extension}`, true) : undefined
  if (subject.scope === 'folder') return Uri.parse(`${subject.uri}/report.${extension}`, true)
  const name = `${nameOf(subject.uri).replace(/\.[^.]*$/, '')}-report.${extension}`
  const base = subject.uri.startsWith('untitled:') ? folder : parentOf(subject.uri)
  return base ? Uri.joinPath(Uri.parse(base, true), name) : undefined
}

/**
 * Saves a report as a file that somebody chooses.
 *
 * @param target where to save it without asking
 * @returns where it was saved; `undefined` where nobody wanted to, or it did not work
 */
export async function exportReport(
  { report, view, subject }: { readonly report: ReportResult; readonly view: ReportView; readonly subject: Subject },
  format: ExportFormat,
  target?: Uri
): Promise<Uri | undefined> {
  const { name, extension, write } = formats[format]
  const defaultUri = suggested(subject, extension)
  const uri =
    target ??
    (await window.showSaveDialog({
      ...(defaultUri ? { defaultUri } : {}),
      filters: { [name]: [extension] },
      saveLabel: l10n.t('Export'),
      title: l10n.t('Export the report as {0}', name)
    }))
  if (!uri) return undefined
  try {
    await saveWhole(uri, write(report, view))
  } catch (error) {
    void window.showErrorMessage(
      l10n.t('The report could not be saved: {0}', error instanceof Error ? error.message : String(error))
    )
    return undefined
  }
  window.setStatusBarMessage(l10n.t('Sociable: saved the report as {0}.', nameOf(uri.toString())), 8000)
  return uri
}
