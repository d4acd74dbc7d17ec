import { stat } from 'node:fs/promises'
import { isAbsolute, resolve, sep } from 'node:path'
import * as l10n from '@vscode/l10n'
import { reasonOf } from '../failure.ts'
import { createIgnoreFiles } from './ignore-files.ts'
import { languageOf } from './language-of.ts'
import { pathFrom } from './path-from.ts'
import { isPattern, readPattern } from './pattern.ts'
import { type Walked, walk } from './walk.ts'

/** A file to look at. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string
  /** As shown: from the working folder, with `/` on every system. */
  readonly name: string
  /** The user named it, rather than a folder or a pattern that holds it. */
  readonly isNamed: boolean
}

/** A path that led nowhere, and why. */
export interface Unreadable {
  readonly path: string
  readonly message: string
}

export interface FoundFiles {
  readonly files: readonly FoundFile[]
  readonly unreadable: readonly Unreadable[]
}

/** A path as we show it: from `folder`, with `/` on every system. */
export function nameOf(path: string, folder: string): string {
  const name = pathFrom(folder, path)
  // on another drive
  const isElsewhere = sep === '\\' && isAbsolute(name)
  return name === '' || isElsewhere ? path.split(sep).join('/') : name
}

/** The files of ours in a folder, without hidden ones. */
async function inFolder(top: string): Promise<Walked> {
  return await walk({
    top,
    deepest: Number.POSITIVE_INFINITY,
    ignored: createIgnoreFiles(top),
    isHiddenWanted: () => false,
    isWanted: (path) => languageOf(path) !== undefined
  })
}

/** The files of ours that a pattern matches. */
async function matching(typed: string, cwd: string): Promise<Walked> {
  const { top, deepest, isHiddenWanted, matches } = readPattern(typed, cwd)
  const isWanted = (path: string): boolean => languageOf(path) !== undefined && matches(path)
  return await walk({ top, deepest, ignored: createIgnoreFiles(top), isHiddenWanted, isWanted })
}

/** What a path leads to. */
interface Expanded {
  readonly files: readonly string[]
  readonly isNamed: boolean
  readonly unreadable: readonly Unreadable[]
}

/** What a walk found; `otherwise` is said where that is nothing at all. */
function walked({ files, closed }: Walked, cwd: string, otherwise: string): Expanded | string {
  if (files.length === 0 && closed.length === 0) return otherwise
  const unreadable = closed.map(({ folder, error }) => ({ path: nameOf(folder, cwd), message: reasonOf(error) }))
  return { files, isNamed: false, unreadable }
}

async function expand(path: string, cwd: string): Promise<Expanded | string> {
  const absolute = resolve(cwd, path)
  try {
    const found = await stat(absolute)
    if (found.isDirectory()) {
      const otherwise = l10n.t('there are no .post or .md files in this folder that git does not ignore')
      return walked(await inFolder(absolute), cwd, otherwise)
    }
    if (languageOf(absolute)) return { files: [absolute], isNamed: true, unreadable: [] }
    return l10n.t('we read .post and .md files. To check something else, use - and --stdin-filename')
  } catch (error) {
    if (!isPattern(path)) return reasonOf(error)
    return walked(await matching(path, cwd), cwd, l10n.t('no .post or .md file matches this pattern'))
  }
}

/** The files that `paths` (files, folders, patterns) lead to, each once, sorted by name. */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>()
  const unreadable: Unreadable[] = []
  for (const path of paths) {
    const found = await expand(path, cwd)
    if (typeof found === 'string') {
      unreadable.push({ path, message: found })
      continue
    }
    unreadable.push(...found.unreadable)
    for (const one of found.files) {
      const known = files.get(one)
      files.set(one, { path: one, name: nameOf(one, cwd), isNamed: found.isNamed || (known?.isNamed ?? false) })
    }
  }
  const sorted = [...files.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return { files: sorted, unreadable }
}
