/** What is left of a text that breaks something when all is gone that does not matter to it. */

/** Whether `check` throws. */
function breaks(check: () => void): boolean {
  try {
    check()
    return false
  } catch {
    return true
  }
}

/**
 * The text with as much cut out as `check` still throws without: halves, quarters, …, single characters. `check` is called
 * some hundred times.
 */
export function minimisedText(text: string, check: (text: string) => void): string {
  let left = text
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const shorter = left.slice(0, at) + left.slice(at + size)
      if (shorter.length < left.length && breaks(() => check(shorter))) left = shorter
      else at += size
    }
  }
  return left
}

/** The last few of `texts`, as few as `check` still throws on when it sees them in their order. */
export function minimisedHistory(
  texts: readonly string[],
  check: (texts: readonly string[]) => void
): readonly string[] {
  for (let count = 1; count < texts.length; count *= 2) {
    const last = texts.slice(-count)
    if (breaks(() => check(last))) return last
  }
  return texts
}
