import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { configFileName } from '../settings/edit-config.ts'
import type { ActionData } from './action-data.ts'
import type { ClientFeatures } from './client-features.ts'
import { codeActions, type OfferedAction } from './code-actions.ts'
import { configActions } from './config-actions.ts'
import type { ConfigFiles } from './config-files.ts'
import type { Inspections } from './inspections.ts'
import { type ConfigPlace, editOf } from './resolve-action.ts'
import type { SettingsStore } from './settings-store.ts'
import { baseName, joinUri } from './uri.ts'

interface Parts {
  readonly inspections: Inspections
  readonly store: SettingsStore
  readonly configFiles: ConfigFiles
  readonly openDocument: (uri: string) => TextDocument | undefined
  readonly client: ClientFeatures
}

/** Answers `textDocument/codeAction` and `codeAction/resolve`. */
export function answerActions(
  connection: Connection,
  { inspections, store, configFiles, openDocument, client }: Parts
): void {
  /** Where an action for `uri` writes: the nearest configuration file, else a new one at the top of its folder. */
  async function configPlace(uri: string): Promise<ConfigPlace | undefined> {
    const { config } = await store.of(uri)
    if (config) {
      const version = openDocument(config.uri)?.version ?? null
      return { uri: config.uri, file: { text: config.text, version } }
    }
    const folder = store.folderOf(uri)
    if (folder === undefined || !client.createsFiles) return undefined
    return { uri: joinUri(folder, configFileName), file: undefined }
  }

  async function withEdit(action: OfferedAction): Promise<OfferedAction | undefined> {
    const { data } = action
    const config = await configPlace(data.uri)
    const inspection = await inspections.of(data.uri)
    const edit = inspection && editOf(data, inspection, config, client)
    return edit && { ...action, edit }
  }

  connection.onCodeAction(async (params, token) => {
    const { uri } = params.textDocument
    const configFile = baseName(uri) === configFileName ? openDocument(uri) : undefined
    if (configFile) {
      const file = await configFiles.at(configFile.uri)
      return file ? configActions(file, configFile, params, client) : null
    }
    const config = await configPlace(uri)
    const inspection = await inspections.of(uri, token)
    if (!inspection) return null
    const offered = codeActions(inspection, params, client, config !== undefined)
    if (client.resolvesEdits) return offered
    return (await Promise.all(offered.map(withEdit))).filter((action) => action !== undefined)
  })

  connection.onCodeActionResolve(async (action) => {
    if (!isOffered(action)) return action
    const resolved = await withEdit(action)
    if (resolved) return resolved
    // the text has moved on, and an edit for another text would do harm
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since this was offered.')
  })
}

function isOffered(action: { readonly data?: unknown }): action is OfferedAction {
  const data = action.data as Partial<ActionData> | null | undefined
  return typeof data === 'object' && data !== null && typeof data.uri === 'string' && typeof data.type === 'string'
}
