import type { Config } from '../settings/config.ts'
import { excluder } from '../settings/excluded.ts'
import { mergeSettings } from '../settings/merge-settings.ts'
import type { Settings } from '../settings/types.ts'
import type { ConfigFile, ConfigFiles } from './config-files.ts'
import { type EditorSettings, readEditorSettings } from './editor-settings.ts'
import { baseName, parentUri, relativePath, uriKey } from './uri.ts'

/** What is in force for one file. */
export interface FileSettings {
  /** The same object until something changes, so that results can be kept by it. */
  readonly settings: Settings
  readonly editor: EditorSettings
  /** Left alone by an `exclude`, or as a project document. */
  readonly isExcluded: boolean
  readonly config?: ConfigFile
}

export interface SettingsStore {
  /** The innermost workspace folder that holds a file. */
  folderOf(uri: string): string | undefined
  of(uri: string): Promise<FileSettings>
  /** The editor's settings for a folder; undefined: for files outside of all folders. */
  ofFolder(folder: string | undefined): Promise<EditorSettings>
  readonly folders: readonly string[]
  setFolders(folders: readonly string[]): void
  /** The editor's settings have changed. */
  forgetEditor(): void
  /** Configuration files are read again when they are next needed: before one is written, what was heard of it may be old. */
  forgetFiles(): void
}

/** Merged settings of one folder and one configuration file. */
interface Merged {
  readonly settings: Settings
  readonly isExcluded: (path: string) => boolean
  /** What the paths of `isExcluded` start from. */
  readonly base: string | undefined
}

/** `ask` gives the `sociable` section of the editor's settings for a folder. */
export function createSettingsStore(
  configFiles: ConfigFiles,
  ask: (folder: string | undefined) => Promise<unknown>
): SettingsStore {
  let folders: readonly string[] = []
  let editors = new Map<string, Promise<EditorSettings>>()
  let merged = new Map<string, Merged>()

  function folderOf(uri: string): string | undefined {
    const holding = folders.filter((folder) => relativePath(folder, uri) !== undefined)
    return holding.sort((a, b) => b.length - a.length)[0]
  }

  function ofFolder(folder: string | undefined): Promise<EditorSettings> {
    const key = folder === undefined ? '' : uriKey(folder)
    const known = editors.get(key)
    if (known) return known
    const asking = ask(folder).then(readEditorSettings, () => readEditorSettings(undefined))
    editors.set(key, asking)
    return asking
  }

  function merge(folder: string | undefined, editor: EditorSettings, file: ConfigFile | undefined): Merged {
    // by content, so that a comment in a configuration file changes nothing
    const key = JSON.stringify([folder, plain(editor.config), file?.uri, file ? plain(file.inForce) : null])
    const known = merged.get(key)
    if (known) return known
    const settings = file ? mergeSettings(editor.config, file.inForce) : mergeSettings(editor.config)
    const fromFile = file?.inForce.exclude !== undefined
    const made = {
      settings,
      isExcluded: excluder(settings.exclude),
      base: fromFile ? parentUri(file.uri) : folder
    }
    merged.set(key, made)
    return made
  }

  async function of(uri: string): Promise<FileSettings> {
    const folder = folderOf(uri)
    const [editor, config] = await Promise.all([ofFolder(folder), configFiles.nearest(uri, folder)])
    const { settings, isExcluded, base } = merge(folder, editor, config)
    const path = (base === undefined ? undefined : relativePath(base, uri)) ?? baseName(uri)
    return { settings, editor, isExcluded: isExcluded(path), ...(config ? { config } : {}) }
  }

  return {
    folderOf,
    of,
    ofFolder,
    get folders() {
      return folders
    },
    setFolders(next) {
      folders = next
      editors = new Map()
      merged = new Map()
    },
    forgetEditor() {
      editors = new Map()
    },
    forgetFiles() {
      configFiles.forget()
    }
  }
}

function plain(config: Config): unknown {
  return { ...config, rules: config.rules ? [...config.rules] : null }
}
