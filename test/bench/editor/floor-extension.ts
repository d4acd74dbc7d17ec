/** The floor in the editor: a client whose server gives each change the same list of diagnostics. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'

export async function activate(context: ExtensionContext): Promise<void> {
  const run = { module: join(context.extensionPath, 'server.js'), transport: TransportKind.ipc }
  const options = {
    documentSelector: [{ language: 'floor' }],
    diagnosticPullOptions: { onChange: true, onTabs: false },
    initializationOptions: JSON.parse(readFileSync(join(context.extensionPath, 'list.json'), 'utf8'))
  }
  const client = new LanguageClient('floor', 'Floor', { run, debug: run }, options)
  context.subscriptions.push(client)
  await client.start()
}
