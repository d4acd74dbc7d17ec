import type { Config, ReadConfig } from '../settings/config.ts'
import { configFileName } from '../settings/edit-config.ts'
import { readConfig } from '../settings/read-config.ts'
import { joinUri, parentUri, uriKey } from './uri.ts'

/** A `sociable.config.json` as it stands. */
export interface ConfigFile {
  readonly uri: string
  readonly text: string
  readonly read: ReadConfig
  /** What is in force: what it says, or what it said when it was last whole. */
  readonly inForce: Config
}

/** The configuration files of a workspace, each read once until it changes. */
export interface ConfigFiles {
  /** The nearest one for a file: in its folder or above, up to and with `root`. Without a root, its own folder alone. */
  nearest(uri: string, root: string | undefined): Promise<ConfigFile | undefined>
  /** The one at this very place. */
  at(uri: string): Promise<ConfigFile | undefined>
  /** Those that have been read and are there, in no order. */
  known(): Promise<readonly ConfigFile[]>
  /** Reads it again when it is next needed; without a URI, all. */
  forget(uri?: string): void
}

/** `read` gives a file's text: as it stands in the editor where it is open, else from the file system. */
export function createConfigFiles(read: (uri: string) => Promise<string | undefined>): ConfigFiles {
  const files = new Map<string, Promise<ConfigFile | undefined>>()
  const lastGood = new Map<string, Config>()

  async function load(uri: string): Promise<ConfigFile | undefined> {
    const key = uriKey(uri)
    const text = await read(uri)
    if (text === undefined) {
      lastGood.delete(key)
      return undefined
    }
    const result = readConfig(text)
    if (!result.isBroken) lastGood.set(key, result.config)
    return { uri, text, read: result, inForce: lastGood.get(key) ?? result.config }
  }

  function at(uri: string): Promise<ConfigFile | undefined> {
    const key = uriKey(uri)
    const known = files.get(key)
    if (known) return known
    const loading = load(uri)
    files.set(key, loading)
    return loading
  }

  async function nearest(uri: string, root: string | undefined): Promise<ConfigFile | undefined> {
    const top = root === undefined ? undefined : uriKey(root).replace(/\/$/, '')
    for (let folder = parentUri(uri); folder !== undefined; folder = parentUri(folder)) {
      const file = await at(joinUri(folder, configFileName))
      if (file) return file
      if (top === undefined || uriKey(folder) === top) return undefined
    }
    return undefined
  }

  async function known(): Promise<readonly ConfigFile[]> {
    return (await Promise.all(files.values())).filter((file) => file !== undefined)
  }

  function forget(uri?: string): void {
    if (uri === undefined) files.clear()
    else files.delete(uriKey(uri))
  }

  return { nearest, at, known, forget }
}
