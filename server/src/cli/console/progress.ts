import * as l10n from '@vscode/l10n'

/** Shows how far a long run is, on a terminal only. */
export interface Progress {
  step(done: number, all: number): void
  /** Takes the line away. */
  end(): void
}

const quiet: Progress = { step: () => undefined, end: () => undefined }

/** Progress on standard error, where that is a terminal; from the first second on, ten times a second at most. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY || process.env.TERM === 'dumb') return quiet
  const start = performance.now()
  let last = start + 900
  let isShown = false
  return {
    step(done, all) {
      const now = performance.now()
      if (now - last < 100) return
      last = now
      isShown = true
      stream.write(`\r\u001b[K${l10n.t('Checked {0} of {1} files', done, all)}`)
    },
    end() {
      if (isShown) stream.write('\r\u001b[K')
    }
  }
}
