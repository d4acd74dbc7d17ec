import { commands, Disposable, EventEmitter, l10n, languages, Uri, window, workspace } from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import type { ReportParams, ReportResult } from '../../../server/src/wire.ts'
import { onChecked } from '../on-checked.ts'
import { reportMarkdown } from '../report-markdown.ts'

const scheme = 'sociable-report'

/** The report on one document (or, with no query, on the workspace) as a read-only Markdown document. */
function addressOf(document: Uri | undefined): Uri {
  const name = document ? (document.path.split('/').at(-1) ?? '') : l10n.t('workspace')
  return Uri.from({ scheme, path: `/${l10n.t('Report')} ${name}.md`, query: document?.toString() ?? '' })
}

/** "Show Report": the report on the active feed, or on all posts, in the Markdown preview; follows what is typed. */
export function registerShowReport(client: BaseLanguageClient): Disposable {
  const changed = new EventEmitter<Uri>()
  const open = new Map<string, Uri>()
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: async (address, token) => {
      open.set(address.toString(), address)
      if (client.state !== State.Running)
        return l10n.t('Sociable is not running. "Sociable: Restart Server" starts it.')
      const params: ReportParams = address.query ? { uri: address.query } : {}
      const report = await client.sendRequest<ReportResult>('sociable/report', params, token)
      return reportMarkdown(report)
    }
  })
  const show = commands.registerCommand('sociable.showReport', async (resource?: Uri) => {
    const document = window.activeTextEditor?.document
    const isOurs = document && languages.match([{ language: 'post' }, { language: 'markdown' }], document) > 0
    const subject =
      resource instanceof Uri ? resource : isOurs && document.uri.scheme !== scheme ? document.uri : undefined
    const address = addressOf(subject)
    changed.fire(address)
    await commands.executeCommand('markdown.showPreviewToSide', address)
  })
  const follow = onChecked(client, ({ uri }) => {
    for (const address of open.values()) if (address.query === '' || address.query === uri) changed.fire(address)
  })
  const closed = workspace.onDidCloseTextDocument((document) => open.delete(document.uri.toString()))
  return Disposable.from(changed, provider, show, follow, closed)
}
