import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as l10n from '@vscode/l10n'
import type { ReadConfig } from '../../settings/config.ts'
import { excluder } from '../../settings/excluded.ts'
import { mergeSettings } from '../../settings/merge-settings.ts'
import type { Settings } from '../../settings/types.ts'
import { Failure, reasonOf } from '../failure.ts'
import { createLineIndex } from '../line-index.ts'
import { decode } from './decode.ts'
import { nameOf } from './find-files.ts'
import { leadsOut } from './leads-out.ts'
import { pathFrom } from './path-from.ts'
import { readPackage } from './read-package.ts'

/** The settings for the files of a folder. */
export interface FolderSettings {
  readonly settings: Settings
  /** Whether the configuration leaves a file (an absolute path) alone. */
  isExcluded(path: string): boolean
}

/** Something wrong in a configuration file. */
export interface ConfigComplaint {
  /** As shown. */
  readonly path: string
  /** From 1. */
  readonly line: number
  readonly column: number
  readonly level: 'error' | 'warning'
  readonly message: string
}

/** Finds the configuration that is nearest to a file, and reads each once. */
export interface SettingsFinder {
  /** The settings for a file in `folder`, which is absolute. */
  forFolder(folder: string): Promise<FolderSettings>
  /** What was wrong in the configurations so far, in the order of reading. */
  readonly complaints: readonly ConfigComplaint[]
}

const configName = 'sociable.config.json'

/**
 * A finder for one run. `configFile`, where given, holds for all files, and its globs count from `cwd`; otherwise the
 * nearest `sociable.config.json`, or `sociable` in a package.json, up to the top of the repository. Rejects with a `Failure` if
 * `configFile` cannot be read.
 */
export async function createSettingsFinder(cwd: string, configFile?: string): Promise<SettingsFinder> {
  const complaints: ConfigComplaint[] = []
  const byFolder = new Map<string, Promise<FolderSettings>>()

  function complain(path: string, text: string, { problems }: ReadConfig): void {
    if (problems.length === 0) return
    const lines = createLineIndex(text)
    for (const { start, level, message } of problems) {
      complaints.push({ path: nameOf(path, cwd), ...lines.place(start), level, message })
    }
  }

  function settle(base: string, read: ReadConfig | undefined): FolderSettings {
    // the caps keep an editor calm; on the command line everything is shown
    const uncapped = { maxFindingsPerPost: 0, maxFindingsPerFile: 0 }
    const settings = mergeSettings(...(read ? [read.config] : []), uncapped)
    const excludes = excluder(settings.exclude)
    return { settings, isExcluded: (path) => excludes(pathFrom(base, path)) }
  }

  async function load(path: string): Promise<ReadConfig> {
    const text = decode(readFileSync(path))
    // a configuration is read against all rules: they are loaded where there is one
    const { readConfig } = await import('../../settings/read-config.ts')
    const read = readConfig(text)
    complain(path, text, read)
    return read
  }

  async function inFolder(folder: string): Promise<FolderSettings | undefined> {
    const path = join(folder, configName)
    if (existsSync(path)) {
      try {
        if (leadsOut(path, cwd)) {
          throw new Failure(l10n.t('it is a link that leads out of this folder. Name it with --config if you mean it'))
        }
        return settle(folder, await load(path))
      } catch (error) {
        complaints.push({ path: nameOf(path, cwd), line: 1, column: 1, level: 'error', message: reasonOf(error) })
        return settle(folder, undefined)
      }
    }
    const manifest = join(folder, 'package.json')
    if (!existsSync(manifest)) return undefined
    try {
      if (leadsOut(manifest, cwd)) return undefined
      const text = decode(readFileSync(manifest))
      // most say nothing to us, and are not worth taking apart
      if (!text.includes('"sociable"')) return undefined
      const read = await readPackage(text)
      if (read) complain(manifest, text, read)
      return read && settle(folder, read)
    } catch {
      // a package.json is not ours: one that cannot be read says nothing to us
      return undefined
    }
  }

  function search(folder: string): Promise<FolderSettings> {
    const known = byFolder.get(folder)
    if (known) return known
    const found = searchFrom(folder)
    byFolder.set(folder, found)
    return found
  }

  async function searchFrom(folder: string): Promise<FolderSettings> {
    const parent = dirname(folder)
    const isTop = parent === folder || existsSync(join(folder, '.git'))
    return (await inFolder(folder)) ?? (isTop ? settle(cwd, undefined) : await search(parent))
  }

  const fixed = configFile === undefined ? undefined : settle(cwd, await loadNamed(configFile))

  async function loadNamed(path: string): Promise<ReadConfig> {
    try {
      return await load(path)
    } catch (error) {
      throw new Failure(l10n.t('{0} cannot be read: {1}.', path, reasonOf(error)))
    }
  }

  return { forFolder: async (folder) => fixed ?? (await search(folder)), complaints }
}
