import {
  type Disposable,
  l10n,
  languages,
  MarkdownString,
  StatusBarAlignment,
  type TextEditor,
  window,
  workspace
} from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import type { Status, StatusParams } from '../../server/src/wire.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { inWords, kindName, percent } from './in-words.ts'
import { onChecked } from './on-checked.ts'

/** Moves of the cursor are followed at this distance, in milliseconds. */
const pause = 150

function isOurs(editor: TextEditor | undefined): editor is TextEditor {
  return editor !== undefined && languages.match([{ language: 'post' }, { language: 'markdown' }], editor.document) > 0
}

function textOf(status: Status): string {
  const { posts, post, balance } = status
  if (posts === 1 && post) return l10n.t('$(comment-discussion) Score {0}, {1}', post.score, inWords(post.score))
  return l10n.t('$(comment-discussion) Balance {0}, {1}', balance, inWords(balance))
}

function tooltipOf(status: Status): MarkdownString {
  const lines: string[] = []
  if (status.post) lines.push(l10n.t('This post: {0} of 100, {1}', status.post.score, kindName(status.post.kind)), '')
  lines.push(l10n.t('Posts: {0}. Target: {1}.', status.posts, escapeMarkdown(status.target)), '')
  for (const [kind, share] of Object.entries(status.mix)) {
    if (share > 0.005) lines.push(`- ${kindName(kind)}: ${percent(share)}`)
  }
  if (status.advice) lines.push('', escapeMarkdown(status.advice))
  lines.push('', l10n.t('Click for the report.'))
  return new MarkdownString(lines.join('\n'))
}

/**
 * The item in the status bar: the balance of a feed, or the score of the post in a file of one. Hidden in files that
 * are not ours and in those that are not judged.
 */
export function createStatusBar(client: BaseLanguageClient): Disposable {
  const item = window.createStatusBarItem('sociable.balance', StatusBarAlignment.Right, 100)
  item.name = l10n.t('Sociable: Balance')
  item.command = 'sociable.showReport'
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  async function update(): Promise<void> {
    const editor = window.activeTextEditor
    const mine = ++asked
    if (!isOurs(editor) || client.state !== State.Running) return item.hide()
    const { document, selection } = editor
    if (!workspace.getConfiguration('sociable', document).get<boolean>('statusBar', true)) return item.hide()
    const params: StatusParams = {
      uri: document.uri.toString(),
      position: { line: selection.active.line, character: selection.active.character }
    }
    const status = await client.sendRequest<Status | null>('sociable/status', params).catch(() => null)
    if (mine !== asked) return
    if (!status || status.posts === 0) return item.hide()
    item.text = textOf(status)
    item.tooltip = tooltipOf(status)
    item.accessibilityInformation = { label: textOf(status).replace(/\$\([^)]*\)\s*/, ''), role: 'button' }
    item.show()
  }

  function soon(delay: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void update(), delay)
  }

  const listeners: Disposable[] = [
    item,
    window.onDidChangeActiveTextEditor(() => soon(0)),
    window.onDidChangeTextEditorSelection((event) => event.textEditor === window.activeTextEditor && soon(pause)),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('sociable') && soon(pause)),
    client.onDidChangeState(() => soon(0)),
    onChecked(client, ({ uri }) => {
      if (window.activeTextEditor?.document.uri.toString() === uri) soon(0)
    }),
    { dispose: () => clearTimeout(timer) }
  ]
  soon(0)
  return { dispose: () => listeners.forEach((listener) => void listener.dispose()) }
}
