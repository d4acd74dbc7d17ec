import { commands, Disposable } from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import type { ModelsParams } from '../../../server/src/wire-rewrite.ts'
import { findModels, onDidChangeModels } from './models.ts'

/** The command is in the palette, and in the light bulb, only where this is true. */
const key = 'sociable.hasLanguageModel'

/** Tells the editor's menus and the server whether there is a model to ask, and whenever that changes. */
export function followModels(client: BaseLanguageClient): Disposable {
  let known: boolean | undefined

  async function tellServer(): Promise<void> {
    if (known === undefined || client.state !== State.Running) return
    const params: ModelsParams = { available: known }
    await client.sendNotification('sociable/models', params).catch(() => undefined)
  }

  async function look(): Promise<void> {
    const available = (await findModels()).length > 0
    if (available === known) return
    known = available
    await commands.executeCommand('setContext', key, available)
    await tellServer()
  }

  void look()
  return Disposable.from(
    onDidChangeModels(() => void look()),
    client.onDidChangeState(({ newState }) => newState === State.Running && void tellServer())
  )
}
