import { mediaPaths } from '../inspect/media-paths.ts'
import type { Report } from '../inspect/types.ts'
import type { Files } from './files.ts'
import { joinUri, parentUri, relativePath } from './uri.ts'

/** Looks for the pictures and films that texts name. */
export interface MissingMedia {
  /**
   * Those of a report on `uri` that are not there, as written in the text. Only what lies below one of the workspace's
   * folders is looked for. Each look is remembered for a while, so that a keystroke costs none.
   */
  of(uri: string, report: Report): Promise<readonly string[]>
}

/** How long a look holds, in milliseconds: what is there seldom goes, and what is missing may come at any time. */
const holds = { there: 60_000, missing: 3_000 }
/** At most so many looks are remembered. */
const mostLooks = 10_000
const nothing: readonly string[] = []

interface Look {
  readonly isThere: Promise<boolean>
  until: number
}

/** The URI of a path from `folder`, "." and ".." followed; undefined where that leads out of all folders. */
function resolved(folder: string, path: string): string | undefined {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  const down: string[] = []
  let base: string | undefined = folder
  for (const part of parts) {
    if (part !== '..') down.push(part)
    else if (down.length > 0) down.pop()
    else if (base !== undefined) base = parentUri(base)
  }
  return base === undefined ? undefined : joinUri(base, down.join('/'))
}

/** `folders`: the workspace's, as they are now. Where `files` cannot look, nothing is missing. */
export function createMissingMedia(files: Files, folders: () => readonly string[]): MissingMedia {
  const looks = new Map<string, Look>()

  function look(target: string, exists: (uri: string) => Promise<boolean>): Promise<boolean> {
    const now = Date.now()
    const known = looks.get(target)
    if (known && known.until > now) return known.isThere
    if (looks.size > mostLooks) looks.clear()
    const made: Look = { isThere: exists(target), until: now + holds.missing }
    looks.set(target, made)
    return made.isThere.then((isThere) => {
      if (isThere) made.until = now + holds.there
      return isThere
    })
  }

  return {
    async of(uri, report) {
      const { exists } = files
      const folder = parentUri(uri)
      const paths = exists && folder !== undefined ? mediaPaths(report) : []
      if (!exists || folder === undefined || paths.length === 0) return nothing
      const within = paths.flatMap(({ file, path }) => {
        const target = resolved(folder, path)
        const isWithin =
          target !== undefined && folders().some((workspace) => relativePath(workspace, target) !== undefined)
        return isWithin ? [{ file, target }] : []
      })
      const seen = await Promise.all(
        within.map(async ({ file, target }) => ((await look(target, exists)) ? undefined : file))
      )
      return seen.filter((file) => file !== undefined).sort()
    }
  }
}
