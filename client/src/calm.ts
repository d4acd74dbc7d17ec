import {
  CancellationError,
  type CancellationToken,
  type Disposable,
  type TextDocument,
  Uri,
  window,
  workspace
} from 'vscode'

/** Nobody types on after so many milliseconds. */
const quiet = 1500

/** Waits for people to stop typing. */
export interface Calm extends Disposable {
  /**
   * Resolves at once where `sociable.calm` is off or nobody types in the document; else when they have paused or left
   * the line. Throws a `CancellationError` when `token` is cancelled before.
   */
  wait(document: TextDocument | Uri, token: CancellationToken): Promise<void>
}

interface Typing {
  readonly line: number
  readonly timer: ReturnType<typeof setTimeout>
  readonly waiting: Set<() => void>
}

export function createCalm(): Calm {
  const typing = new Map<string, Typing>()

  function end(uri: string): void {
    const known = typing.get(uri)
    if (!known) return
    clearTimeout(known.timer)
    typing.delete(uri)
    for (const wake of known.waiting) wake()
  }

  function typed({ uri, lineCount }: TextDocument, line: number): void {
    const name = uri.toString()
    const known = typing.get(name)
    if (known) clearTimeout(known.timer)
    typing.set(name, {
      line: Math.min(line, lineCount - 1),
      timer: setTimeout(() => end(name), quiet),
      waiting: known?.waiting ?? new Set()
    })
  }

  const listeners: Disposable[] = [
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const last = contentChanges.at(-1)
      if (!last || !workspace.getConfiguration('sociable', document).get<boolean>('calm', false)) return
      // several changes at once are a fix or a rename, not somebody who types
      if (contentChanges.length > 1) return end(document.uri.toString())
      typed(document, last.range.start.line + (last.text.match(/\n/g)?.length ?? 0))
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const uri = textEditor.document.uri.toString()
      const known = typing.get(uri)
      if (known && selections.every(({ active }) => active.line !== known.line)) end(uri)
    }),
    window.onDidChangeActiveTextEditor(() => {
      for (const uri of [...typing.keys()]) end(uri)
    })
  ]

  return {
    wait(document, token) {
      const name = (document instanceof Uri ? document : document.uri).toString()
      const known = typing.get(name)
      if (!known) return Promise.resolve()
      return new Promise((resolve, reject) => {
        const wake = (): void => {
          cancelled.dispose()
          resolve()
        }
        const cancelled = token.onCancellationRequested(() => {
          cancelled.dispose()
          known.waiting.delete(wake)
          reject(new CancellationError())
        })
        known.waiting.add(wake)
      })
    },
    dispose: () => {
      for (const uri of [...typing.keys()]) end(uri)
      for (const listener of listeners) listener.dispose()
    }
  }
}
