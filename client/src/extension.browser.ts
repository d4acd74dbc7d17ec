/** Entry in the web-worker extension host: the server runs in a worker of its own. */
import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { startSociable } from './start-sociable.ts'

export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true)
  return startSociable(context, (id, name, options) => {
    // a function, so that a restart gets a fresh worker and not the one that was ended
    return new LanguageClient(id, name, () => Promise.resolve(new Worker(script)), options)
  })
}
