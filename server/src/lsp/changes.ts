import type { CancellationToken, Disposable } from 'vscode-languageserver'

/** Something that changes, and those who wait for it. */
export interface Changes {
  /** Counts up with every change. */
  readonly revision: number
  changed(): void
  /** Resolves when `revision` is another than `since`, or when `token` is cancelled. */
  next(since: number, token: CancellationToken): Promise<void>
}

export function createChanges(): Changes {
  let revision = 0
  let waiting: (() => void)[] = []
  return {
    get revision() {
      return revision
    },
    changed() {
      revision++
      const woken = waiting
      waiting = []
      for (const wake of woken) wake()
    },
    async next(since, token) {
      let cancelled: Disposable | undefined
      if (revision === since && !token.isCancellationRequested) {
        await new Promise<void>((wake) => {
          waiting.push(wake)
          cancelled = token.onCancellationRequested(wake)
        })
      }
      cancelled?.dispose()
    }
  }
}
