/**
 * Globs without regular expressions: the kept libraries compile to those, and a glob of ill will (`*a*a*a*a*b`) then
 * takes for ever. Here time grows with the glob's length times the path's.
 */

/** More alternatives in braces than anybody writes. */
const mostAlternatives = 200

/** `{a,b}` written out; nested ones too. A brace without its partner stands for itself. */
function expand(glob: string): readonly string[] {
  let done: string[] = []
  let open: string[] = [glob]
  while (open.length > 0 && done.length + open.length <= mostAlternatives) {
    const next: string[] = []
    for (const one of open) {
      const parts = firstBraces(one)
      if (parts) next.push(...parts)
      else done = [...done, one]
    }
    open = next
  }
  return [...done, ...open].slice(0, mostAlternatives)
}

/** The glob with its first innermost braces replaced by each of their alternatives. */
function firstBraces(glob: string): readonly string[] | undefined {
  const close = glob.indexOf('}')
  const open = close < 0 ? -1 : glob.lastIndexOf('{', close)
  if (open < 0) return undefined
  const choices = glob.slice(open + 1, close).split(',')
  return choices.map((choice) => glob.slice(0, open) + choice + glob.slice(close + 1))
}

/** `*`, `?` and `[a-z]` within one part of a path. Goes back to the last star alone, so it is at worst quadratic. */
function matchesPart(glob: string, part: string): boolean {
  let at = 0
  let i = 0
  let star = -1
  let starAt = 0
  while (at < part.length) {
    const step = glob[i] === '*' ? 0 : matchesOne(glob, i, part[at] ?? '')
    if (glob[i] === '*') {
      star = i++
      starAt = at
    } else if (step > 0) {
      i += step
      at++
    } else if (star >= 0) {
      i = star + 1
      at = ++starAt
    } else return false
  }
  while (glob[i] === '*') i++
  return i === glob.length
}

/** How much of the glob at `i` stands for this one character; 0 where it does not. */
function matchesOne(glob: string, i: number, character: string): number {
  if (i >= glob.length) return 0
  if (glob[i] === '?') return 1
  const close = glob[i] === '[' ? glob.indexOf(']', i + 2) : -1
  if (close < 0) return glob[i] === character ? 1 : 0
  const set = glob.slice(i + 1, close)
  const isNot = set.startsWith('!') || set.startsWith('^')
  return isInSet(isNot ? set.slice(1) : set, character) === isNot ? 0 : close - i + 1
}

function isInSet(set: string, character: string): boolean {
  for (let i = 0; i < set.length; i++) {
    const from = set[i] ?? ''
    const to = set[i + 1] === '-' ? set[i + 2] : undefined
    if (to !== undefined && from <= character && character <= to) return true
    if (to !== undefined) i += 2
    else if (from === character) return true
  }
  return false
}

function matchesParts(glob: readonly string[], path: readonly string[]): boolean {
  // reachable[j]: the parts of the glob read so far can stand for the first j parts of the path
  let reachable = path.map(() => false)
  reachable = [true, ...reachable]
  for (const part of glob) {
    const next = reachable.map(() => false)
    for (let j = 0; j <= path.length; j++) {
      if (part === '**') next[j] = reachable[j] === true || (j > 0 && next[j - 1] === true)
      else if (j > 0) next[j] = reachable[j - 1] === true && matchesPart(part, path[j - 1] ?? '')
    }
    reachable = next
  }
  return reachable[path.length] === true
}

/** A test for paths with `/` between their parts: `*`, `?`, `[a-z]`, `{a,b}`, and `**` for any number of folders. */
export function globMatcher(glob: string): (path: string) => boolean {
  const globs = expand(glob).map((one) => one.split('/'))
  return (path) => {
    const parts = path.split('/')
    return globs.some((one) => matchesParts(one, parts))
  }
}
