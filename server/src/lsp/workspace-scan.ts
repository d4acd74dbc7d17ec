import type { CancellationToken, Diagnostic } from 'vscode-languageserver'
import type { ClientFeatures } from './client-features.ts'
import type { ClosedFiles, Kept } from './closed-files.ts'
import type { ConfigFiles } from './config-files.ts'
import { configDiagnostics, toDiagnostics } from './to-diagnostics.ts'
import type { Turns } from './turns.ts'
import { uriKey } from './uri.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'
import { createBreather } from './yielding.ts'

/** A closed file and its diagnostics; none where it is gone or clean. */
export interface ScannedFile {
  readonly uri: string
  readonly items: readonly Diagnostic[]
  readonly posts: number
}

/** Goes through the files of the workspace that are not open. */
export interface WorkspaceScan {
  /**
   * Each file in turn, with files that are gone since the last scan at the end. Ends early when `token` is cancelled.
   * `onProgress` hears how many of how many are done.
   */
  scan(token: CancellationToken, onProgress?: (done: number, all: number) => void): AsyncGenerator<ScannedFile>
  /** The diagnostics of one closed file, as `scan` would give them. */
  one(uri: string): Promise<readonly Diagnostic[]>
  /** The tags and handles of the closed files that have been scanned. */
  vocabularies(): readonly Vocabulary[]
  /** From now on all files count, whatever `sociable.checkWorkspace` says. */
  includeAll(): void
}

interface Result {
  readonly items: readonly Diagnostic[]
  readonly posts: number
  readonly vocabulary: Vocabulary
}

export function createWorkspaceScan(
  closedFiles: ClosedFiles,
  configFiles: ConfigFiles,
  isOpen: (uri: string) => boolean,
  client: ClientFeatures,
  turns: Turns
): WorkspaceScan {
  const kept = new Map<string, Kept<Result>>()
  let seen = new Map<string, string>()
  let all = false

  const list = (): Promise<readonly string[]> =>
    closedFiles.list((editor) => (all ? (editor.judgesMarkdown ? 'all' : 'posts') : editor.checkWorkspace))

  const judge = (uri: string): Promise<Result | undefined> =>
    closedFiles.judge(uri, kept, (inspection) => ({
      items: toDiagnostics(inspection, client),
      posts: inspection.report.posts.length,
      vocabulary: vocabularyOf(inspection.report)
    }))

  async function* scan(
    token: CancellationToken,
    onProgress?: (done: number, all: number) => void
  ): AsyncGenerator<ScannedFile> {
    const breather = createBreather()
    const uris = await list()
    const now = new Map<string, string>()
    for (const [index, uri] of uris.entries()) {
      await breather.pause()
      await turns.quiet()
      if (token.isCancellationRequested) return
      now.set(uriKey(uri), uri)
      onProgress?.(index, uris.length)
      if (isOpen(uri)) continue
      const result = await judge(uri)
      yield { uri, items: result?.items ?? [], posts: result?.posts ?? 0 }
    }
    for (const file of await configFiles.known()) {
      now.set(uriKey(file.uri), file.uri)
      if (!isOpen(file.uri)) yield { uri: file.uri, items: configDiagnostics(file), posts: 0 }
    }
    const gone = [...seen].filter(([key, uri]) => !now.has(key) && !isOpen(uri))
    seen = now
    for (const [key, uri] of gone) {
      kept.delete(key)
      yield { uri, items: [], posts: 0 }
    }
  }

  async function one(uri: string): Promise<readonly Diagnostic[]> {
    if (!seen.has(uriKey(uri))) return []
    return (await judge(uri))?.items ?? []
  }

  return {
    scan,
    one,
    vocabularies: () => [...kept.values()].map(({ result }) => result.vocabulary),
    includeAll: () => {
      all = true
    }
  }
}
