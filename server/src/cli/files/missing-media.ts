import { statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { mediaPaths } from '../../inspect/media-paths.ts'
import type { Report } from '../../inspect/types.ts'

/** A picture or film that was looked for. */
export interface LookedFor {
  /** As written in the text. */
  readonly file: string
  /** Absolute. */
  readonly target: string
  readonly isThere: boolean
}

/** A folder's files, seen or not, by path: feeds name the same pictures again and again. */
export type SeenFiles = Map<string, boolean>

/** Whether there is such a file, as far as we may know. */
export function isThere(path: string, seen: SeenFiles): boolean {
  const known = seen.get(path)
  if (known !== undefined) return known
  let found = true
  try {
    statSync(path)
  } catch (error) {
    // what may not be looked at may well be there
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    found = code !== 'ENOENT' && code !== 'ENOTDIR'
  }
  seen.set(path, found)
  return found
}

/** Looks for the pictures and films that a report on a text in `folder` names; only below `within`. */
export function lookForMedia(report: Report, folder: string, within: string, seen: SeenFiles): readonly LookedFor[] {
  return mediaPaths(report).flatMap(({ file, path }) => {
    const target = resolve(folder, path)
    const below = relative(within, target)
    const isWithin =
      below !== '' && below !== '..' && !below.startsWith(`..${sep}`) && resolve(within, below) === target
    return isWithin ? [{ file, target, isThere: isThere(target, seen) }] : []
  })
}
