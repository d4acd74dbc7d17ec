import type { CancellationToken } from 'vscode-languageserver'
import { nextPosts } from '../report/next-posts.ts'
import { repeatsIn } from '../report/repeats.ts'
import { advice } from '../score/advice.ts'
import { balanceOf } from '../score/balance.ts'
import type { ReportParams, ReportResult } from '../wire.ts'
import { balanceReport } from './balance-report.ts'
import type { ClosedFiles, Kept } from './closed-files.ts'
import type { Inspections } from './inspections.ts'
import { type CountedFile, reportedFile } from './reported-file.ts'
import { reportedRules } from './reported-rules.ts'
import type { SettingsStore } from './settings-store.ts'
import { joinUri, relativePath, uriKey } from './uri.ts'
import { createBreather } from './yielding.ts'

/** Reports on a document, a folder or the workspace. */
export interface Reports {
  /** Undefined where `token` was cancelled. `onProgress` hears how many files of how many are done. */
  of(
    params: ReportParams,
    token: CancellationToken,
    onProgress: (done: number, all: number) => void
  ): Promise<ReportResult | undefined>
}

export function createReports(
  store: SettingsStore,
  inspections: Inspections,
  closedFiles: ClosedFiles,
  openUris: () => readonly string[]
): Reports {
  const kept = new Map<string, Kept<CountedFile>>()

  async function one(uri: string, token: CancellationToken): Promise<CountedFile | undefined> {
    const open = openUris().find((other) => uriKey(other) === uriKey(uri))
    if (open === undefined) return await closedFiles.judge(uri, kept, reportedFile)
    const inspection = await inspections.of(open, token)
    return inspection && reportedFile(inspection)
  }

  async function urisOf({ uri, folder }: ReportParams): Promise<readonly string[]> {
    if (uri !== undefined) return [uri]
    const listed = await closedFiles.list(({ judgesMarkdown }) => (judgesMarkdown ? 'all' : 'posts'), folder)
    const known = new Set(listed.map(uriKey))
    const others = openUris().filter(
      (open) => !known.has(uriKey(open)) && (folder === undefined || relativePath(folder, open) !== undefined)
    )
    return [...listed, ...others].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  }

  return {
    async of(params, token, onProgress) {
      const breather = createBreather()
      const uris = await urisOf(params)
      const files: CountedFile[] = []
      for (const [index, uri] of uris.entries()) {
        await breather.pause()
        if (token.isCancellationRequested) return undefined
        onProgress(index, uris.length)
        const file = await one(uri, token)
        if (file) files.push(file)
      }
      const folder = params.folder ?? store.folders[0]
      const about = params.uri ?? (folder === undefined ? uris[0] : joinUri(folder, 'any.post'))
      const { target, profile } = (await store.of(about ?? '')).settings
      const balance = balanceOf(
        files.flatMap(({ counted }) => counted),
        target
      )
      await breather.pause()
      return {
        // several feeds have no last posts together
        ...balanceReport(balance, files.length === 1 ? files[0]?.file.advice : advice(balance, [], profile)),
        files: files.map(({ file }) => file),
        posts: files.reduce((sum, { file }) => sum + file.posts.length, 0),
        findings: files.reduce((sum, { file }) => sum + file.posts.reduce((n, post) => n + post.findings.length, 0), 0),
        rules: reportedRules(files.map(({ file }) => file)),
        repeats: repeatsIn(
          files.flatMap(({ file, traces }) => traces.map((trace, index) => ({ ...trace, uri: file.uri, index })))
        ),
        ideas: nextPosts(
          files.flatMap(({ traces }) => traces),
          profile
        )
      }
    }
  }
}
