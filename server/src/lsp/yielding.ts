/** Lets long work breathe. */
export interface Breather {
  /** Whether so much time has passed since the last pause that waiting messages should have their turn. */
  isDue(): boolean
  /** Resolves at once while little time has passed, else after waiting messages have been answered. */
  pause(): Promise<void>
}

/** Work for longer without a pause would be felt, in milliseconds. */
const stretch = 8

let paused: (() => void) | undefined

/** Has `hook` called at each pause from now on. */
export function atPauses(hook: () => void): void {
  paused = hook
}

/** A turn of the event loop, in which messages are read and answered. */
function turn(): Promise<void> {
  // in a web worker timers are slowed down after a few turns, but nobody works for so long there
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else setTimeout(resolve, 0)
  })
}

/** A breather for one piece of work. Time in milliseconds. */
export function createBreather(): Breather {
  // asking `performance` would have Node load it
  let since = Date.now()
  // should somebody set the clock back, a pause more does no harm
  const isDue = (): boolean => Math.abs(Date.now() - since) >= stretch
  return {
    isDue,
    async pause() {
      if (!isDue()) return
      paused?.()
      await turn()
      since = Date.now()
    }
  }
}
