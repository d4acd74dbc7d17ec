import { TextDocument } from 'vscode-languageserver-textdocument'
import { createInspector } from '../inspect.ts'
import type { Settings } from '../settings/types.ts'
import type { LanguageId } from '../text/types.ts'
import type { EditorSettings } from './editor-settings.ts'
import type { Files } from './files.ts'
import { inspectWithMedia } from './inspect-with-media.ts'
import type { Inspection } from './inspections.ts'
import { isJudged } from './judged.ts'
import type { MissingMedia } from './missing-media.ts'
import type { SettingsStore } from './settings-store.ts'
import { baseName, uriKey } from './uri.ts'

/** A longer file is no feed, and not worth the wait, in UTF-16 code units. */
const longest = 20_000_000

/** At most so many files of a folder. */
const mostFiles = 20_000

const markdownExtensions = ['.md', '.markdown']

/** The files that nobody has open. */
export interface ClosedFiles {
  /** What `make` says of a file, kept until the file or its settings change; undefined where it is not ours to judge. */
  judge<Result>(
    uri: string,
    kept: Map<string, Kept<Result>>,
    make: (inspection: Inspection) => Result
  ): Promise<Result | undefined>
  /** The URIs of the workspace's files, sorted. `wants` says what to look for in a folder. */
  list(wants: (editor: EditorSettings) => EditorSettings['checkWorkspace'], below?: string): Promise<readonly string[]>
  /** A file's content may be another now. */
  touch(uri: string): void
}

/** A result and what it was made from. */
export interface Kept<Result> {
  readonly result: Result
  readonly settings: Settings
  readonly revision: number
}

function languageOfFile(uri: string): LanguageId | undefined {
  const name = baseName(uri).toLowerCase()
  if (name.endsWith('.post')) return 'post'
  return markdownExtensions.some((extension) => name.endsWith(extension)) ? 'markdown' : undefined
}

export function createClosedFiles(files: Files, store: SettingsStore, media: MissingMedia): ClosedFiles {
  const revisions = new Map<string, number>()

  async function judge<Result>(
    uri: string,
    kept: Map<string, Kept<Result>>,
    make: (inspection: Inspection) => Result
  ): Promise<Result | undefined> {
    const key = uriKey(uri)
    const language = languageOfFile(uri)
    const file = language && (await store.of(uri))
    if (!language || !file || !isJudged(language, file)) {
      kept.delete(key)
      return undefined
    }
    const { settings } = file
    const revision = revisions.get(key) ?? 0
    const known = kept.get(key)
    if (known?.settings === settings && known.revision === revision) return known.result
    const text = await files.read(uri)
    if (text === undefined || text.length > longest) {
      kept.delete(key)
      return undefined
    }
    const document = TextDocument.create(uri, language, 0, text)
    const report = await inspectWithMedia(createInspector(), { uri, text, languageId: language }, settings, media)
    if (!report) return undefined
    const result = make({ document, version: 0, text, settings, report })
    kept.set(key, { result, settings, revision })
    return result
  }

  async function list(
    wants: (editor: EditorSettings) => EditorSettings['checkWorkspace'],
    below?: string
  ): Promise<readonly string[]> {
    const found = new Map<string, string>()
    for (const folder of below === undefined ? store.folders : [below]) {
      const wanted = wants(await store.ofFolder(folder))
      if (wanted === 'off') continue
      const extensions = wanted === 'all' ? ['.post', ...markdownExtensions] : ['.post']
      for (const uri of await files.find(folder, extensions, mostFiles)) {
        if (languageOfFile(uri)) found.set(uriKey(uri), uri)
      }
    }
    return [...found.values()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  }

  return {
    judge,
    list,
    touch: (uri) => void revisions.set(uriKey(uri), (revisions.get(uriKey(uri)) ?? 0) + 1)
  }
}
