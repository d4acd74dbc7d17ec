/** Entry in the web-worker extension host: the server runs in a worker of its own. */
import { type ExtensionContext, Uri } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser'
import { startSociable } from './start-sociable.ts'

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true)
  let worker: Worker | undefined
  context.subscriptions.push({ dispose: () => worker?.terminate() })
  startSociable(context, (id, name, options) => {
    // A function, so that a restart gets a fresh worker. It returns streams: the client tells a worker by its class, and
    // the extension host has put another one in its place.
    return new LanguageClient(
      id,
      name,
      () => {
        worker?.terminate()
        worker = new Worker(script)
        return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) })
      },
      options
    )
  })
}
