import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { pathFrom } from './path-from.ts'
import { repositoryOf } from './repository-of.ts'

/** What `.gitignore` files say of files, nearest last, like git. */
export interface IgnoreFiles {
  /** `path` is absolute. */
  isIgnored(path: string, isFolder?: boolean): boolean
}

/** Looks for `.gitignore` files from the top of the repository, or from `top` where there is none, down to each file. */
export function createIgnoreFiles(top: string): IgnoreFiles {
  const matchers = new Map<string, Ignore | undefined>()
  const chains = new Map<string, readonly string[]>()

  function matcherOf(folder: string): Ignore | undefined {
    if (matchers.has(folder)) return matchers.get(folder)
    let matcher: Ignore | undefined
    try {
      matcher = ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8'))
    } catch {
      // no such file, or none that we may read: nothing is ignored
    }
    matchers.set(folder, matcher)
    return matcher
  }

  /** Folders from the top down to `folder`. */
  function chainOf(folder: string): readonly string[] {
    const known = chains.get(folder)
    if (known) return known
    const parent = dirname(folder)
    const isTop =
      folder === parent || existsSync(join(folder, '.git')) || (folder === top && repositoryOf(top) === undefined)
    const chain = isTop ? [folder] : [...chainOf(parent), folder]
    chains.set(folder, chain)
    return chain
  }

  return {
    isIgnored(path, isFolder = false) {
      let isIgnored = false
      for (const folder of chainOf(dirname(path))) {
        const matcher = matcherOf(folder)
        if (!matcher) continue
        const verdict = matcher.test(pathFrom(folder, path) + (isFolder ? '/' : ''))
        if (verdict.ignored) isIgnored = true
        else if (verdict.unignored) isIgnored = false
      }
      return isIgnored
    }
  }
}
