import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { configFileName } from '../settings/edit-config.ts'
import type { ModelsParams } from '../wire-rewrite.ts'
import type { ActionData } from './action-data.ts'
import { choiceActions } from './choice-actions.ts'
import type { ClientFeatures } from './client-features.ts'
import { codeActions, type OfferedAction } from './code-actions.ts'
import { configActions } from './config-actions.ts'
import type { ConfigFiles } from './config-files.ts'
import { configPlace } from './config-place.ts'
import type { Inspections } from './inspections.ts'
import { editOf } from './resolve-action.ts'
import { rewriteAction } from './rewrite-action.ts'
import type { SettingsStore } from './settings-store.ts'
import { baseName } from './uri.ts'

interface Parts {
  readonly inspections: Inspections
  readonly store: SettingsStore
  readonly configFiles: ConfigFiles
  readonly openDocument: (uri: string) => TextDocument | undefined
  readonly client: ClientFeatures
  /** The client is our own, and has the commands that some actions run. */
  readonly isOurs?: boolean
}

/** Answers `textDocument/codeAction` and `codeAction/resolve`. */
export function answerActions(
  connection: Connection,
  { inspections, store, configFiles, openDocument, client, isOurs }: Parts
): void {
  let hasModel = false
  connection.onNotification('sociable/models', ({ available }: ModelsParams) => {
    hasModel = available === true
  })
  const placeFor = (uri: string) => configPlace(uri, store, openDocument, client)

  async function withEdit(action: OfferedAction): Promise<OfferedAction | undefined> {
    const { data } = action
    // only what is written to a configuration needs it, and as it stands now
    const writesConfig = data.type === 'turnOff' || data.type === 'allow'
    if (writesConfig) store.forgetFiles()
    const config = writesConfig ? await placeFor(data.uri) : undefined
    const inspection = await inspections.of(data.uri)
    const edit = inspection && editOf(data, inspection, config, client)
    return edit && { ...action, edit }
  }

  async function withEdits(offered: readonly OfferedAction[]): Promise<readonly OfferedAction[]> {
    return (await Promise.all(offered.map(withEdit))).filter((action) => action !== undefined)
  }

  connection.onCodeAction(async (params, token) => {
    const { uri } = params.textDocument
    const configFile = baseName(uri) === configFileName ? openDocument(uri) : undefined
    if (configFile) {
      const file = await configFiles.at(configFile.uri)
      return file ? configActions(file, configFile, params, client) : null
    }
    const config = await placeFor(uri)
    const inspection = await inspections.of(uri, token)
    if (!inspection) return null
    const { edits, silences, all } = codeActions(inspection, params, client, config !== undefined)
    const choices = isOurs === true && config !== undefined ? choiceActions(inspection, params) : []
    const filled = async (offered: readonly OfferedAction[]) =>
      client.resolvesEdits ? offered : await withEdits(offered)
    const models = hasModel ? rewriteAction(inspection, params) : []
    return [...(await filled(edits)), ...models, ...choices, ...(await filled(silences)), ...(await filled(all))]
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
