import { CancellationTokenSource, type Disposable, env, l10n, type Uri, type WebviewPanel, workspace } from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import type { ReportResult } from '../../../server/src/wire.ts'
import { onChecked } from '../on-checked.ts'
import { localeOf } from './locale.ts'
import { type FromWebview, readMessage, type ToWebview } from './messages.ts'
import { panelHtml } from './panel-html.ts'
import type { ReportView } from './report-view.ts'
import { isAbout, paramsOf, type Subject } from './subject.ts'
import { buildView } from './view/build-view.ts'
import { createPostKeys, type Places } from './view/post-keys.ts'

/** Milliseconds from a change to the next report: one feed is quick, many take their time. */
const pauses = { file: 100, folder: 800, workspace: 800 } as const

/** A report that is shown: all that a click on it can be about. */
export interface Shown {
  readonly subject: Subject
  readonly report: ReportResult
  readonly view: ReportView
  readonly places: Places
}

export interface ReportPanel extends Disposable {
  readonly panel: WebviewPanel
  readonly shown: Shown | undefined
  /** Shows the report on something else. */
  turnTo(subject: Subject): void
  /** Has a screen reader say what was done. */
  say(text: string): void
}

/**
 * Keeps a webview showing the report on `subject` as it is now.
 *
 * @param dist folder of our bundles
 * @param act does what somebody clicked
 */
export function createReportPanel(
  client: BaseLanguageClient,
  panel: WebviewPanel,
  dist: Uri,
  subject: Subject,
  act: (message: FromWebview, shown: Shown) => void
): ReportPanel {
  const keys = createPostKeys()
  let about = subject
  let shown: Shown | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: CancellationTokenSource | undefined

  function tell(message: ToWebview): void {
    // a webview that is hidden hears nothing, and asks again when it is back
    void panel.webview.postMessage(message).then(undefined, () => undefined)
  }

  function show(): void {
    if (!shown) return
    panel.title = l10n.t('Report {0}', shown.view.title)
    tell({ type: 'show', view: shown.view, subject: shown.subject })
  }

  async function refresh(): Promise<void> {
    clearTimeout(timer)
    asking?.cancel()
    const asked = new CancellationTokenSource()
    asking = asked
    const mine = about
    if (client.state !== State.Running)
      return tell({ type: 'trouble', text: l10n.t('Sociable is starting. The report will be here in a moment.') })
    try {
      const report = await client.sendRequest<ReportResult>('sociable/report', paramsOf(mine), asked.token)
      if (asking !== asked) return
      const places = keys.next(report)
      shown = { subject: mine, report, view: buildView(report, mine, places, localeOf(env.language)), places }
      show()
    } catch {
      if (asking === asked && !asked.token.isCancellationRequested)
        tell({ type: 'trouble', text: l10n.t('There is no report just now. "Sociable: Show Log" may say why.') })
    } finally {
      asked.dispose()
    }
  }

  function soon(): void {
    clearTimeout(timer)
    if (panel.visible) timer = setTimeout(() => void refresh(), pauses[about.scope])
  }

  const listeners: Disposable[] = [
    panel.webview.onDidReceiveMessage((data: unknown) => {
      const message = readMessage(data)
      if (message?.type === 'ready') {
        show()
        void refresh()
      } else if (message && shown) act(message, shown)
    }),
    onChecked(client, ({ uri }) => {
      if (isAbout(about, uri)) soon()
    }),
    client.onDidChangeState(({ newState }) => newState === State.Running && soon()),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('sociable') && soon()),
    workspace.onDidCreateFiles(soon),
    workspace.onDidDeleteFiles(soon),
    workspace.onDidRenameFiles(soon),
    { dispose: () => clearTimeout(timer) },
    { dispose: () => asking?.cancel() }
  ]

  panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [dist] }
  panel.webview.html = panelHtml(panel.webview, dist, 'report')

  return {
    panel,
    get shown() {
      return shown
    },
    turnTo: (next) => {
      about = next
      void refresh()
    },
    say: (text) => tell({ type: 'said', text }),
    dispose: () => listeners.forEach((listener) => void listener.dispose())
  }
}
