import { readdir, readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Files, isWanted } from '../lsp/files.ts'
import { joinUri } from '../lsp/uri.ts'

/** Folders that hold no posts of the user's own. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn'])

async function read(uri: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(uri), 'utf8')
  } catch {
    // no such file, or not ours to read: both are ordinary
    return undefined
  }
}

async function exists(uri: string): Promise<boolean> {
  try {
    await stat(fileURLToPath(uri))
    return true
  } catch (error) {
    // what may not be looked at may well be there
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code !== 'ENOENT' && code !== 'ENOTDIR'
  }
}

/** Breadth first, without following links, so that nothing outside the folder is read and no circle is walked. */
async function find(folder: string, extensions: readonly string[], limit: number): Promise<readonly string[]> {
  const found: string[] = []
  const waiting = [folder]
  for (let next = waiting.shift(); next !== undefined && found.length < limit; next = waiting.shift()) {
    const here = next
    const entries = await readdir(fileURLToPath(here), { withFileTypes: true }).catch(() => [])
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory() && !skipped.has(entry.name)) waiting.push(joinUri(here, entry.name))
      else if (entry.isFile() && isWanted(entry.name, extensions) && found.length < limit) {
        found.push(joinUri(here, entry.name))
      }
    }
  }
  return found
}

/** The local file system, for `file:` URIs. */
export const nodeFiles: Files = { read, find, exists }
