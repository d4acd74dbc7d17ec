import { type Disposable, EventEmitter } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Checked } from '../../server/src/wire.ts'

const emitters = new WeakMap<BaseLanguageClient, EventEmitter<Checked>>()

/**
 * Calls `listener` whenever the server has judged an open document anew. A language client keeps one handler for each
 * notification, the last; so there is one here, for everybody who wants to know.
 */
export function onChecked(client: BaseLanguageClient, listener: (checked: Checked) => void): Disposable {
  let emitter = emitters.get(client)
  if (!emitter) {
    const made = new EventEmitter<Checked>()
    emitter = made
    emitters.set(client, made)
    client.onNotification('sociable/checked', (checked: Checked) => made.fire(checked))
  }
  return emitter.event(listener)
}
