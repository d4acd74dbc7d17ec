/** Entry in the Node extension host: the server runs as a process of its own. */
import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { startSociable } from './start-sociable.ts'

export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath
  // from Node 22.1 on the server's code is compiled once and not at every start; before that nobody reads this
  const env = { NODE_COMPILE_CACHE: Uri.joinPath(context.globalStorageUri, 'compile-cache').fsPath }
  startSociable(context, (id, name, options) => {
    // the server writes to a stream only what is new of a long list; over Node's own channel it would be all of it
    const run = { module, transport: TransportKind.stdio, options: { env } }
    const debug = { ...run, options: { env, execArgv: ['--nolazy', '--inspect=6009'] } }
    return new LanguageClient(id, name, { run, debug }, options)
  })
}
