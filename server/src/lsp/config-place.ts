import type { TextDocument } from 'vscode-languageserver-textdocument'
import { configFileName } from '../settings/edit-config.ts'
import type { ClientFeatures } from './client-features.ts'
import type { SettingsStore } from './settings-store.ts'
import { joinUri } from './uri.ts'

/** The configuration file that an action may write: as it stands, or where to make one. */
export interface ConfigPlace {
  readonly uri: string
  /** Its text, and its version where it is open; undefined where it is still to be made. */
  readonly file: { readonly text: string; readonly version: number | null } | undefined
}

/**
 * Where a change for `uri` is written: the nearest configuration file, else a new one at the top of its folder. Ask
 * `store` to forget its files before anything is written by it.
 */
export async function configPlace(
  uri: string,
  store: SettingsStore,
  openDocument: (uri: string) => TextDocument | undefined,
  client: ClientFeatures
): Promise<ConfigPlace | undefined> {
  const { config } = await store.of(uri)
  if (config) {
    const version = openDocument(config.uri)?.version ?? null
    return { uri: config.uri, file: { text: config.text, version } }
  }
  const folder = store.folderOf(uri)
  if (folder === undefined || !client.createsFiles) return undefined
  return { uri: joinUri(folder, configFileName), file: undefined }
}
