/** What somebody waits for in an open document goes before what is done in the background. */
export interface Turns {
  /** Does `work` while the background waits. */
  first<Result>(work: () => Promise<Result>): Promise<Result>
  /** For work in the background: resolves when nothing goes before it. */
  quiet(): Promise<void>
}

export function createTurns(): Turns {
  let under = 0
  let waiting: (() => void)[] = []
  return {
    async first(work) {
      under++
      try {
        return await work()
      } finally {
        under--
        if (under === 0) {
          const woken = waiting
          waiting = []
          for (const wake of woken) wake()
        }
      }
    },
    async quiet() {
      while (under > 0) await new Promise<void>((wake) => waiting.push(wake))
    }
  }
}
