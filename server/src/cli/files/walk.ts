import { readdir } from 'node:fs/promises'
import { sep } from 'node:path'
import type { IgnoreFiles } from './ignore-files.ts'

/** What a walk goes into and brings back. */
export interface Walk {
  /** Absolute; where the walk starts, even if it is hidden or a link. */
  readonly top: string
  /** How many folders deep, the top being 1. */
  readonly deepest: number
  readonly ignored: IgnoreFiles
  /** Whether a name that starts with a dot is wanted all the same. */
  isHiddenWanted(name: string): boolean
  /** Whether to bring a file back; `path` is from the top, with `/` between its parts. */
  isWanted(path: string): boolean
}

/** Folders of packages and of version control: nobody keeps posts there. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn', '.jj'])

interface Waiting {
  readonly folder: string
  /** From the top, with a `/` at the end; empty for the top itself. */
  readonly name: string
  readonly depth: number
}

/** What a walk found: absolute paths, in no order. */
export interface Walked {
  readonly files: readonly string[]
  /** Folders that could not be looked into, and why. */
  readonly closed: readonly { readonly folder: string; readonly error: unknown }[]
}

/**
 * The files below a folder. Never follows a link, so that it stays within the folder and walks in no circle, and never
 * goes into a folder that git ignores.
 */
export async function walk({ top, deepest, ignored, isHiddenWanted, isWanted }: Walk): Promise<Walked> {
  const files: string[] = []
  const closed: { folder: string; error: unknown }[] = []
  const waiting: Waiting[] = [{ folder: top, name: '', depth: 1 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const here = next
    const entries = await readdir(here.folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      // what is not there, or not any more, holds nothing
      if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') closed.push({ folder: here.folder, error })
      return []
    })
    const inFolder = here.folder.endsWith(sep) ? here.folder : here.folder + sep
    for (const entry of entries) {
      if (entry.name.startsWith('.') && !isHiddenWanted(entry.name)) continue
      const path = inFolder + entry.name
      if (entry.isDirectory()) {
        if (here.depth >= deepest || skipped.has(entry.name) || ignored.isIgnored(path, true)) continue
        waiting.push({ folder: path, name: `${here.name}${entry.name}/`, depth: here.depth + 1 })
      } else if (entry.isFile() && isWanted(here.name + entry.name) && !ignored.isIgnored(path)) files.push(path)
    }
  }
  return { files, closed }
}
