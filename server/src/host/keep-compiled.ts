import * as nodeModule from 'node:module'

/** By then the first posts have been checked and the first hovers read, in milliseconds. */
const after = 60_000

/**
 * Has Node (from 22.1 on, where it was given a place for it) write down what it has compiled, once. It would do so at the end; a
 * server that is killed with its editor has none.
 */
export function keepCompiled(): void {
  const { flushCompileCache } = nodeModule as { readonly flushCompileCache?: () => void }
  if (flushCompileCache) setTimeout(flushCompileCache, after).unref()
}
