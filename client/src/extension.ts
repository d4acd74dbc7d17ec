/** Entry in the Node extension host: the server runs as a process of its own. */
import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { startSociable } from './start-sociable.ts'

export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath
  return startSociable(context, (id, name, options) => {
    const run = { module, transport: TransportKind.ipc }
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } }
    return new LanguageClient(id, name, { run, debug }, options)
  })
}
