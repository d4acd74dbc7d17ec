/** Lets long work breathe. */
export interface Breather {
  /** Resolves at once while little time has passed, else after waiting messages have been answered. */
  pause(): Promise<void>
}

/** Work for longer without a pause would be felt, in milliseconds. */
const stretch = 12

/** A breather for one piece of work. Time in milliseconds. */
export function createBreather(): Breather {
  let since = performance.now()
  return {
    async pause() {
      if (performance.now() - since < stretch) return
      await new Promise((resolve) => setTimeout(resolve, 0))
      since = performance.now()
    }
  }
}
