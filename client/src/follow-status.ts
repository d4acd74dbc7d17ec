import { type Disposable, type TextEditor, window, workspace } from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import type { Status, StatusParams } from '../../server/src/wire.ts'
import { onChecked } from './on-checked.ts'
import { isOurs } from './our-documents.ts'
import type { Switch } from './switch.ts'

/** Moves of the cursor are followed at this distance, in milliseconds. */
const pause = 150

/** What is to be said of the editor with the cursor. */
export type Followed =
  /** No editor, or a file that is none of ours or not judged. */
  | { readonly state: 'none' }
  /** One of ours, but somebody has switched us off. */
  | { readonly state: 'off'; readonly editor: TextEditor }
  /** The server is on its way. */
  | { readonly state: 'starting'; readonly editor: TextEditor }
  | { readonly state: 'judged'; readonly editor: TextEditor; readonly status: Status }

/** Calls `listener` with what is to be said of the editor with the cursor, whenever that may have changed. */
export function followStatus(
  client: BaseLanguageClient,
  power: Switch,
  listener: (followed: Followed) => void
): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  async function look(): Promise<Followed> {
    const editor = window.activeTextEditor
    if (!editor || !isOurs(editor.document)) return { state: 'none' }
    const { document, selection } = editor
    if (!power.isOn(document.uri)) return { state: 'off', editor }
    if (client.state !== State.Running) return { state: client.state === State.Starting ? 'starting' : 'none', editor }
    const params: StatusParams = {
      uri: document.uri.toString(),
      position: { line: selection.active.line, character: selection.active.character }
    }
    const status = await client.sendRequest<Status | null>('sociable/status', params).catch(() => null)
    return status && status.posts > 0 ? { state: 'judged', editor, status } : { state: 'none' }
  }

  async function update(): Promise<void> {
    const mine = ++asked
    const followed = await look()
    if (mine === asked) listener(followed)
  }

  function soon(delay: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void update(), delay)
  }

  const listeners: Disposable[] = [
    window.onDidChangeActiveTextEditor(() => soon(0)),
    window.onDidChangeTextEditorSelection((event) => event.textEditor === window.activeTextEditor && soon(pause)),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('sociable') && soon(pause)),
    workspace.onDidCloseTextDocument(() => soon(pause)),
    power.onDidChange(() => soon(pause)),
    client.onDidChangeState(() => soon(0)),
    onChecked(client, ({ uri }) => {
      if (window.activeTextEditor?.document.uri.toString() === uri) soon(0)
    }),
    { dispose: () => clearTimeout(timer) }
  ]
  soon(0)
  return { dispose: () => listeners.forEach((one) => void one.dispose()) }
}
