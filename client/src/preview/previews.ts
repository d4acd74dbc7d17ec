import {
  CancellationTokenSource,
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  l10n,
  Position,
  Selection,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace
} from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import type { PlaceParams, PostPreview } from '../../../server/src/wire.ts'
import { onChecked } from '../on-checked.ts'
import { isOurs } from '../our-documents.ts'
import { postIcon } from '../post-icon.ts'
import { localeOf } from '../report/locale.ts'
import { panelHtml } from '../report/panel-html.ts'
import { nameOf } from '../report/subject.ts'
import { buildPreview } from './build-preview.ts'
import { type PreviewSubject, readPreviewMessage, readPreviewSubject, type ToPreview } from './preview-view.ts'

/** Type of our webview; people's window state has it. */
const viewType = 'sociable.preview'

/** Milliseconds from a change to the next preview. */
const pause = 100

/** The preview of the window: at most one; it follows the cursor. */
export interface Previews extends Disposable {
  show(editor: TextEditor): void
}

function subjectOf({ document, selection }: TextEditor): PreviewSubject {
  return { uri: document.uri.toString(), line: selection.active.line }
}

async function openSubject({ uri, line }: PreviewSubject, panel: WebviewPanel): Promise<TextEditor> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true))
  const visible = window.visibleTextEditors.find((editor) => editor.document === document)
  const viewColumn = visible?.viewColumn ?? (panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One)
  const editor = await window.showTextDocument(document, { viewColumn })
  const at = document.validatePosition(new Position(line, 0))
  if (editor.selection.active.line !== at.line) editor.selection = new Selection(at, at)
  return editor
}

/** Keeps a webview showing how the post at the cursor would look. */
function createPanel(
  client: BaseLanguageClient,
  panel: WebviewPanel,
  dist: Uri,
  first: PreviewSubject
): Disposable & { readonly turnTo: (subject: PreviewSubject) => void } {
  let about = first
  let last: Extract<ToPreview, { type: 'show' }> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: CancellationTokenSource | undefined

  function tell(message: ToPreview): void {
    // a webview that is hidden hears nothing, and asks again when it is back
    void panel.webview.postMessage(message).then(undefined, () => undefined)
  }

  async function look(): Promise<void> {
    asking?.cancel()
    const asked = new CancellationTokenSource()
    asking = asked
    if (client.state !== State.Running) return tell({ type: 'trouble', text: l10n.t('Sociable is starting.') })
    const params: PlaceParams = { uri: about.uri, position: { line: about.line, character: 0 } }
    const found = await client
      .sendRequest<PostPreview | null>('sociable/preview', params, asked.token)
      .catch(() => null)
    if (asking !== asked) return
    if (!found)
      return tell({
        type: 'trouble',
        text: l10n.t('There is no post to show. Put the cursor into one, in a file that is open.')
      })
    const view = buildPreview(found, localeOf(env.language))
    panel.title = l10n.t('Preview {0}', nameOf(about.uri))
    last = { type: 'show', view, subject: about }
    tell(last)
  }

  function soon(): void {
    clearTimeout(timer)
    if (panel.visible) timer = setTimeout(() => void look(), pause)
  }

  function follow(editor: TextEditor | undefined): void {
    if (!editor || !isOurs(editor.document)) return
    const next = subjectOf(editor)
    if (next.uri === about.uri && next.line === about.line) return
    about = next
    soon()
  }

  const listeners: Disposable[] = [
    panel.webview.onDidReceiveMessage(async (data: unknown) => {
      const message = readPreviewMessage(data)
      if (message?.type === 'ready') {
        if (last) tell(last)
        await look()
      } else if (message) {
        await openSubject(about, panel)
        if (message.type === 'copy') await commands.executeCommand('sociable.copyPost')
      }
    }),
    onChecked(client, ({ uri }) => {
      if (uri === about.uri) soon()
    }),
    client.onDidChangeState(({ newState }) => newState === State.Running && soon()),
    workspace.onDidChangeTextDocument(({ document }) => document.uri.toString() === about.uri && soon()),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('sociable') && soon()),
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeTextEditorSelection(
      ({ textEditor }) => textEditor === window.activeTextEditor && follow(textEditor)
    ),
    panel.onDidChangeViewState(() => soon()),
    { dispose: () => clearTimeout(timer) },
    { dispose: () => asking?.cancel() }
  ]
  panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [dist] }
  panel.webview.html = panelHtml(panel.webview, dist, 'preview')

  return {
    turnTo: (subject) => {
      about = subject
      void look()
    },
    dispose: () => listeners.forEach((one) => void one.dispose())
  }
}

/** Shows previews, one at a time, beside the editor. */
export function createPreviews(context: ExtensionContext, client: BaseLanguageClient): Previews {
  const dist = Uri.joinPath(context.extensionUri, 'dist')
  let current: { readonly panel: WebviewPanel; readonly turnTo: (subject: PreviewSubject) => void } | undefined

  function adopt(panel: WebviewPanel, subject: PreviewSubject): void {
    current?.panel.dispose()
    panel.iconPath = postIcon(context.extensionUri)
    const made = createPanel(client, panel, dist, subject)
    const mine = { panel, turnTo: made.turnTo }
    current = mine
    panel.onDidDispose(() => {
      made.dispose()
      if (current === mine) current = undefined
    })
  }

  const serializer = window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const kept = typeof state === 'object' && state !== null && 'subject' in state ? state.subject : undefined
      const subject = readPreviewSubject(kept)
      if (subject) adopt(panel, subject)
      else panel.dispose()
    }
  })

  return {
    show: (editor) => {
      if (current) {
        current.turnTo(subjectOf(editor))
        // never on top of the text that it shows
        const isInTheWay = current.panel.viewColumn === editor.viewColumn
        current.panel.reveal(isInTheWay ? ViewColumn.Beside : undefined, true)
        return
      }
      const place = { viewColumn: ViewColumn.Beside, preserveFocus: true }
      adopt(window.createWebviewPanel(viewType, l10n.t('Preview'), place), subjectOf(editor))
    },
    dispose: () => {
      serializer.dispose()
      current?.panel.dispose()
    }
  }
}
