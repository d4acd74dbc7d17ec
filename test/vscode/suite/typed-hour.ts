import { type TextEditor, window } from 'vscode'

/** What the extension host uses: its heap after forced collections, in MB. */
export interface Footprint {
  readonly strokes: number
  readonly heap: number
  /** The longest work of the extension host's main thread without a break since the last one, in ms of its own processor time. */
  readonly longest: number
}

/** Measures this extension host while it works. */
export interface Meter {
  footprint(strokes: number): Footprint
  /** Warnings of leaks, by Node and by VS Code. */
  readonly leaks: readonly string[]
  stop(): void
}

function collector(): () => void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8')
  setFlagsFromString('--expose-gc')
  const { runInNewContext } = process.getBuiltinModule('node:vm')
  return runInNewContext('gc') as () => void
}

/** Starts to measure. Processor time of one thread is known on Linux; elsewhere it is that of the process. */
export function startMeter(): Meter {
  const { readFileSync } = process.getBuiltinModule('node:fs')
  const collect = collector()
  const used =
    process.platform === 'linux'
      ? () => Number.parseInt(readFileSync('/proc/self/schedstat', 'latin1'), 10) / 1e6
      : () => process.cpuUsage().user / 1000
  let last = used()
  let longest = 0
  const timer = setInterval(() => {
    const now = used()
    longest = Math.max(longest, now - last)
    last = now
  }, 1)
  const leaks: string[] = []
  const warned = (warning: Error): void => {
    if (warning.name === 'MaxListenersExceededWarning') leaks.push(warning.message)
  }
  process.on('warning', warned)
  const { warn, error } = console
  const listen =
    (print: typeof warn): typeof warn =>
    (...said: unknown[]) => {
      if (/listener leak/i.test(String(said[0]))) leaks.push(String(said[0]))
      print(...said)
    }
  console.warn = listen(warn)
  console.error = listen(error)
  return {
    leaks,
    footprint(strokes) {
      const block = longest
      collect()
      collect()
      const heap = process.memoryUsage().heapUsed / 1e6
      // the collections are nobody's work
      longest = 0
      last = used()
      return { strokes, heap, longest: block }
    },
    stop() {
      clearInterval(timer)
      process.off('warning', warned)
      console.warn = warn
      console.error = error
    }
  }
}

/** One stroke, as if somebody had pressed a key in the editor that is shown. */
export async function stroke(editor: TextEditor, line: number, text: string): Promise<void> {
  const at = editor.document.lineAt(line % editor.document.lineCount).range.end
  const done = await editor.edit((edit) => edit.insert(at, text), { undoStopBefore: false, undoStopAfter: false })
  if (!done) throw new Error('The editor took no edit.')
}

/** The editor that is shown. */
export function shownEditor(): TextEditor {
  const editor = window.activeTextEditor
  if (!editor) throw new Error('No editor is shown.')
  return editor
}
