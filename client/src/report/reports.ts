import {
  type Disposable,
  type ExtensionContext,
  env,
  l10n,
  Position,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace
} from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { postIcon } from '../post-icon.ts'
import { exportReport } from './export/export-report.ts'
import { insertIdea } from './insert-idea.ts'
import type { FromWebview } from './messages.ts'
import { createReportPanel, type ReportPanel, type Shown } from './report-panel.ts'
import { readSubject, type Subject, withScope } from './subject.ts'

/** Type of our webview; people's window state has it. */
const viewType = 'sociable.report'

/** The report in the window: at most one, which can be turned to another feed or folder. */
export interface Reports extends Disposable {
  show(subject: Subject): void
  /** What is shown now. */
  readonly shown: Shown | undefined
}

/** The column to open a file in: where it is open already, else beside the report. */
function columnFor(uri: Uri, panel: WebviewPanel): ViewColumn {
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
  if (visible?.viewColumn) return visible.viewColumn
  return panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One
}

async function openPost(key: string, { places }: Shown, panel: WebviewPanel): Promise<void> {
  const place = places.get(key)
  if (!place) return
  const uri = Uri.parse(place.uri, true)
  const document = await workspace.openTextDocument(uri)
  const at = document.validatePosition(new Position(place.line, 0))
  await window.showTextDocument(document, { viewColumn: columnFor(uri, panel), selection: new Range(at, at) })
}

/** The feed that a new post goes to: the only one, the one in sight, or the one that somebody picks. */
async function feedFor({ report, subject, view }: Shown): Promise<Uri | undefined> {
  if (subject.scope === 'file') return Uri.parse(subject.uri, true)
  const feeds = report.files.filter(({ posts }) => posts.length > 0)
  const inSight = feeds.filter(({ uri }) =>
    window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri)
  )
  const [only] = feeds.length === 1 ? feeds : inSight.length === 1 ? inSight : []
  if (only) return Uri.parse(only.uri, true)
  const items = view.feeds.map(({ key, name }) => ({ label: name, key }))
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('Which feed is the draft for?') })
  return picked && Uri.parse(picked.key, true)
}

/** Shows reports, and does what is clicked in them. */
export function createReports(context: ExtensionContext, client: BaseLanguageClient): Reports {
  const dist = Uri.joinPath(context.extensionUri, 'dist')
  let current: ReportPanel | undefined

  async function insert(id: string, shown: Shown, panel: ReportPanel): Promise<void> {
    const idea = shown.report.ideas.find((one) => one.id === id)
    const feed = idea && (await feedFor(shown))
    if (!idea || !feed) return
    await insertIdea(idea, feed, columnFor(feed, panel.panel))
    panel.say(l10n.t('Inserted as a draft at the end of the feed.'))
  }

  async function act(message: FromWebview, shown: Shown, panel: ReportPanel): Promise<void> {
    if (message.type === 'post') return openPost(message.key, shown, panel.panel)
    if (message.type === 'idea') return insert(message.id, shown, panel)
    if (message.type === 'rule') {
      const page = shown.report.rules.find(({ id }) => id === message.id)?.page
      if (page?.startsWith('https://')) await env.openExternal(Uri.parse(page, true))
    } else if (message.type === 'export') {
      if (await exportReport(shown, message.format)) panel.say(l10n.t('The report is saved.'))
    } else if (message.type === 'feed') {
      const feed = shown.view.feeds.find(({ key }) => key === message.key)
      // as the editor itself spells it, so that we know the document again
      if (feed) panel.turnTo({ scope: 'file', uri: Uri.parse(feed.key, true).toString() })
    } else if (message.type === 'scope') {
      const next = withScope(shown.subject, message.scope)
      if (next) panel.turnTo(next)
    }
  }

  function adopt(panel: WebviewPanel, subject: Subject): void {
    current?.panel.dispose()
    panel.iconPath = postIcon(context.extensionUri)
    const made = createReportPanel(client, panel, dist, subject, (message, shown) => {
      act(message, shown, made).catch((error: unknown) => {
        void window.showErrorMessage(
          l10n.t('That did not work: {0}', error instanceof Error ? error.message : String(error))
        )
      })
    })
    current = made
    panel.onDidDispose(() => {
      made.dispose()
      if (current === made) current = undefined
    })
  }

  const serializer = window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const kept = typeof state === 'object' && state !== null && 'subject' in state ? state.subject : undefined
      adopt(panel, readSubject(kept) ?? { scope: 'workspace' })
    }
  })

  return {
    show: (subject) => {
      if (current) {
        current.turnTo(subject)
        current.panel.reveal(undefined, false)
        return
      }
      const column = window.activeTextEditor ? ViewColumn.Beside : ViewColumn.Active
      adopt(window.createWebviewPanel(viewType, l10n.t('Report'), column), subject)
    },
    get shown() {
      return current?.shown
    },
    dispose: () => {
      serializer.dispose()
      current?.panel.dispose()
    }
  }
}
