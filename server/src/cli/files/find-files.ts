import { stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import * as l10n from '@vscode/l10n'
import { glob, isDynamicPattern } from 'tinyglobby'
import { reasonOf } from '../failure.ts'
import { createIgnoreFiles } from './ignore-files.ts'
import { endings, languageOf } from './language-of.ts'

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
  const name = relative(folder, path)
  return (name === '' || (isAbsolute(name) && sep === '\\') ? path : name).split(sep).join('/')
}

const anyPost = `**/*.{${endings.join(',')}}`

async function matching(pattern: string, cwd: string): Promise<readonly string[]> {
  return await glob(pattern, {
    cwd,
    absolute: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**', '**/.git/**']
  })
}

/** Files of ours in a folder or under a pattern that git does not ignore. */
async function posts(pattern: string, folder: string): Promise<readonly string[]> {
  const ignored = createIgnoreFiles(folder)
  const paths = await matching(pattern, folder)
  return paths.map((path) => resolve(path)).filter((path) => languageOf(path) && !ignored.isIgnored(path))
}

async function expand(path: string, cwd: string): Promise<{ paths: readonly string[]; isNamed: boolean } | string> {
  const absolute = resolve(cwd, path)
  try {
    const found = await stat(absolute)
    if (found.isDirectory()) {
      const paths = await posts(anyPost, absolute)
      return paths.length > 0
        ? { paths, isNamed: false }
        : l10n.t('there are no .post or .md files in this folder that git does not ignore')
    }
    if (languageOf(absolute)) return { paths: [absolute], isNamed: true }
    return l10n.t('we read .post and .md files. To check something else, use - and --stdin-filename')
  } catch (error) {
    if (!isDynamicPattern(path)) return reasonOf(error)
    const pattern = sep === '\\' ? path.replaceAll('\\', '/') : path
    const paths = await posts(pattern, cwd)
    return paths.length > 0 ? { paths, isNamed: false } : l10n.t('no .post or .md file matches this pattern')
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
    for (const one of found.paths) {
      const known = files.get(one)
      files.set(one, { path: one, name: nameOf(one, cwd), isNamed: found.isNamed || (known?.isNamed ?? false) })
    }
  }
  const sorted = [...files.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return { files: sorted, unreadable }
}
