import type { Connection } from 'vscode-languageserver'
import { configFileName } from '../settings/edit-config.ts'
import type { FindFilesParams, FindFilesResult, ReadFileParams, ReadFileResult } from '../wire.ts'
import { schemeOf } from './uri.ts'

/** The files of a workspace, wherever they are. A file system that is not there is no error: it holds no files. */
export interface Files {
  /** A file's text; undefined where there is none or it cannot be read. */
  read(uri: string): Promise<string | undefined>
  /** The URIs of at most `limit` files below `folder` that end in one of `extensions`, and of configuration files. */
  find(folder: string, extensions: readonly string[], limit: number): Promise<readonly string[]>
  /** Whether there is a file; left out where the host cannot tell without reading it. */
  exists?(uri: string): Promise<boolean>
}

/** No file system at all. */
export const noFiles: Files = {
  read: async () => undefined,
  find: async () => []
}

/** Whether a file of that name is one that `find` looks for. */
export function isWanted(name: string, extensions: readonly string[]): boolean {
  return name === configFileName || extensions.some((extension) => name.toLowerCase().endsWith(extension))
}

/** Files as the client sees them, by requests to it. */
export function clientFiles(connection: Connection): Files {
  return {
    async read(uri) {
      const params: ReadFileParams = { uri }
      try {
        return (await connection.sendRequest<ReadFileResult>('sociable/readFile', params))?.text
      } catch {
        return undefined
      }
    },
    async find(folder, extensions, limit) {
      const params: FindFilesParams = { folder, extensions, limit }
      try {
        return (await connection.sendRequest<FindFilesResult>('sociable/findFiles', params)).uris
      } catch {
        return []
      }
    }
  }
}

/**
 * The host's own file system for `file:`, where it has one, and the client's for the rest. Where the client offers to
 * list files it lists those of `file:` too, since it knows what the user hides from searches.
 */
export function chooseFiles(own: Files | undefined, client: Files | undefined): Files {
  const forFiles = own ?? client ?? noFiles
  const forOthers = client ?? noFiles
  return {
    read: (uri) => (schemeOf(uri) === 'file' ? forFiles : forOthers).read(uri),
    find: (folder, extensions, limit) => {
      const finder = client ?? (schemeOf(folder) === 'file' ? forFiles : forOthers)
      return finder.find(folder, extensions, limit)
    },
    // pictures are not text: the client's way to read a file says nothing of them, and what is not asked for is there
    ...(own?.exists ? { exists: async (uri) => schemeOf(uri) !== 'file' || (await own.exists?.(uri)) !== false } : {})
  }
}
