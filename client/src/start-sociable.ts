import { type ExtensionContext, l10n, window } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { clientOptions } from './client-options.ts'
import { registerCheckWorkspace } from './commands/check-workspace.ts'
import { registerFixAll } from './commands/fix-all.ts'
import { registerRestartServer } from './commands/restart-server.ts'
import { registerShowReport } from './commands/show-report.ts'
import { answerFileRequests } from './file-requests.ts'
import { createStatusBar } from './status-bar.ts'

/** Makes a client for the host that we run in. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient

/**
 * Starts the server and everything that shows what it says. Resolves when the server answers; where it does not start,
 * one message says so, and the log holds the reason.
 */
export async function startSociable(context: ExtensionContext, createClient: CreateClient): Promise<void> {
  const log = window.createOutputChannel('Sociable', { log: true })
  const client = createClient('sociable', 'Sociable', clientOptions(log))
  context.subscriptions.push(
    log,
    client,
    answerFileRequests(client),
    createStatusBar(client),
    registerShowReport(context, client),
    registerCheckWorkspace(client),
    registerFixAll(),
    registerRestartServer(client, log)
  )
  try {
    await client.start()
  } catch (error) {
    log.error(String(error))
    const showLog = l10n.t('Show Log')
    void window
      .showErrorMessage(l10n.t('Sociable could not start, so posts are not checked. The log says why.'), showLog)
      .then((choice) => choice === showLog && log.show())
  }
}
