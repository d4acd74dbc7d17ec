import { lstatSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, relative, sep } from 'node:path'
import { repositoryOf } from './repository-of.ts'

function isWithin(folder: string, path: string): boolean {
  const below = relative(folder, path)
  return below === '' || !(below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below))
}

/**
 * Whether a file that nobody named is a link out of its repository, or out of the working folder or its own where there
 * is no repository. What it says would come into our messages, and a build's log is read by more people than the disk.
 */
export function leadsOut(path: string, cwd: string): boolean {
  if (!lstatSync(path).isSymbolicLink()) return false
  const folder = dirname(path)
  const top = repositoryOf(folder) ?? (isWithin(cwd, folder) ? cwd : folder)
  return !isWithin(realpathSync(top), realpathSync(path))
}
