/** By then the first posts have been checked and what follows has been asked for, in milliseconds. */
const soon = 3_000
/** By then the first hovers have been read. */
const later = 60_000

async function flush(): Promise<void> {
  const { flushCompileCache } = (await import('node:module')) as { readonly flushCompileCache?: () => void }
  flushCompileCache?.()
}

/**
 * Gives what is to be called after each inspection. Some seconds after the first one, or when the server ends before that, `keep`
 * writes down what has been compiled; before that it would not hold what checks need. Of libraries, Node keeps compiled code itself,
 * from 22.1 on and where it was given a place for it, but only when it ends: a server that is killed with its editor has no end.
 */
export function keepCompiled(keep: () => void): () => void {
  let isWaiting = false
  return () => {
    if (isWaiting) return
    isWaiting = true
    setTimeout(keep, soon).unref()
    process.once('exit', keep)
    setTimeout(() => void flush(), later).unref()
  }
}
